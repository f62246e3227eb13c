import { Form, Input, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from './confirm-button';
import type { ConfirmStep } from './confirm-dialog';

interface Props extends Pick<
  ConfirmStep<object>,
  'title' | 'hint' | 'summary' | 'warning' | 'success' | 'invalidates' | 'onDone'
> {
  readonly label: string;
  /** Name of the field in the API and for the reader, if it is not `reason`. */
  readonly field?: string;
  readonly fieldLabel?: string;
  readonly perform: (reason: string) => Promise<unknown>;
  readonly buttonProps?: ButtonProps;
}

/** An action that needs a written reason: asks for it, sends it, shows what the server refused. */
export function ReasonButton({ field = 'reason', fieldLabel, perform, ...step }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <ConfirmButton<Record<string, string>>
      {...step}
      perform={(values) => perform((values[field] ?? '').trim())}
    >
      <Form.Item
        name={field}
        label={fieldLabel ?? t('field:reason')}
        rules={[{ required: true, whitespace: true, min: 5, message: t('field:reasonTooShort') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} autoFocus />
      </Form.Item>
    </ConfirmButton>
  );
}
