import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { sexValues } from '../api/schema';
import { useChoices } from '../ui';

export function SexField({ name, label }: { name: string | string[]; label?: string }) {
  const { t } = useTranslation();
  const choices = useChoices();
  return (
    <Form.Item
      name={name}
      label={label ?? t('field:sex')}
      rules={[{ required: true, message: t('common:required') }]}
    >
      <Radio.Group optionType="button" options={choices('enum:sex', sexValues)} />
    </Form.Item>
  );
}
