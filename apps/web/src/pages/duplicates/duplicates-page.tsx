import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { resource } from '../../api/queries';
import { type Duplicate, duplicateStatusValues } from '../../api/schema';
import { AgeTag, EmptyState, KeysetTable, Page, StatusTag, useChoices, type Column } from '../../ui';

function useColumns(): Column<Duplicate>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'number',
      title: t('duplicates:number'),
      render: (row) => (
        <Link className="code" to={`/duplicates/${row.id}`}>
          {row.number}
        </Link>
      ),
      text: (row) => row.number,
    },
    {
      key: 'status',
      title: t('field:status'),
      render: (row) => <StatusTag kind="duplicate" value={row.status} />,
      text: (row) => t(`status:duplicate.${row.status}`),
    },
    {
      key: 'persons',
      title: t('duplicates:persons'),
      render: (row) =>
        row.sides.map(({ donorId, code, cases }) => (
          <div key={donorId}>
            <span className="code">{code}</span>{' '}
            {cases.map(({ id, number, relation }) => (
              <span key={id}>
                {t(`enum:relation.${relation}`)} <span className="code muted">{number}</span>{' '}
              </span>
            ))}
          </div>
        )),
      text: (row) => row.sides.map(({ code }) => code).join(' '),
    },
    {
      key: 'differing',
      title: t('duplicates:differingOfLoci'),
      align: 'right',
      render: (row) => (
        <span className="num">
          {row.differing.length} / {row.lociCompared}
        </span>
      ),
      text: (row) => `${String(row.differing.length)} / ${String(row.lociCompared)}`,
    },
    {
      key: 'foundAt',
      title: t('duplicates:foundAt'),
      render: (row) => <AgeTag at={row.foundAt} plain={row.status !== 'open'} />,
      text: (row) => row.foundAt,
    },
  ];
}

/** How many relatives were compared: without it an empty list would prove nothing. */
function Coverage(): ReactElement | null {
  const { t } = useTranslation('duplicates');
  const { data } = useQuery(resource('/duplicates/coverage'));
  if (!data) return null;
  const { relatives, compared, tooFewLoci } = data;
  return (
    <p>
      {relatives === compared
        ? t('allCompared', { count: relatives })
        : t('someWait', { compared, count: relatives })}{' '}
      {tooFewLoci > 0 && t('tooFewLoci', { count: tooFewLoci })}
    </p>
  );
}

/** Relatives who may be registered twice, for the laboratory lead alone. */
export function DuplicatesPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const columns = useColumns();
  return (
    <Page title={t('nav:duplicates')}>
      <p className="muted">{t('duplicates:purpose')}</p>
      <Coverage />
      <KeysetTable
        path="/duplicates"
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/duplicates/${row.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:duplicate', duplicateStatusValues),
          },
        ]}
        exportName="duplicates"
        empty={<EmptyState title={t('duplicates:none')} hint={t('duplicates:noneHint')} />}
      />
    </Page>
  );
}
