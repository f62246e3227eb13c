import { Flex, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { RELATIONS } from '../../api/enums';
import type { CaseDetail, CaseMember } from '../../api/types';
import { ReasonField } from '../../intake/reason-field';
import { ConfirmButton, ReasonButton, useChoices } from '../../ui';

const CHANGED = ['/cases', '/donors', '/hits', '/coverage'];

/** A relative who is none, or another one than was declared. */
export function MemberActions({ detail, member }: { detail: CaseDetail; member: CaseMember }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { version } = detail;
  const path = `/cases/${detail.id}/relatives/${member.donorId}`;
  return (
    <Flex gap={4} wrap>
      <ConfirmButton
        label={t('cases:correctRelation')}
        title={`${t('cases:correctRelation')} · ${member.code}`}
        okText={t('common:save')}
        success="cases:relationCorrected"
        invalidates={CHANGED}
        initialValues={{ relation: member.relation }}
        perform={(values) => api.patch(path, { ...values, version })}
        buttonProps={{ size: 'small', type: 'link' }}
      >
        <Form.Item
          name="relation"
          label={t('field:relation')}
          rules={[{ required: true, message: t('common:required') }]}
        >
          <Select options={choices('enum:relation', RELATIONS)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <ReasonField />
      </ConfirmButton>
      <ReasonButton
        label={t('cases:removeRelative')}
        title={`${t('cases:removeRelative')} · ${member.code}`}
        hint={t('cases:removeRelativeHint', { code: member.code })}
        success="cases:relativeRemoved"
        invalidates={CHANGED}
        perform={(reason) => api.post(`${path}/remove`, { reason, version })}
        buttonProps={{ size: 'small', type: 'link', danger: true }}
      />
    </Flex>
  );
}
