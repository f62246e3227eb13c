import { Button, Drawer, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Account, AccountSession } from '../../api/schema';
import { EmptyState, Resource, useAction, When } from '../../ui';

function Sessions({
  accountId,
  sessions,
}: {
  accountId: string;
  sessions: readonly AccountSession[];
}): ReactElement {
  const { t } = useTranslation('accounts');
  const revoke = useAction(
    (id: string) => answer(api.POST('/sessions/{id}/revoke', { params: { path: { id } } })),
    {
      success: 'accounts:revoked',
      invalidates: [`/accounts/${accountId}`],
    },
  );
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
            session.steps.includes('revoke') ? (
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
export function SessionsDrawer(props: { account: Account | null; onClose: () => void }): ReactElement {
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
        <Resource path="/accounts/{id}/sessions" ids={{ id: account.id }}>
          {({ items }) => <Sessions accountId={account.id} sessions={items} />}
        </Resource>
      )}
    </Drawer>
  );
}
