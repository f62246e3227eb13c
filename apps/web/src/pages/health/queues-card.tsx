import { Badge, Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../api/schema';
import { Resource, When } from '../../ui';

const REFRESH_MS = 10_000;

/** What waits in each queue, and which queue a person paused from the command line. */
export function QueuesCard() {
  const { t } = useTranslation('health');
  return (
    <Resource path="/work/queues" poll={{ everyMs: REFRESH_MS, while: () => true }}>
      {({ items }) => (
        <Card size="small" title={t('queuesTitle')} style={{ marginTop: 8, maxWidth: 900 }}>
          <Table<Queue>
            size="small"
            rowKey="load"
            pagination={false}
            dataSource={items}
            columns={[
              { title: t('queue'), render: (_, { load }) => t(`loads.${load}`) },
              { title: t('waiting'), dataIndex: 'waiting', className: 'num' },
              { title: t('running'), dataIndex: 'running', className: 'num' },
              { title: t('failedForGood'), dataIndex: 'failed', className: 'num' },
              {
                title: t('queueState'),
                render: (_, { pausedAt, reason }) =>
                  pausedAt === null ? (
                    <Badge status="success" text={t('queueRuns')} />
                  ) : (
                    <>
                      <Badge status="warning" text={t('queuePaused')} /> <When at={pausedAt} />
                      <div className="muted">{reason}</div>
                    </>
                  ),
              },
            ]}
          />
        </Card>
      )}
    </Resource>
  );
}
