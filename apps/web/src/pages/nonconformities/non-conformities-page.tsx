import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nonConformityStatusValues, type NonConformity } from '../../api/schema';
import { EmptyState, KeysetTable, Page, StatusTag, useChoices, When, type Column } from '../../ui';

/** What was let go on although something was wrong with its plate. */
export function NonConformitiesPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const columns: Column<NonConformity>[] = [
    {
      key: 'number',
      title: t('nonconformities:number'),
      render: (row) => (
        <Link className="code" to={`/nonconformities/${row.id}`}>
          {row.number}
        </Link>
      ),
      text: (row) => row.number,
    },
    {
      key: 'status',
      title: t('field:status'),
      render: (row) => <StatusTag kind="nonConformity" value={row.status} />,
      text: (row) => t(`status:nonConformity.${row.status}`),
    },
    {
      key: 'finding',
      title: t('nonconformities:finding'),
      render: (row) => (
        <>
          {row.finding}
          <div className="muted">
            <Link className="code" to={`/imports/${row.batchId}`}>
              {row.batchNumber}
            </Link>{' '}
            {row.plate}
          </div>
        </>
      ),
      text: (row) => row.finding,
    },
    {
      key: 'cause',
      title: t('nonconformities:cause'),
      render: (row) => row.cause,
      text: (row) => row.cause,
    },
    {
      key: 'responsible',
      title: t('nonconformities:responsible'),
      render: (row) => row.responsible ?? '–',
      text: (row) => row.responsible,
    },
    {
      key: 'due',
      title: t('nonconformities:due'),
      render: (row) => (
        <>
          {row.due ?? '–'} {row.overdue && <Tag color="error">{t('nonconformities:overdue')}</Tag>}
        </>
      ),
      text: (row) => row.due,
    },
    {
      key: 'openedAt',
      title: t('nonconformities:openedAt'),
      render: (row) => <When at={row.openedAt} />,
      text: (row) => row.openedAt,
    },
  ];
  return (
    <Page title={t('nav:nonconformities')}>
      <KeysetTable
        path="/nonconformities"
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/nonconformities/${row.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:nonConformity', nonConformityStatusValues),
          },
        ]}
        exportName="nonconformities"
        empty={<EmptyState title={t('nonconformities:none')} hint={t('nonconformities:noneHint')} />}
      />
    </Page>
  );
}
