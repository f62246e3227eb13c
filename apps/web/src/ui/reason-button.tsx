import { Button, Form, Input, Modal, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';
import { useAction } from './use-action';

/** An action that needs a written reason: asks for it, sends it, shows what the server refused. */
export function ReasonButton(props: {
  label: string;
  title: string;
  hint?: string;
  /** How the wire and the reader call it, where it is no reason. */
  field?: string;
  fieldLabel?: string;
  success: string;
  invalidates: string[];
  perform: (reason: string) => Promise<unknown>;
  buttonProps?: ButtonProps;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const field = props.field ?? 'reason';
  const [form] = Form.useForm<Record<string, string>>();
  const action = useAction((values: Record<string, string>) => props.perform((values[field] ?? '').trim()), {
    success: props.success,
    invalidates: props.invalidates,
    quiet: true,
    form,
    onSuccess: () => setOpen(false),
  });
  return (
    <>
      <Button {...props.buttonProps} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <Modal
        open={open}
        title={props.title}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText={props.label}
        okButtonProps={{ danger: props.buttonProps?.danger ?? false }}
        confirmLoading={action.pending}
        destroyOnHidden
      >
        {props.hint !== undefined && <p>{props.hint}</p>}
        <Form form={form} layout="vertical" preserve={false} onFinish={action.run}>
          <Form.Item
            name={field}
            label={props.fieldLabel ?? t('field:reason')}
            rules={[{ required: true, whitespace: true, min: 5, message: t('field:reasonTooShort') }]}
          >
            <Input.TextArea rows={3} maxLength={1000} autoFocus />
          </Form.Item>
        </Form>
        <ProblemAlert problem={action.problem} />
      </Modal>
    </>
  );
}
