import { Card, Flex, Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { RecipientBody, RecipientChange, RecipientChangeStep } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { EmptyState, ReasonButton, Resource, StatusTag, When } from '../../ui';
import { RECIPIENTS_CHANGED } from './recipient-form';

const FIELDS: readonly (keyof RecipientBody)[] = [
  'nameZh',
  'nameEn',
  'kind',
  'contact',
  'agreement',
  'code',
  'ownCode',
  'inForce',
];

/** What is proposed: all of a new recipient, or each field that changes, before and after. */
function Proposed({ change: { before, proposed } }: { change: RecipientChange }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const wordOf = (field: keyof RecipientBody, { [field]: value, kind }: RecipientBody): string => {
    if (field === 'kind') return t(`enum:recipientKind.${kind}`);
    if (field === 'inForce') return value === true ? t('exchanges:isInForce') : t('exchanges:notInForce');
    return String(value);
  };
  const fields = before === null ? FIELDS : FIELDS.filter((field) => before[field] !== proposed[field]);
  return (
    <>
      <strong>
        {before === null && `${t('exchanges:recipientChange.add')} · `}
        {format.named(before ?? proposed)}
      </strong>
      <ul className={before === null ? 'exchange-list exchange-columns' : 'exchange-list'}>
        {fields.map((field) => (
          <li key={field}>
            <span className="muted">
              {field === 'inForce' ? t('exchanges:agreementState') : t(`exchanges:recipientField.${field}`)}
            </span>{' '}
            {before !== null && `${wordOf(field, before)} → `}
            {wordOf(field, proposed)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Step({ change, step }: { change: RecipientChange; step: RecipientChangeStep }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, version, before, proposed } = change;
  return (
    <ReasonButton
      label={t(`exchanges:recipientChange.step.${step}`)}
      title={format.named(before ?? proposed)}
      hint={t(`exchanges:recipientChange.stepHint.${step}`)}
      success={`exchanges:recipientChange.done.${step}`}
      invalidates={RECIPIENTS_CHANGED}
      buttonProps={{ size: 'small', ...(step === 'approve' ? { type: 'primary' } : {}) }}
      perform={(reason) => {
        const request = { params: { path: { id } }, body: { version, reason } };
        switch (step) {
          case 'approve':
            return answer(api.POST('/exchange-recipient-changes/{id}/approve', request));
          case 'reject':
            return answer(api.POST('/exchange-recipient-changes/{id}/reject', request));
          case 'withdraw':
            return answer(api.POST('/exchange-recipient-changes/{id}/withdraw', request));
        }
      }}
    />
  );
}

/** Recipients that were proposed or changed, and who decided; newest first. */
export function RecipientChanges(): ReactElement {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('exchanges:recipientChanges')}>
      <Resource path="/exchange-recipient-changes">
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            locale={{ emptyText: <EmptyState title={t('exchanges:noRecipientChanges')} /> }}
            columns={[
              {
                key: 'what',
                title: t('exchanges:recipientChange.what'),
                render: (_, row) => <Proposed change={row} />,
              },
              {
                key: 'status',
                title: t('field:status'),
                width: 100,
                render: (_, row) => <StatusTag kind="recipientChange" value={row.status} />,
              },
              {
                key: 'proposed',
                title: t('exchanges:recipientChange.proposed'),
                width: 190,
                render: (_, row) => (
                  <>
                    {row.proposedBy} <When at={row.proposedAt} />
                    <div className="muted">{row.reason}</div>
                  </>
                ),
              },
              {
                key: 'decided',
                title: t('exchanges:decided'),
                width: 190,
                render: (_, row) =>
                  row.decidedAt === null ? (
                    '–'
                  ) : (
                    <>
                      {row.decidedBy} <When at={row.decidedAt} />
                      <div className="muted">{row.decisionReason}</div>
                    </>
                  ),
              },
              {
                key: 'steps',
                title: t('exchanges:recipientChange.todo'),
                width: 170,
                render: (_, row) =>
                  row.steps.length === 0 ? (
                    '–'
                  ) : (
                    <Flex gap={6} wrap>
                      {row.steps.map((step) => (
                        <Step key={step} change={row} step={step} />
                      ))}
                      {row.steps.includes('withdraw') && (
                        <span className="muted">{t('exchanges:recipientChange.otherDecides')}</span>
                      )}
                    </Flex>
                  ),
              },
            ]}
          />
        )}
      </Resource>
    </Card>
  );
}
