import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HitDetail } from '../../api/schema';

const ENDED: readonly HitDetail['status'][] = ['reunified', 'follow_up', 'closed'];

/** Consent that was taken back: who, and what follows for this hit. */
export function WithdrawnNotice({ hit }: { hit: HitDetail }): ReactElement | null {
  const { t } = useTranslation('hits');
  const { status, withdrawn } = hit;
  if (status !== 'withdrawn' && withdrawn.length === 0) return null;
  const codes = (side: 'person' | 'family'): string =>
    withdrawn
      .filter((donor) => donor.side === side)
      .map(({ code }) => code)
      .join(t('common:comma'));
  const sentences = (['person', 'family'] as const)
    .filter((side) => codes(side) !== '')
    .map((side) => t(`withdrawn.${side}`, { codes: codes(side) }));
  const last = withdrawn.length === 0 ? 'renewed' : ENDED.includes(status) ? 'ended' : 'stopped';
  return (
    <Alert
      type="warning"
      showIcon
      title={t('withdrawn.title')}
      description={[...sentences, t(`withdrawn.${last}`)].join(' ')}
    />
  );
}
