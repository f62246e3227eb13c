import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from './use-online';

/** While the browser has no network: nothing can be stored. */
export function OfflineNotice(): ReactElement | null {
  const { t } = useTranslation();
  return useOnline() ? null : <Alert banner type="warning" title={t('common:offline')} />;
}
