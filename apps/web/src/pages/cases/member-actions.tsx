import { Flex, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { relationValues } from '../../api/schema';
import type { CaseDetail, CaseMember, RelationBody } from '../../api/schema';
import { ReasonField } from '../../intake/reason-field';
import { ConfirmButton, ReasonButton, useChoices } from '../../ui';

const CHANGED = ['/cases', '/donors', '/hits', '/coverage'];

/** Corrects a relative: not a relative at all, or another relation than declared. */
export function MemberActions({ detail, member }: { detail: CaseDetail; member: CaseMember }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { version } = detail;
  const params = { path: { id: detail.id, donorId: member.donorId } };
  return (
    <Flex gap={4} wrap>
      <ConfirmButton<Omit<RelationBody, 'version'>>
        label={t('cases:correctRelation')}
        title={`${t('cases:correctRelation')} · ${member.code}`}
        okText={t('common:save')}
        success="cases:relationCorrected"
        invalidates={CHANGED}
        initialValues={{ relation: member.relation }}
        perform={(values) =>
          answer(api.PATCH('/cases/{id}/relatives/{donorId}', { params, body: { ...values, version } }))
        }
        buttonProps={{ size: 'small', type: 'link' }}
      >
        <Form.Item
          name="relation"
          label={t('field:relation')}
          rules={[{ required: true, message: t('common:required') }]}
        >
          <Select
            options={choices('enum:relation', relationValues)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <ReasonField />
      </ConfirmButton>
      <ReasonButton
        label={t('cases:removeRelative')}
        title={`${t('cases:removeRelative')} · ${member.code}`}
        hint={t('cases:removeRelativeHint', { code: member.code })}
        success="cases:relativeRemoved"
        invalidates={CHANGED}
        perform={(reason) =>
          answer(api.POST('/cases/{id}/relatives/{donorId}/remove', { params, body: { reason, version } }))
        }
        buttonProps={{ size: 'small', type: 'link', danger: true }}
      />
    </Flex>
  );
}
