import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LocusCorrectionsTable, useLocusCorrections } from '../../intake/locus-corrections';
import { EmptyState, Page, ProblemAlert } from '../../ui';

/** Corrections of loci that wait for a lead. */
export function LocusCorrectionsPage(): ReactElement {
  const { t } = useTranslation('loci');
  const { data, error } = useLocusCorrections({ status: 'proposed' });
  return (
    <Page title={t('title')}>
      <p className="muted">{t('intro')}</p>
      {error && <ProblemAlert problem={error} />}
      {data?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {data && data.length > 0 && <LocusCorrectionsTable corrections={data} withDonor />}
    </Page>
  );
}
