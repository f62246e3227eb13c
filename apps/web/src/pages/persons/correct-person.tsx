import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { CATEGORIES, CONSENT_KINDS } from '../../api/enums';
import type { Consent, DonorDetail } from '../../api/types';
import { useHasRole } from '../../app/session';
import { ReasonField } from '../../intake/reason-field';
import { ConfirmButton, DayField, useChoices } from '../../ui';

const CHANGED = ['/donors', '/persons', '/cases'];
const LINK = { size: 'small', type: 'link' } as const;

interface Fields {
  category?: string;
  foundOn?: string | null;
  reason?: string;
}

/** Category and day of finding of a person of unknown origin. */
export function CorrectPerson({ donor }: { donor: DonorDetail }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const may = useHasRole('technician', 'coordinator');
  if (!may || donor.category === null) return null;
  return (
    <ConfirmButton<Fields>
      label={t('persons:correctFields')}
      title={t('persons:correctFields')}
      okText={t('common:save')}
      success="persons:corrected"
      invalidates={CHANGED}
      initialValues={{ category: donor.category, foundOn: donor.foundOn }}
      perform={(values) =>
        api.patch(`/donors/${donor.id}`, {
          ...values,
          foundOn: values.foundOn || null,
          version: donor.version,
        })
      }
      buttonProps={LINK}
    >
      <Form.Item name="category" label={t('field:category')} rules={[{ required: true }]}>
        <Select options={choices('enum:category', CATEGORIES)} />
      </Form.Item>
      <DayField name="foundOn" label={t('field:foundOn')} past />
      <ReasonField />
    </ConfirmButton>
  );
}

/** The consent in force stays in force: only what was written down is corrected. */
export function CorrectConsent({ donor, consent }: { donor: DonorDetail; consent: Consent }) {
  const { t } = useTranslation();
  const choices = useChoices();
  if (!useHasRole('technician', 'coordinator')) return null;
  const { kind, reference, givenOn } = consent;
  const required = [{ required: true, message: t('common:required') }];
  return (
    <ConfirmButton
      label={t('persons:changeConsent')}
      title={t('persons:correctConsent')}
      hint={t('persons:correctConsentHint')}
      okText={t('common:save')}
      success="persons:corrected"
      invalidates={CHANGED}
      initialValues={{ kind, reference, givenOn }}
      perform={(values) => api.patch(`/donors/${donor.id}/consent`, { ...values, version: donor.version })}
      buttonProps={LINK}
    >
      <Form.Item name="kind" label={t('field:consentKind')} rules={required}>
        <Select options={choices('enum:consentKind', CONSENT_KINDS)} />
      </Form.Item>
      <Form.Item name="reference" label={t('field:consentReference')} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <DayField name="givenOn" label={t('field:givenOn')} required past />
      <ReasonField />
    </ConfirmButton>
  );
}
