import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HitDetail } from '../../api/schema';

/** What was corrected since the hit was found; the hit is stopped. */
export function LostBasisNotice({ hit: { lostBasis } }: { hit: HitDetail }): ReactElement | null {
  const { t } = useTranslation('hits');
  if (lostBasis.length === 0) return null;
  const sentences = lostBasis.map(({ code, loss }) => t(`lostBasis.${loss}`, { code }));
  return (
    <Alert
      type="error"
      showIcon
      title={t('lostBasis.title')}
      description={[...sentences, t('lostBasis.stopped')].join(' ')}
    />
  );
}
