import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ContradictionsTable, useContradictions } from '../../intake/contradictions-table';
import { EmptyState, Page, ProblemAlert } from '../../ui';

/** Every family that contradicts itself and waits for a person: the point corrects, or the lead decides. */
export function ContradictionsPage(): ReactElement {
  const { t } = useTranslation('cases');
  const { data, error } = useContradictions({ status: 'open' });
  return (
    <Page title={t('contradictions.title')}>
      <p className="muted">{t('contradictions.intro')}</p>
      {error && <ProblemAlert problem={error} />}
      {data?.length === 0 && (
        <EmptyState title={t('contradictions.none')} hint={t('contradictions.noneHint')} />
      )}
      {data && data.length > 0 && <ContradictionsTable contradictions={data} withCase />}
    </Page>
  );
}
