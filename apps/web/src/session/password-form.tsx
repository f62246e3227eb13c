import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { changePassword, type PasswordChange } from './session';
import { ProblemAlert, showInForm, useAction } from '../ui';
import { useEffect } from 'react';

interface Values extends PasswordChange {
  readonly repeated: string;
}

/** The present password once, the new one twice. What makes a password too weak, the server says beside its field. */
export function PasswordForm(props: { currentLabel: string; submitLabel: string; onDone?: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const action = useAction(
    ({ currentPassword, newPassword }: Values) => changePassword({ currentPassword, newPassword }),
    {
      quiet: true,
      success: 'signIn:passwordChanged',
      onSuccess: () => {
        form.resetFields();
        props.onDone?.();
      },
    },
  );
  const { problem } = action;
  useEffect(() => {
    showInForm(form, problem);
  }, [form, problem]);
  const required = { required: true, message: t('common:required') };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      size="middle"
      requiredMark={false}
      autoComplete="off"
      onFinish={action.run}
    >
      <Form.Item name="currentPassword" label={props.currentLabel} rules={[required]}>
        <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('signIn:newPassword')}
        extra={t('signIn:newPasswordHint')}
        rules={[required]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('signIn:repeatedPassword')}
        dependencies={['newPassword']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('signIn:repeatedDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      {problem && (
        <div style={{ marginBottom: 10 }}>
          <ProblemAlert problem={problem} />
        </div>
      )}
      <Button type="primary" htmlType="submit" block loading={action.pending}>
        {props.submitLabel}
      </Button>
    </Form>
  );
}
