import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** What to do about a verdict, by its code. */
export function Advice({ code }: { code: string | null }): ReactElement | null {
  const { t } = useTranslation('imports');
  if (code === null) return null;
  return <>{t(`advice.${code.replace(/^.*\./, '')}`, { defaultValue: t('advice.other') })}</>;
}
