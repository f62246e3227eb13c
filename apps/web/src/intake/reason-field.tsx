import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why something is corrected; required, and shown in the history. */
export function ReasonField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={t('persons:reasonOfCorrection')}
      rules={[{ required: true, whitespace: true, min: 5, message: t('field:reasonTooShort') }]}
    >
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  );
}
