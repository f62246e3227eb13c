import { Button, Dropdown, Flex, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Account, AccountStep, AccountWithPassword } from '../../api/schema';
import { accountStepValues } from '../../api/schema';
import { useAction } from '../../ui';

/** In the words of the pages: keys of title, hint, button and success. */
const WORDS: Readonly<Record<AccountStep, string>> = {
  unlock: 'unlock',
  reset_password: 'resetPassword',
  reset_second_factor: 'resetFactor',
  disable: 'disable',
};

function take(step: AccountStep, { id, version }: Account): Promise<Account | AccountWithPassword> {
  const params = { path: { id } };
  const body = { version };
  switch (step) {
    case 'unlock':
      return answer(api.POST('/accounts/{id}/unlock', { params }));
    case 'reset_password':
      return answer(api.POST('/accounts/{id}/reset-password', { params, body }));
    case 'reset_second_factor':
      return answer(api.POST('/accounts/{id}/reset-second-factor', { params, body }));
    case 'disable':
      return answer(api.POST('/accounts/{id}/disable', { params, body }));
  }
}

/** Actions of a security administrator on another account; each asks for confirmation. */
export function AccountActions(props: {
  row: Account;
  onSessions: () => void;
  onPassword: (account: AccountWithPassword) => void;
}): ReactElement {
  const { t } = useTranslation('accounts');
  const { row } = props;
  const [asked, setAsked] = useState<AccountStep | null>(null);
  const act = useAction((what: AccountStep) => take(what, row), {
    invalidates: ['/accounts'],
    success: 'accounts:done',
    onSuccess: (account) => {
      setAsked(null);
      if ('oneTimePassword' in account) props.onPassword(account);
    },
  });
  return (
    <Flex gap={8} justify="end">
      <Button onClick={props.onSessions}>{t('sessions')}</Button>
      {row.steps.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: accountStepValues.map((key) => ({
              key,
              label: t(WORDS[key]),
              disabled: !row.steps.includes(key),
              danger: key === 'disable',
            })),
            onClick: ({ key }) => setAsked(key as AccountStep),
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
