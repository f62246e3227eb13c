import { Form, Input, Select, Switch, Table, Tag, type ButtonProps } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { recipientKindValues, type Recipient, type RecipientBody } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import { ConfirmButton, EmptyState, Page, Resource, useChoices } from '../../ui';

const CHANGED = ['/exchange-recipients', '/exchanges'];

function Fields(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const text = (name: keyof RecipientBody, most: number, code = false) => (
    <Form.Item
      name={name}
      label={t(`exchanges:recipientField.${name}`)}
      rules={[{ required: true, whitespace: true, message: t('common:required') }]}
    >
      <Input maxLength={most} autoComplete="off" {...(code && { className: 'code' })} />
    </Form.Item>
  );
  return (
    <>
      {text('nameZh', 100)}
      {text('nameEn', 100)}
      <Form.Item
        name="kind"
        label={t('exchanges:recipientField.kind')}
        rules={[{ required: true, message: t('common:required') }]}
      >
        <Select options={choices('enum:recipientKind', recipientKindValues)} />
      </Form.Item>
      {text('contact', 200)}
      {text('agreement', 200)}
      {text('code', 10, true)}
      {text('ownCode', 10, true)}
      <Form.Item name="inForce" label={t('exchanges:recipientField.inForce')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  );
}

function Edit({ row, ...props }: { row?: Recipient; buttonProps: ButtonProps }): ReactElement {
  const { t } = useTranslation();
  const label = t(row ? 'exchanges:changeRecipient' : 'exchanges:addRecipient');
  return (
    <ConfirmButton<RecipientBody>
      label={label}
      title={label}
      hint={t('exchanges:recipientHint')}
      success="exchanges:recipientStored"
      invalidates={CHANGED}
      buttonProps={props.buttonProps}
      initialValues={row ?? { inForce: true }}
      perform={(body) =>
        row
          ? answer(
              api.PUT('/exchange-recipients/{id}', {
                params: { path: { id: row.id } },
                body: { ...body, version: row.version },
              }),
            )
          : answer(api.POST('/exchange-recipients', { body }))
      }
    >
      <Fields />
    </ConfirmButton>
  );
}

/** The offices that profiles may be sent to. */
export function RecipientsPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay('exchange.recipients');
  return (
    <Page
      title={t('exchanges:recipients')}
      crumbs={[{ label: t('nav:exchanges'), to: '/exchanges' }]}
      extra={mayChange && <Edit buttonProps={{ type: 'primary' }} />}
    >
      <Resource path="/exchange-recipients">
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            locale={{
              emptyText: (
                <EmptyState title={t('exchanges:noRecipients')} hint={t('exchanges:noRecipientsHint')} />
              ),
            }}
            columns={[
              {
                key: 'name',
                title: t('exchanges:recipient'),
                render: (_, row) => (
                  <>
                    {format.named(row)} {!row.inForce && <Tag color="error">{t('exchanges:notInForce')}</Tag>}
                  </>
                ),
              },
              {
                key: 'kind',
                title: t('exchanges:recipientField.kind'),
                render: (_, row) => t(`enum:recipientKind.${row.kind}`),
              },
              { key: 'agreement', title: t('exchanges:recipientField.agreement'), dataIndex: 'agreement' },
              { key: 'contact', title: t('exchanges:recipientField.contact'), dataIndex: 'contact' },
              {
                key: 'codes',
                title: t('exchanges:codes'),
                render: (_, row) => (
                  <span className="code">
                    {row.ownCode} → {row.code}
                  </span>
                ),
              },
              {
                key: 'change',
                title: t('exchanges:recipientField.change'),
                render: (_, row) => (mayChange ? <Edit row={row} buttonProps={{ size: 'small' }} /> : '–'),
              },
            ]}
          />
        )}
      </Resource>
    </Page>
  );
}
