import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Input, Table, Typography, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { isProblem } from '../../api/problem';
import { metaQuery } from '../../api/queries';
import { sessionQuery, signIn, type Credentials } from '../../session/session';
import { LanguageButton } from '../../ui/language-button';
import { ProblemAlert, useAction } from '../../ui';

/** Only a path of this site: never another origin, whatever the address says. */
function returnPath(from: string | null): string {
  return from !== null && /^\/(?![/\\])/.test(from) ? from : '/';
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const target = returnPath(search.get('from'));
  const session = useQuery(sessionQuery);
  const meta = useQuery(metaQuery);
  const [form] = Form.useForm<Credentials>();
  const totpField = useRef<InputRef>(null);
  const action = useAction(signIn, { quiet: true, onSuccess: () => navigate(target, { replace: true }) });
  const [totpShown, setTotpShown] = useState(false);
  const totpAsked = isProblem(action.problem) && action.problem.code.includes('totp');
  if (totpAsked && !totpShown) setTotpShown(true);
  useEffect(() => {
    if (totpShown) totpField.current?.focus();
  }, [totpShown]);
  if (session.data && !action.pending) return <Navigate to={target} replace />;
  const accounts = meta.data?.demonstrationAccounts ?? [];
  const password = meta.data?.demonstrationPassword ?? null;
  return (
    <main style={{ maxWidth: 420, margin: '0 auto', padding: '7vh 16px 24px' }}>
      <title>{`${t('signIn:title')} · ${t('common:product')}`}</title>
      <Flex vertical gap={12}>
        <Flex align="center" justify="space-between">
          <Flex align="center" gap={10}>
            <img src="/favicon.svg" alt="" width={34} height={34} />
            <div>
              <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
                {t('common:product')}
              </Typography.Title>
              <span className="muted">{t('signIn:subtitle')}</span>
            </div>
          </Flex>
          <LanguageButton />
        </Flex>
        <Card>
          <Form<Credentials>
            form={form}
            layout="vertical"
            size="middle"
            requiredMark={false}
            onFinish={action.run}
          >
            <Form.Item
              name="username"
              label={t('signIn:username')}
              rules={[{ required: true, message: t('common:required') }]}
            >
              <Input autoFocus autoComplete="username" />
            </Form.Item>
            <Form.Item
              name="password"
              label={t('signIn:password')}
              rules={[{ required: true, message: t('common:required') }]}
            >
              <Input.Password autoComplete="current-password" />
            </Form.Item>
            {totpShown && (
              <Form.Item name="totp" label={t('signIn:totp')} extra={t('signIn:totpHint')}>
                <Input ref={totpField} inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
              </Form.Item>
            )}
            {action.problem && (
              <div style={{ marginBottom: 10 }}>
                <ProblemAlert problem={action.problem} />
              </div>
            )}
            <Button type="primary" htmlType="submit" block loading={action.pending}>
              {t('signIn:submit')}
            </Button>
          </Form>
        </Card>
        <ProblemAlert problem={meta.error} />
        {password !== null && accounts.length > 0 && (
          <Card size="small" title={t('signIn:demonstration')}>
            <p className="muted" style={{ marginTop: 0 }}>
              {t('signIn:demonstrationHint', { password })}
            </p>
            <Table
              size="small"
              pagination={false}
              rowKey="username"
              dataSource={accounts}
              onRow={({ username }) => ({
                tabIndex: 0,
                className: 'row-link',
                onClick: () => action.run({ username, password }),
                onKeyDown: (event) => {
                  if (event.key === 'Enter') action.run({ username, password });
                },
              })}
              columns={[
                { title: t('signIn:role'), render: (_, row) => t(`enum:role.${row.role}`) },
                { title: t('signIn:name'), dataIndex: 'displayName' },
                {
                  title: t('signIn:username'),
                  render: (_, row) => <span className="code">{row.username}</span>,
                },
              ]}
            />
          </Card>
        )}
      </Flex>
    </main>
  );
}
