import { Button, Dropdown, Flex, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Account, AccountWithPassword } from '../../api/schema';
import { useAccount } from '../../session/session';
import { useAction } from '../../ui';

type Act = 'unlock' | 'reset-password' | 'reset-second-factor' | 'disable';

/** In the words of the pages: keys of title, hint, button and success. */
const WORDS: Readonly<Record<Act, string>> = {
  unlock: 'unlock',
  'reset-password': 'resetPassword',
  'reset-second-factor': 'resetFactor',
  disable: 'disable',
};

function take(act: Act, { id, version }: Account): Promise<Account | AccountWithPassword> {
  const params = { path: { id } };
  return act === 'unlock'
    ? answer(api.POST('/accounts/{id}/unlock', { params }))
    : answer(api.POST(`/accounts/{id}/${act}`, { params, body: { version } }));
}

/** What a security administrator does to an account of somebody else; each step is asked for once more. */
export function AccountActions(props: {
  row: Account;
  onSessions: () => void;
  onPassword: (account: AccountWithPassword) => void;
}): ReactElement {
  const { t } = useTranslation('accounts');
  const { row } = props;
  const me = useAccount();
  const [asked, setAsked] = useState<Act | null>(null);
  const act = useAction((what: Act) => take(what, row), {
    invalidates: ['/accounts'],
    success: 'accounts:done',
    onSuccess: (account) => {
      setAsked(null);
      if ('oneTimePassword' in account) props.onPassword(account);
    },
  });
  const open = row.disabledAt === null && row.id !== me.id;
  return (
    <Flex gap={8} justify="end">
      <Button onClick={props.onSessions}>{t('sessions')}</Button>
      {open && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: (Object.keys(WORDS) as Act[]).map((key) => ({
              key,
              label: t(WORDS[key]),
              danger: key === 'disable',
            })),
            onClick: ({ key }) => setAsked(key as Act),
          }}
        >
          <Button>{t('more')}</Button>
        </Dropdown>
      )}
      <Modal
        open={asked !== null}
        title={asked && t(`${WORDS[asked]}Title`, { name: row.displayName })}
        okText={asked && t(WORDS[asked])}
        okButtonProps={{ danger: asked === 'disable' }}
        confirmLoading={act.pending}
        onOk={() => asked && act.run(asked)}
        onCancel={() => setAsked(null)}
      >
        {asked && t(`${WORDS[asked]}Hint`)}
      </Modal>
    </Flex>
  );
}
