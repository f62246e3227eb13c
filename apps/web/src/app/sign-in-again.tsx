import { Button, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { ProblemAlert } from '../ui/problem-alert';
import { useAction } from '../ui/use-action';
import { leaveLocked, signInAgain, useAccount } from '../session/session';

interface Values {
  password: string;
  totp?: string;
}

/**
 * The session has ended: the same user signs in over the page and continues. Until then the page
 * is covered, because another person may be at the desk.
 */
export function SignInAgain() {
  const { t } = useTranslation();
  const { username, displayName } = useAccount();
  const [totpShown, setTotpShown] = useState(false);
  const action = useAction(
    ({ password, totp }: Values) => signInAgain({ username, password, ...(totp ? { totp } : {}) }),
    { quiet: true },
  );
  const totpAsked = isProblem(action.problem) && action.problem.code.includes('totp');
  if (totpAsked && !totpShown) setTotpShown(true);
  return (
    <Modal
      open
      title={t('signIn:againTitle')}
      footer={null}
      closable={false}
      keyboard={false}
      width={400}
      zIndex={4000}
      styles={{ mask: { background: '#f4f6f8' } }}
    >
      <p>{t('signIn:againHint', { name: displayName })}</p>
      <Form<Values> layout="vertical" size="middle" requiredMark={false} onFinish={action.run}>
        <Form.Item
          name="password"
          label={t('signIn:password')}
          rules={[{ required: true, message: t('common:required') }]}
        >
          <Input.Password id="again_password" autoFocus autoComplete="current-password" />
        </Form.Item>
        {totpShown && (
          <Form.Item name="totp" label={t('signIn:totp')} extra={t('signIn:totpHint')}>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
          </Form.Item>
        )}
        {action.problem && (
          <div style={{ marginBottom: 10 }}>
            <ProblemAlert problem={action.problem} />
          </div>
        )}
        <Flex vertical gap={8}>
          <Button type="primary" htmlType="submit" block loading={action.pending}>
            {t('signIn:againSubmit')}
          </Button>
          <Button type="link" onClick={leaveLocked}>
            {t('signIn:againOther')}
          </Button>
        </Flex>
      </Form>
    </Modal>
  );
}
