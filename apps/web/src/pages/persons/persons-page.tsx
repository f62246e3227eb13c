import { isConsentInForce } from '../../intake/consent';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { categoryValues } from '../../api/schema';
import { type DonorSummary } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { useFormat } from '../../i18n/format';
import { EmptyState, KeysetTable, Page, usePlaces, useChoices, When, type Column } from '../../ui';

/**
 * Persons of unknown origin; with `consent=missing` all donors without a consent, relatives too: without one no donor
 * is compared.
 */
export function PersonsPage() {
  const { t } = useTranslation();
  const choices = useChoices();
  const format = useFormat();
  const places = usePlaces();
  const [search] = useSearchParams();
  const consentMissing = search.get('consent') === 'missing';
  const kindOf = (row: DonorSummary) =>
    row.category ? t(`enum:category.${row.category}`) : t(`enum:donorKind.${row.kind}`);
  const mayRegister = useMay('donor.register');
  const registerButton = mayRegister && (
    <Link to="/intake?mode=person">
      <Button type="primary">{t('persons:register')}</Button>
    </Link>
  );
  const state = (row: DonorSummary) => {
    if (row.profile) return t('cases:loci', { count: row.profile.autosomalLoci });
    return row.specimens.length === 0 ? t('intake:noSample') : '–';
  };
  const columns: Column<DonorSummary>[] = [
    {
      key: 'code',
      title: t('field:code'),
      text: (row) => row.code,
      render: (row) => (
        <Link className="code" to={`/donors/${row.id}`}>
          {row.code}
        </Link>
      ),
    },
    {
      key: 'category',
      title: t('field:category'),
      text: kindOf,
      render: kindOf,
    },
    {
      key: 'sex',
      title: t('field:sex'),
      text: (row) => t(`enum:sex.${row.sex}`),
      render: (row) => t(`enum:sex.${row.sex}`),
    },
    {
      key: 'birthYear',
      title: t('field:birthYear'),
      text: (row) => row.birthYear,
      render: (row) => <span className="num">{row.birthYear ?? '–'}</span>,
    },
    {
      key: 'foundOn',
      title: t('field:foundOn'),
      text: (row) => row.foundOn,
      render: (row) => <span className="num">{format.date(row.foundOn)}</span>,
    },
    {
      key: 'consent',
      title: t('field:consent'),
      text: (row) =>
        isConsentInForce(row.consent) ? t(`enum:consentKind.${row.consent.kind}`) : t('intake:noConsent'),
      render: (row) =>
        isConsentInForce(row.consent) ? (
          t(`enum:consentKind.${row.consent.kind}`)
        ) : (
          <Tag color="error">{t('intake:noConsent')}</Tag>
        ),
    },
    { key: 'profile', title: t('field:profile'), text: state, render: state },
    {
      key: 'point',
      title: t('field:collectionPoint'),
      text: (row) => places.point(row.collectionPointId),
      render: (row) => places.point(row.collectionPointId),
    },
    {
      key: 'createdAt',
      title: t('field:registered'),
      text: (row) => row.createdAt,
      render: (row) => <When at={row.createdAt} />,
    },
  ];
  return (
    <Page title={t(consentMissing ? 'persons:consentMissing' : 'nav:persons')} extra={registerButton}>
      <KeysetTable
        key={consentMissing ? 'donors' : 'persons'}
        path={consentMissing ? '/donors' : '/persons'}
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/donors/${row.id}`}
        filters={[
          { name: 'q', kind: 'text', label: t('persons:search') },
          {
            name: 'category',
            kind: 'select',
            label: t('field:category'),
            options: choices('enum:category', categoryValues),
          },
          {
            name: 'consent',
            kind: 'select',
            label: t('field:consent'),
            options: [{ value: 'missing', label: t('persons:consentMissing') }],
          },
          { name: 'from', kind: 'days', label: t('common:madeOn') },
        ]}
        exportName="persons"
        empty={<EmptyState title={t('persons:none')} hint={t('persons:noneHint')} action={registerButton} />}
      />
    </Page>
  );
}
