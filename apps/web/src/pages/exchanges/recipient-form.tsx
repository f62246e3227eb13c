import { Form, Input, Select, Switch, type ButtonProps } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import {
  recipientKindValues,
  type ProposeRecipientBody,
  type Recipient,
  type RecipientBody,
} from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { ConfirmButton, ReasonButton, useChoices } from '../../ui';

/** The home page counts proposals, and exchanges name their recipient. */
export const RECIPIENTS_CHANGED = [
  '/exchange-recipients',
  '/exchange-recipient-changes',
  '/exchanges',
  '/worklist',
];

function Fields(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const required = [{ required: true, whitespace: true, message: t('common:required') }];
  const text = (name: keyof RecipientBody, most: number, code = false) => (
    <Form.Item name={name} label={t(`exchanges:recipientField.${name}`)} rules={required}>
      <Input maxLength={most} autoComplete="off" {...(code && { className: 'code' })} />
    </Form.Item>
  );
  return (
    <div className="exchange-fields">
      {text('nameZh', 100)}
      {text('nameEn', 100)}
      <Form.Item
        name="kind"
        label={t('exchanges:recipientField.kind')}
        rules={[{ required: true, message: t('common:required') }]}
      >
        <Select options={choices('enum:recipientKind', recipientKindValues)} />
      </Form.Item>
      <Form.Item name="inForce" label={t('exchanges:recipientField.inForce')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {text('code', 10, true)}
      {text('ownCode', 10, true)}
      {text('contact', 200)}
      {text('agreement', 200)}
      <Form.Item name="reason" label={t('field:reason')} rules={required} className="exchange-whole">
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </div>
  );
}

/** Proposes a recipient, or that one is changed; another lead decides. */
export function ProposeRecipient({
  row,
  buttonProps,
}: {
  row?: Recipient;
  buttonProps: ButtonProps;
}): ReactElement {
  const { t } = useTranslation();
  const label = t(row ? 'exchanges:changeRecipient' : 'exchanges:addRecipient');
  return (
    <ConfirmButton<ProposeRecipientBody>
      label={label}
      title={label}
      okText={t('exchanges:propose')}
      hint={t('exchanges:recipientHint')}
      success="exchanges:recipientProposed"
      invalidates={RECIPIENTS_CHANGED}
      buttonProps={buttonProps}
      initialValues={row ?? { inForce: true }}
      perform={(body) =>
        row
          ? answer(
              api.POST('/exchange-recipients/{id}/changes', {
                params: { path: { id: row.id } },
                body: { ...body, baseVersion: row.version },
              }),
            )
          : answer(api.POST('/exchange-recipients', { body }))
      }
    >
      <Fields />
    </ConfirmButton>
  );
}

/** Takes a recipient out of force at once: it only stops what is sent. */
export function SuspendRecipient({ row }: { row: Recipient }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, version } = row;
  return (
    <ReasonButton
      label={t('exchanges:suspend')}
      title={t('exchanges:suspendTitle', { name: format.named(row) })}
      hint={t('exchanges:suspendHint')}
      success="exchanges:suspended"
      invalidates={RECIPIENTS_CHANGED}
      buttonProps={{ size: 'small', danger: true }}
      perform={(reason) =>
        answer(
          api.POST('/exchange-recipients/{id}/suspend', {
            params: { path: { id } },
            body: { version, reason },
          }),
        )
      }
    />
  );
}
