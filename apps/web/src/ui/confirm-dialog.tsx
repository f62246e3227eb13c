import { Alert, Descriptions, Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert';
import { useAction } from './use-action';
import { useGuardedClose } from './use-guarded-close';

export interface ConfirmStep<V extends object> {
  /** The question, or what is about to happen. */
  readonly title: string;
  /** What is about to be sent, line by line, so that a wrong one is seen before it is too late. */
  readonly summary?: readonly { readonly label: string; readonly value: ReactNode }[];
  /** What cannot be undone, in one sentence. */
  readonly warning?: string;
  readonly hint?: string;
  /** The word of the button that does it. */
  readonly okText: string;
  readonly danger?: boolean;
  /** Key of the sentence that says it worked. */
  readonly success: string;
  readonly invalidates: string[];
  readonly perform: (values: V) => Promise<unknown>;
  readonly onDone?: () => void | Promise<void>;
  /** Fields that must be filled in to go on (`Form.Item` with a name). */
  readonly children?: ReactNode;
  readonly initialValues?: Partial<V>;
  readonly width?: number;
}

interface Props<V extends object> extends ConfirmStep<V> {
  readonly open: boolean;
  readonly onClose: () => void;
  /** For fields that act on one another. */
  readonly form?: FormInstance<V>;
}

/** A step that cannot be taken back: says what is about to happen and does it only when that is confirmed. */
export function ConfirmDialog<V extends object>(props: Props<V>): ReactNode {
  const [own] = Form.useForm<V>();
  const form = props.form ?? own;
  const { summary = [] } = props;
  const close = useGuardedClose(form, props.onClose);
  const action = useAction((values: V) => props.perform(values), {
    success: props.success,
    invalidates: props.invalidates,
    quiet: true,
    form,
    onSuccess: async () => {
      props.onClose();
      await props.onDone?.();
    },
  });
  return (
    <Modal
      open={props.open}
      title={props.title}
      width={props.width ?? 520}
      okText={props.okText}
      okButtonProps={{ danger: props.danger ?? false }}
      confirmLoading={action.pending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      {props.hint !== undefined && <p>{props.hint}</p>}
      {summary.length > 0 && (
        <Descriptions
          column={1}
          size="small"
          bordered
          style={{ marginBottom: 10 }}
          items={summary.map(({ label, value }) => ({ key: label, label, children: value }))}
        />
      )}
      {props.warning !== undefined && (
        <Alert type="warning" showIcon title={props.warning} style={{ marginBottom: 10 }} />
      )}
      <Form<V>
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={action.run}
        {...(props.initialValues && { initialValues: props.initialValues })}
      >
        {props.children}
      </Form>
      <ProblemAlert problem={action.problem} />
    </Modal>
  );
}
