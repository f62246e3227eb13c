import { Col, Form, Input, Row, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { consentKindValues } from '../api/schema';
import { DayField, useChoices } from '../ui';

/** Kind, reference and day of a consent. Without one nothing is compared, and the form says so. */
export function ConsentFields({ path, required }: { path: string[]; required: boolean }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const rules = [{ required, message: t('common:required') }];
  return (
    <>
      <Row gutter={8}>
        <Col span={12}>
          <Form.Item name={[...path, 'kind']} label={t('field:consentKind')} rules={rules}>
            <Select options={choices('enum:consentKind', consentKindValues)} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <DayField name={[...path, 'givenOn']} label={t('field:givenOn')} required={required} past />
        </Col>
      </Row>
      <Form.Item name={[...path, 'reference']} label={t('field:consentReference')} rules={rules}>
        <Input autoComplete="off" maxLength={200} placeholder={t('field:consentReferenceHint')} />
      </Form.Item>
    </>
  );
}
