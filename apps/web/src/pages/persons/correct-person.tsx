import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { categoryValues, consentKindValues } from '../../api/schema';
import type { Consent, ConsentCorrectionBody, DonorDetail, DonorFieldsBody } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { ReasonField } from '../../intake/reason-field';
import { ConfirmButton, DayField, useChoices } from '../../ui';

const CHANGED = ['/donors', '/persons', '/cases'];
const LINK = { size: 'small', type: 'link' } as const;

/** Category and day of finding of a person of unknown origin. */
export function CorrectPerson({ donor }: { donor: DonorDetail }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const may = useMay('record.correct');
  if (!may || donor.category === null) return null;
  return (
    <ConfirmButton<Omit<DonorFieldsBody, 'version'>>
      label={t('persons:correctFields')}
      title={t('persons:correctFields')}
      okText={t('common:save')}
      success="persons:corrected"
      invalidates={CHANGED}
      initialValues={{ category: donor.category, foundOn: donor.foundOn }}
      perform={(values) =>
        answer(
          api.PATCH('/donors/{id}', {
            params: { path: { id: donor.id } },
            body: {
              ...values,
              foundOn: values.foundOn || null,
              version: donor.version,
            },
          }),
        )
      }
      buttonProps={LINK}
    >
      <Form.Item name="category" label={t('field:category')} rules={[{ required: true }]}>
        <Select options={choices('enum:category', categoryValues)} />
      </Form.Item>
      <DayField name="foundOn" label={t('field:foundOn')} past />
      <ReasonField />
    </ConfirmButton>
  );
}

/** Corrects what was written down; the consent stays in force. */
export function CorrectConsent({ donor, consent }: { donor: DonorDetail; consent: Consent }) {
  const { t } = useTranslation();
  const choices = useChoices();
  if (!useMay('record.correct')) return null;
  const { kind, reference, givenOn } = consent;
  const required = [{ required: true, message: t('common:required') }];
  return (
    <ConfirmButton<Omit<ConsentCorrectionBody, 'version'>>
      label={t('persons:changeConsent')}
      title={t('persons:correctConsent')}
      hint={t('persons:correctConsentHint')}
      okText={t('common:save')}
      success="persons:corrected"
      invalidates={CHANGED}
      initialValues={{ kind, reference, givenOn }}
      perform={(values) =>
        answer(
          api.PATCH('/donors/{id}/consent', {
            params: { path: { id: donor.id } },
            body: { ...values, version: donor.version },
          }),
        )
      }
      buttonProps={LINK}
    >
      <Form.Item name="kind" label={t('field:consentKind')} rules={required}>
        <Select options={choices('enum:consentKind', consentKindValues)} />
      </Form.Item>
      <Form.Item name="reference" label={t('field:consentReference')} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <DayField name="givenOn" label={t('field:givenOn')} required past />
      <ReasonField />
    </ConfirmButton>
  );
}
