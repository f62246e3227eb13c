import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Input, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { confirmTotp, signOut } from '../../session/session';
import { LanguageButton } from '../../ui/language-button';
import { ProblemAlert, useAction } from '../../ui';

/** An account without a second factor sets one up before it sees anything else. */
export function EnrolmentPage() {
  const { t } = useTranslation();
  const enrolment = useQuery({
    queryKey: ['totp-enrolment'],
    queryFn: () => answer(api.POST('/session/totp')),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const action = useAction(({ code }: { code: string }) => confirmTotp(code.trim()), { quiet: true });
  return (
    <main style={{ maxWidth: 420, margin: '0 auto', padding: '7vh 16px 24px' }}>
      <title>{`${t('signIn:enrolTitle')} · ${t('common:product')}`}</title>
      <Card
        title={t('signIn:enrolTitle')}
        extra={
          <Flex>
            <LanguageButton />
            <Button type="text" onClick={() => void signOut()}>
              {t('common:signOut')}
            </Button>
          </Flex>
        }
      >
        <p style={{ marginTop: 0 }}>{t('signIn:enrolHint')}</p>
        <ProblemAlert problem={enrolment.error} />
        {enrolment.data && (
          <Flex vertical align="center" gap={8}>
            <QRCode type="svg" value={enrolment.data.otpauthUrl} size={176} />
            <span className="muted">{t('signIn:secret')}</span>
            <Typography.Text copyable code>
              {enrolment.data.secret}
            </Typography.Text>
          </Flex>
        )}
        <Form
          layout="vertical"
          size="middle"
          requiredMark={false}
          onFinish={action.run}
          style={{ marginTop: 12 }}
        >
          <Form.Item
            name="code"
            label={t('signIn:totp')}
            extra={t('signIn:totpHint')}
            rules={[{ required: true, message: t('common:required') }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          </Form.Item>
          {action.problem && (
            <div style={{ marginBottom: 10 }}>
              <ProblemAlert problem={action.problem} />
            </div>
          )}
          <Button type="primary" htmlType="submit" block loading={action.pending}>
            {t('signIn:enrolSubmit')}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
