import { Checkbox, Col, Form, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { CaseBody, CaseDetail } from '../api/schema';
import { DayField, useAction } from '../ui';
import { compact } from './compact';
import { IdentityFields } from './identity-fields';
import { SexField } from './sex-field';
import { SubmitLine } from './submit-line';

/** Opens a case: who is missing, since when. */
export function CaseForm({ onOpened }: { onOpened: (opened: CaseDetail) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<CaseBody>();
  const action = useAction((values: CaseBody) => answer(api.POST('/cases', { body: compact(values) })), {
    success: 'intake:caseOpened',
    invalidates: ['/cases'],
    quiet: true,
    form,
    lostBy: 'address',
    onSuccess: onOpened,
  });
  return (
    <Form<CaseBody> form={form} layout="vertical" onFinish={action.run} requiredMark scrollToFirstError>
      <IdentityFields
        form={form}
        path={['missing', 'identity']}
        phone={false}
        autoFocus
        onFacts={(facts) => {
          form.setFieldValue(['missing', 'sex'], facts.sex);
          form.setFieldValue(['missing', 'birthDate'], facts.birthDate);
        }}
      />
      <SexField name={['missing', 'sex']} label={t('intake:missingSex')} />
      <Row gutter={8}>
        <Col span={12}>
          <DayField name={['missing', 'birthDate']} label={t('field:birthDate')} past />
        </Col>
        <Col span={12}>
          <DayField name={['missing', 'missingSince']} label={t('field:missingSince')} required past />
        </Col>
      </Row>
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>{t('field:urgent')}</Checkbox>
      </Form.Item>
      <SubmitLine problem={action.problem} pending={action.pending} text={t('intake:openCase')} />
    </Form>
  );
}
