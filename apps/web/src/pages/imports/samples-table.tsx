import { LineChartOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Table, Tag, Typography } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportBatch, ImportSample } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { EmptyState, ProblemAlert, StatusTag } from '../../ui';
import { Advice } from './advice';
import { useIsMoving } from './batch-summary';
import { TraceDrawer } from './trace-drawer';
import { useSamples } from './use-samples';
import { ofSample, useTraces } from './use-traces';

const PAGE_ROWS = 50;

function Controls({ samples }: { samples: readonly ImportSample[] }): ReactElement {
  const { t } = useTranslation();
  const mayAdd = useMay('elimination.write');
  return (
    <Card size="small" title={t('imports:controls')}>
      {samples.length === 0 ? (
        <Alert type="warning" showIcon title={t('imports:noControls')} />
      ) : (
        <Flex gap={24} wrap>
          {samples.map((sample) => (
            <div key={sample.id}>
              <b>{t(`enum:sampleKind.${sample.kind}`)}</b>{' '}
              <span className="code">{sample.name === '' ? t('imports:unnamed') : sample.name}</span>{' '}
              {sample.plate !== '' && (
                <span className="muted">{t('imports:plate', { plate: sample.plate })}</span>
              )}{' '}
              <StatusTag kind="row" value={sample.status} />
              <div
                className={
                  sample.status === 'rejected' || sample.status === 'held' ? 'import-problem' : 'muted'
                }
              >
                {sample.message ?? t('imports:lociTyped', { count: sample.lociTyped })}
              </div>
              <Remarks sample={sample} />
              {mayAdd && sample.kind === 'unknown' && sample.lociTyped > 0 && (
                <Link to={`/elimination?sample=${sample.id}`}>{t('imports:toElimination')}</Link>
              )}
            </div>
          ))}
        </Flex>
      )}
    </Card>
  );
}

/** What is worth knowing of a sample and stops nothing. */
function Remarks({ sample }: { sample: ImportSample }): ReactElement {
  return (
    <>
      {sample.remarks.map(({ code, message }) => (
        <div key={code} className="muted">
          {message}
        </div>
      ))}
    </>
  );
}

/** The controls in a box of their own, and the samples, those with problems first. */
export function SamplesTable({ batch }: { batch: ImportBatch }): ReactElement {
  const { t } = useTranslation();
  const { data, error, isPending } = useSamples(batch.id, batch.version);
  const samples = data ?? [];
  const isMoving = useIsMoving();
  const traces = useTraces(batch.id);
  const [shown, setShown] = useState<ImportSample>();
  if (isMoving(batch.status) && samples.length === 0) {
    return <EmptyState title={t('imports:checking')} hint={t('imports:checkingHint')} />;
  }
  return (
    <Flex vertical gap={8}>
      <ProblemAlert problem={error} />
      {data !== undefined && <Controls samples={samples.filter((sample) => sample.kind !== 'sample')} />}
      <Table<ImportSample>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={samples.filter((sample) => sample.kind === 'sample')}
        pagination={{ pageSize: PAGE_ROWS, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <EmptyState title={t('imports:noSamples')} /> }}
        columns={[
          {
            key: 'name',
            title: t('imports:column.sample'),
            render: (_, sample) => (
              <>
                {sample.specimenId === null ? (
                  <span className="code">{sample.name}</span>
                ) : (
                  <Link to={`/specimens/${sample.specimenId}`} className="code">
                    {sample.name}
                  </Link>
                )}
                {sample.well !== null && <Typography.Text type="secondary"> {sample.well}</Typography.Text>}
                {ofSample(traces, sample).length > 0 && (
                  <Button
                    size="small"
                    type="link"
                    icon={<LineChartOutlined />}
                    onClick={() => setShown(sample)}
                  >
                    {t('traces:show')}
                  </Button>
                )}
              </>
            ),
          },
          {
            key: 'donor',
            title: t('imports:column.donor'),
            render: (_, { donorCode }) => <span className="code">{donorCode ?? '–'}</span>,
          },
          { key: 'loci', title: t('imports:column.loci'), align: 'right', dataIndex: 'lociTyped' },
          {
            key: 'status',
            title: t('imports:column.status'),
            render: (_, { status, remarks }) => {
              const gaps = remarks.find(({ code }) => code === 'laboratory.loci_refused');
              return (
                <>
                  <StatusTag kind="row" value={status} />
                  {gaps && <Tag color="warning">{t('imports:withGaps')}</Tag>}
                </>
              );
            },
          },
          {
            key: 'value',
            title: t('imports:column.cellValue'),
            render: (_, { field, value }) =>
              field !== null && (
                <>
                  {field} {value !== null && <span className="code import-problem">{value}</span>}
                </>
              ),
          },
          {
            key: 'message',
            title: t('imports:column.rule'),
            render: (_, sample) => (
              <>
                {sample.message}
                <Remarks sample={sample} />
              </>
            ),
          },
          {
            key: 'advice',
            title: t('imports:column.advice'),
            render: (_, { code, status }) => (
              <Advice code={status === 'rejected' || status === 'held' ? code : null} />
            ),
          },
        ]}
      />
      <TraceDrawer files={shown ? ofSample(traces, shown) : []} onClose={() => setShown(undefined)} />
    </Flex>
  );
}
