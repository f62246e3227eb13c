import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Select, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { resource } from '../../api/queries';
import type { Overdue, StepTimes } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { EmptyState, Page, ProblemAlert, When } from '../../ui';

const PERIODS = [30, 90, 180, 366];

/** How long specimens take from receipt to approval, and which wait too long. */
export function TurnaroundPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [days, setDays] = useState(PERIODS[1]!);
  const { data, error, isPending } = useQuery(resource('/plates/turnaround', undefined, { days }));
  const number = (value: number | null) => (value === null ? '–' : format.number(value, 1));
  return (
    <Page
      title={t('plates:turnaround')}
      crumbs={[{ label: t('nav:plates'), to: '/plates' }]}
      extra={
        <Select
          aria-label={t('plates:period')}
          value={days}
          onChange={setDays}
          options={PERIODS.map((value) => ({ value, label: t('plates:lastDays', { count: value }) }))}
        />
      }
    >
      <Flex vertical gap={8}>
        <ProblemAlert problem={error} />
        <Card size="small" title={t('plates:workingDays')}>
          <Table<StepTimes>
            size="small"
            rowKey="step"
            loading={isPending}
            pagination={false}
            dataSource={data?.steps ?? []}
            columns={[
              { key: 'step', title: t('plates:stepName'), render: (_, row) => t(`plates:leg.${row.step}`) },
              {
                key: 'count',
                title: t('plates:count'),
                align: 'right',
                render: (_, row) => format.number(row.count),
              },
              {
                key: 'median',
                title: t('plates:median'),
                align: 'right',
                render: (_, row) => number(row.median),
              },
              {
                key: 'ninetieth',
                title: t('plates:ninetieth'),
                align: 'right',
                render: (_, row) => (
                  <span
                    className={row.ninetieth !== null && row.ninetieth > row.target ? 'import-problem' : ''}
                  >
                    {number(row.ninetieth)}
                  </span>
                ),
              },
              { key: 'target', title: t('plates:target'), align: 'right', render: (_, row) => row.target },
            ]}
          />
          <p className="muted">{t('plates:holidays')}</p>
        </Card>
        <Card size="small" title={t('plates:overdue', { n: data?.overdue.length ?? 0 })}>
          <Table<Overdue>
            size="small"
            rowKey="specimenId"
            loading={isPending}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            dataSource={data?.overdue ?? []}
            locale={{ emptyText: <EmptyState title={t('plates:noneOverdue')} /> }}
            columns={[
              {
                key: 'barcode',
                title: t('field:specimenBarcode'),
                render: (_, row) => (
                  <Link className="code" to={`/specimens/${row.specimenId}`}>
                    {row.barcode}
                  </Link>
                ),
              },
              { key: 'step', title: t('plates:waitsFor'), render: (_, row) => t(`plates:leg.${row.step}`) },
              { key: 'plate', title: t('plates:number'), render: (_, row) => row.plate ?? '–' },
              { key: 'since', title: t('plates:since'), render: (_, row) => <When at={row.since} /> },
              {
                key: 'late',
                title: t('plates:late'),
                align: 'right',
                render: (_, row) => <b className="import-problem">{row.late}</b>,
              },
            ]}
          />
        </Card>
      </Flex>
    </Page>
  );
}
