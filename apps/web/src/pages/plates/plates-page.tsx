import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { resource } from '../../api/queries';
import { plateStatusValues, type PlateSummary } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { EmptyState, KeysetTable, Page, StatusTag, useChoices, When, type Column } from '../../ui';
import { NewPlate } from './new-plate';

/** Plates on their way, and how many specimens wait for one. */
export function PlatesPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const navigate = useNavigate();
  const mayWrite = useMay('plate.write');
  const waiting = useQuery(resource('/plates/waiting')).data;
  const urgent = waiting?.items.filter((one) => one.urgent).length ?? 0;
  const lastOf = (plate: PlateSummary) => plate.taken.findLast(({ at }) => at !== null);
  const columns: Column<PlateSummary>[] = [
    {
      key: 'number',
      title: t('plates:number'),
      text: (row) => row.number,
      render: (row) => (
        <Link className="num" to={`/plates/${row.id}`}>
          {row.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('field:status'),
      text: (row) => t(`status:plate.${row.status}`),
      render: (row) => <StatusTag kind="plate" value={row.status} />,
    },
    { key: 'panel', title: t('plates:panel'), text: (row) => row.panel, render: (row) => row.panel },
    {
      key: 'samples',
      title: t('plates:samples'),
      align: 'right',
      text: (row) => row.samples,
      render: (row) => <span className="num">{row.samples}</span>,
    },
    {
      key: 'last',
      title: t('plates:lastStep'),
      text: (row) => lastOf(row)?.at ?? '',
      render: (row) => (
        <>
          <When at={lastOf(row)?.at} /> <span className="muted">{lastOf(row)?.by}</span>
        </>
      ),
    },
  ];
  return (
    <Page
      title={t('nav:plates')}
      extra={
        <>
          <Button onClick={() => void navigate('/plates/turnaround')}>{t('plates:turnaround')}</Button>
          <Button onClick={() => void navigate('/plates/lots')}>{t('plates:lots')}</Button>
          {mayWrite && <NewPlate />}
        </>
      }
    >
      {waiting && waiting.total > 0 && (
        <Alert
          type={urgent > 0 ? 'warning' : 'info'}
          showIcon
          style={{ marginBottom: 8 }}
          title={t('plates:waiting', { count: waiting.total, urgent })}
        />
      )}
      <KeysetTable
        path="/plates"
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/plates/${row.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:plate', plateStatusValues),
          },
        ]}
        exportName="plates"
        empty={<EmptyState title={t('plates:none')} hint={t('plates:noneHint')} />}
      />
    </Page>
  );
}
