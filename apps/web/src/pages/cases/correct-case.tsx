import { Form, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { CaseDetail, CaseFieldsBody } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { ReasonField } from '../../intake/reason-field';
import { ConfirmButton, DayField } from '../../ui';

/** Since when someone is missing, and whether it is urgent. */
export function CorrectCase({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  if (!useMay('record.correct')) return null;
  const { id, version, missingSince, urgent } = detail;
  return (
    <ConfirmButton<Omit<CaseFieldsBody, 'version'>>
      label={t('cases:correctFields')}
      title={t('cases:correctFields')}
      okText={t('common:save')}
      success="cases:fieldsCorrected"
      invalidates={['/cases']}
      initialValues={{ missingSince, urgent }}
      perform={(values) =>
        answer(api.PATCH('/cases/{id}', { params: { path: { id } }, body: { ...values, version } }))
      }
      buttonProps={{ size: 'small', type: 'link' }}
    >
      <DayField name="missingSince" label={t('field:missingSince')} required past />
      <Form.Item name="urgent" label={t('field:urgent')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <ReasonField />
    </ConfirmButton>
  );
}
