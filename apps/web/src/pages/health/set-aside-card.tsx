import { Button, Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { SetAsideWork } from '../../api/schema';
import { Resource, useAction, When } from '../../ui';

function TryAgain({ id }: { id: string }) {
  const { t } = useTranslation('health');
  const action = useAction(() => answer(api.POST('/work/{id}/try-again', { params: { path: { id } } })), {
    invalidates: ['/work', '/health'],
  });
  return (
    <Button loading={action.pending} onClick={() => action.run(undefined)}>
      {t('tryAgain')}
    </Button>
  );
}

/** Work that was set aside because it ends the worker or fails each time; a person decides whether to try again. */
export function SetAsideCard() {
  const { t } = useTranslation('health');
  return (
    <Resource path="/work/set-aside">
      {({ items }) =>
        items.length > 0 && (
          <Card size="small" title={t('setAsideTitle')} style={{ marginTop: 8 }}>
            <p className="muted" style={{ marginTop: 0 }}>
              {t('setAsideHint')}
            </p>
            <Table<SetAsideWork>
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={items}
              columns={[
                { title: t('kind'), dataIndex: 'kind', className: 'code' },
                { title: t('subject'), dataIndex: 'subjectId', className: 'code' },
                {
                  title: t('reason'),
                  render: (_, work) => (
                    <>
                      {work.reason !== null && t(`reasons.${work.reason}`)}
                      <div className="muted">{work.error}</div>
                    </>
                  ),
                },
                { title: t('since'), render: (_, work) => <When at={work.setAsideAt} /> },
                { key: 'again', render: (_, work) => <TryAgain id={work.id} /> },
              ]}
            />
          </Card>
        )
      }
    </Resource>
  );
}
