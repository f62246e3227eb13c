import { Card, Flex, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import { EmptyState, Page, Resource } from '../../ui';
import { RecipientChanges } from './recipient-changes';
import { ProposeRecipient, SuspendRecipient } from './recipient-form';
import './exchanges.css';

/** The offices that profiles may be sent to, and what is proposed of them. */
export function RecipientsPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay('exchange.recipients');
  return (
    <Page
      title={t('exchanges:recipients')}
      crumbs={[{ label: t('nav:exchanges'), to: '/exchanges' }]}
      extra={mayChange && <ProposeRecipient buttonProps={{ type: 'primary' }} />}
    >
      <Flex vertical gap={10}>
        <Card size="small">
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
                        {format.named(row)}{' '}
                        {!row.inForce && <Tag color="error">{t('exchanges:notInForce')}</Tag>}
                      </>
                    ),
                  },
                  {
                    key: 'kind',
                    title: t('exchanges:recipientField.kind'),
                    render: (_, row) => t(`enum:recipientKind.${row.kind}`),
                  },
                  {
                    key: 'agreement',
                    title: t('exchanges:recipientField.agreement'),
                    dataIndex: 'agreement',
                  },
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
                    title: t('exchanges:recipientChange.todo'),
                    render: (_, row) =>
                      mayChange ? (
                        <Flex gap={6}>
                          <ProposeRecipient row={row} buttonProps={{ size: 'small' }} />
                          {row.inForce && <SuspendRecipient row={row} />}
                        </Flex>
                      ) : (
                        '–'
                      ),
                  },
                ]}
              />
            )}
          </Resource>
        </Card>
        <RecipientChanges />
      </Flex>
    </Page>
  );
}
