import { Button, Drawer, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { AccountRow, AccountSession } from '../../api/types';
import { EmptyState, Resource, useAction, When } from '../../ui';

function Sessions({
  accountId,
  sessions,
}: {
  accountId: string;
  sessions: readonly AccountSession[];
}): ReactElement {
  const { t } = useTranslation('accounts');
  const revoke = useAction((id: string) => api.post(`/sessions/${id}/revoke`), {
    success: 'accounts:revoked',
    invalidates: [`/accounts/${accountId}`],
  });
  return (
    <Table<AccountSession>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...sessions]}
      locale={{ emptyText: <EmptyState title={t('noSessions')} /> }}
      columns={[
        { key: 'started', title: t('started'), render: (_, session) => <When at={session.createdAt} /> },
        { key: 'seen', title: t('lastSeen'), render: (_, session) => <When at={session.lastSeenAt} /> },
        {
          key: 'from',
          title: t('from'),
          render: (_, session) => (
            <>
              <span className="code">{session.address}</span>
              <div className="muted">{session.userAgent}</div>
            </>
          ),
        },
        {
          key: 'revoke',
          render: (_, session) =>
            session.revokedAt === null ? (
              <Button danger loading={revoke.pending} onClick={() => revoke.run(session.id)}>
                {t('revoke')}
              </Button>
            ) : (
              <Tag>{t('isRevoked')}</Tag>
            ),
        },
      ]}
    />
  );
}

/** Where an account is signed in, and the way to end it. */
export function SessionsDrawer(props: { account: AccountRow | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation('accounts');
  const { account } = props;
  return (
    <Drawer
      open={account !== null}
      onClose={props.onClose}
      size={680}
      title={t('sessionsOf', { name: account?.displayName ?? '' })}
    >
      {account !== null && (
        <Resource<{ items: AccountSession[] }> path={`/accounts/${account.id}/sessions`}>
          {({ items }) => <Sessions accountId={account.id} sessions={items} />}
        </Resource>
      )}
    </Drawer>
  );
}
