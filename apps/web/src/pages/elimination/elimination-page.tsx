import { Alert, Button, Flex, Table, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Elimination } from '../../api/schema';
import { EmptyState, Page, ReasonButton, Resource, When } from '../../ui';
import { AddProfile } from './add-profile';
import { RevealDrawer } from './reveal-drawer';

/** Profiles of staff and manufacturers, by their codes. */
export function EliminationPage(): ReactElement {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Elimination | null>(null);
  return (
    <Page title={t('nav:elimination')} extra={<AddProfile />}>
      <Flex vertical gap={8}>
        <Alert type="info" showIcon title={t('elimination:purpose')} />
        <Resource path="/elimination-profiles">
          {({ items }) => (
            <Table<Elimination>
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={items}
              locale={{ emptyText: <EmptyState title={t('elimination:none')} /> }}
              columns={[
                {
                  key: 'code',
                  title: t('elimination:code'),
                  render: (_, row) => (
                    <>
                      <span className="code">{row.code}</span>{' '}
                      {row.withdrawnAt !== null && <Tag>{t('elimination:withdrawn')}</Tag>}
                    </>
                  ),
                },
                {
                  key: 'kind',
                  title: t('elimination:kind'),
                  render: (_, row) => t(`enum:eliminationKind.${row.kind}`),
                },
                { key: 'loci', title: t('elimination:loci'), dataIndex: 'loci', align: 'right' },
                { key: 'source', title: t('elimination:source'), dataIndex: 'source' },
                {
                  key: 'by',
                  title: t('elimination:createdBy'),
                  render: (_, row) => (
                    <>
                      {row.createdBy} <When at={row.createdAt} />
                    </>
                  ),
                },
                {
                  key: 'withdrawn',
                  title: t('elimination:withdrawnBecause'),
                  render: (_, row) =>
                    row.withdrawnAt === null ? (
                      '–'
                    ) : (
                      <>
                        {row.withdrawnReason}
                        <div className="muted">
                          {row.withdrawnBy} <When at={row.withdrawnAt} />
                        </div>
                      </>
                    ),
                },
                {
                  key: 'actions',
                  title: '',
                  render: (_, row) => (
                    <Flex gap={4}>
                      <Button size="small" type="link" onClick={() => setShown(row)}>
                        {t('elimination:reveal')}
                      </Button>
                      {row.withdrawnAt === null && <Withdraw row={row} />}
                    </Flex>
                  ),
                },
              ]}
            />
          )}
        </Resource>
      </Flex>
      <RevealDrawer row={shown} onClose={() => setShown(null)} />
    </Page>
  );
}

function Withdraw({ row }: { row: Elimination }): ReactElement {
  const { t } = useTranslation();
  return (
    <ReasonButton
      label={t('elimination:withdraw')}
      title={t('elimination:withdrawTitle', { code: row.code })}
      hint={t('elimination:withdrawHint')}
      success="elimination:withdrawDone"
      invalidates={['/elimination-profiles']}
      buttonProps={{ size: 'small', type: 'link', danger: true }}
      perform={(reason) =>
        answer(
          api.POST('/elimination-profiles/{id}/withdraw', {
            params: { path: { id: row.id } },
            body: { reason, version: row.version },
          }),
        )
      }
    />
  );
}
