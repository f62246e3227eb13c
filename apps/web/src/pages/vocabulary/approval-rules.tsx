import { Alert, Flex, Form, Input, Radio, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import {
  approvalDeciderValues,
  type ApprovalRule,
  type ApprovalRuleList,
  type ApprovalRuleStep,
} from '../../api/schema';
import { useMay } from '../../session/permissions';
import { ConfirmButton, ReasonButton, Resource, StatusTag, When } from '../../ui';

/** The home page counts proposals, and each batch says who may decide about it. */
const CHANGED = ['/approval-rules', '/imports', '/worklist'];

interface Proposal {
  decides: ApprovalRule['decides'];
  reason: string;
}

/** Who approves batches: the rule in force, its versions, and what is proposed. */
export function ApprovalRules(): ReactElement {
  const { t } = useTranslation();
  const mayChange = useMay('approval_rule.change');
  return (
    <Resource path="/approval-rules">
      {(list) => (
        <Flex vertical gap={10}>
          <Alert
            type="info"
            showIcon
            title={
              <>
                {t(`vocabulary:approval.decides.${list.inForce.decides}`)}{' '}
                <Tag color="processing">
                  {t('vocabulary:approval.version', { version: list.inForce.version })}
                </Tag>
              </>
            }
            description={t('vocabulary:approval.always')}
            action={mayChange && <Propose list={list} />}
          />
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={list.items}
            columns={[
              {
                key: 'version',
                title: t('vocabulary:version'),
                width: 90,
                render: (_, row) => row.ruleVersion ?? '–',
              },
              {
                key: 'decides',
                title: t('vocabulary:approval.rule'),
                render: (_, row) => t(`vocabulary:approval.decides.${row.decides}`),
              },
              {
                key: 'status',
                title: t('field:status'),
                width: 110,
                render: (_, row) =>
                  row.inForce ? (
                    <Tag color="success">{t('vocabulary:approval.inForce')}</Tag>
                  ) : (
                    <StatusTag kind="approvalRule" value={row.status} />
                  ),
              },
              {
                key: 'proposed',
                title: t('vocabulary:proposedBy'),
                render: (_, row) => (
                  <>
                    {row.proposedBy ?? t('vocabulary:approval.original')} <When at={row.proposedAt} />
                    {row.proposedBy !== null && <div className="muted">{row.reason}</div>}
                  </>
                ),
              },
              {
                key: 'decided',
                title: t('vocabulary:decidedBy'),
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
                title: t('vocabulary:approval.todo'),
                width: 190,
                render: (_, row) =>
                  row.steps.length === 0 ? (
                    '–'
                  ) : (
                    <Flex gap={6} wrap>
                      {row.steps.map((step) => (
                        <Step key={step} rule={row} step={step} />
                      ))}
                      {row.steps.includes('withdraw') && (
                        <span className="muted">{t('vocabulary:approval.otherDecides')}</span>
                      )}
                    </Flex>
                  ),
              },
            ]}
          />
        </Flex>
      )}
    </Resource>
  );
}

function Propose({ list }: { list: ApprovalRuleList }): ReactElement {
  const { t } = useTranslation();
  const { decides, version } = list.inForce;
  return (
    <ConfirmButton<Proposal>
      label={t('vocabulary:approval.change')}
      title={t('vocabulary:approval.change')}
      hint={t('vocabulary:approval.changeHint')}
      okText={t('vocabulary:propose')}
      success="vocabulary:proposed"
      invalidates={CHANGED}
      perform={(values) => answer(api.POST('/approval-rules', { body: { ...values, baseVersion: version } }))}
    >
      <Form.Item
        name="decides"
        label={t('vocabulary:approval.rule')}
        rules={[{ required: true, message: t('common:required') }]}
      >
        <Radio.Group
          vertical
          options={approvalDeciderValues.map((value) => ({
            value,
            label: t(`vocabulary:approval.decides.${value}`),
            disabled: value === decides,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('field:reason')}
        rules={[{ required: true, whitespace: true, message: t('common:required') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </ConfirmButton>
  );
}

function Step({ rule, step }: { rule: ApprovalRule; step: ApprovalRuleStep }): ReactElement {
  const { t } = useTranslation();
  const { id, version } = rule;
  return (
    <ReasonButton
      label={t(`vocabulary:step.${step}`)}
      title={t(`vocabulary:approval.decides.${rule.decides}`)}
      hint={t(`vocabulary:approval.stepHint.${step}`)}
      success={`vocabulary:stepDone.${step}`}
      invalidates={CHANGED}
      buttonProps={{ size: 'small', ...(step === 'approve' ? { type: 'primary' } : {}) }}
      perform={(reason) => {
        const request = { params: { path: { id } }, body: { version, reason } };
        switch (step) {
          case 'approve':
            return answer(api.POST('/approval-rules/{id}/approve', request));
          case 'reject':
            return answer(api.POST('/approval-rules/{id}/reject', request));
          case 'withdraw':
            return answer(api.POST('/approval-rules/{id}/withdraw', request));
        }
      }}
    />
  );
}
