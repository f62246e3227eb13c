import { today } from '@homeward/rules';
import { Alert, Checkbox, Col, Divider, Form, InputNumber, Radio, Row, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { categoryValues, duplicateChoiceValues } from '../api/schema';
import { isProblem, type ApiProblem } from '../api/problem';
import type { DonorDetail, PersonBody, Relation } from '../api/schema';
import { DayField, useAction, useChoices } from '../ui';
import { compact } from './compact';
import { ConsentFields } from './consent-fields';
import { IdentityFields } from './identity-fields';
import { impliedSex } from './relations';
import { SexField } from './sex-field';
import { SubmitLine } from './submit-line';

/** Whose form this is: a relative in a case, or a person of unknown origin. */
export type DonorSubject = { kind: 'relative'; caseId: string; relation: Relation } | { kind: 'person' };

type DonorValues = PersonBody;

function register(subject: DonorSubject, values: DonorValues) {
  const body = compact(values);
  return subject.kind === 'person'
    ? answer(api.POST('/persons', { body }))
    : answer(
        api.POST('/cases/{id}/relatives', {
          params: { path: { id: subject.caseId } },
          body: { ...body, relation: subject.relation },
        }),
      );
}

/** Said once, where the choice is made. */
const isDuplicate = ({ code }: ApiProblem): boolean => code === 'intake.duplicate_id_number';

/** Registers one donor: identity, consent, and the choice that a duplicate ID number asks for. */
export function DonorForm(props: { subject: DonorSubject; onRegistered: (donor: DonorDetail) => void }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { subject } = props;
  const [form] = Form.useForm<DonorValues>();
  const [withConsent, setWithConsent] = useState(true);
  const [duplicate, setDuplicate] = useState(false);
  const action = useAction(
    ({ consent, ...values }: DonorValues) =>
      register(subject, { ...values, ...(withConsent && consent ? { consent } : {}) }),
    {
      success: 'intake:donorRegistered',
      invalidates: ['/cases', '/persons', '/donors'],
      quiet: true,
      form,
      lostBy: 'address',
      shownElsewhere: isDuplicate,
      onSuccess: props.onRegistered,
    },
  );
  const { problem } = action;
  const duplicateFound = isProblem(problem) && isDuplicate(problem) ? problem : null;
  if (duplicateFound && !duplicate) setDuplicate(true);
  return (
    <Form<DonorValues>
      form={form}
      layout="vertical"
      scrollToFirstError
      initialValues={{
        ...(subject.kind === 'relative' && impliedSex(subject.relation) !== null
          ? { sex: impliedSex(subject.relation) }
          : {}),
        // A child of unknown origin cannot consent: there the kind is chosen each time.
        consent: { givenOn: today(), ...(subject.kind === 'relative' ? { kind: 'own_consent' } : {}) },
      }}
      onFinish={action.run}
    >
      {subject.kind === 'person' && (
        <Row gutter={8}>
          <Col span={14}>
            <Form.Item
              name="category"
              label={t('field:category')}
              rules={[{ required: true, message: t('common:required') }]}
            >
              <Select
                autoFocus
                popupMatchSelectWidth={false}
                options={choices('enum:category', categoryValues)}
              />
            </Form.Item>
          </Col>
          <Col span={10}>
            <DayField name="foundOn" label={t('field:foundOn')} past />
          </Col>
        </Row>
      )}
      <IdentityFields
        form={form}
        path={['identity']}
        nameRequired={subject.kind === 'relative'}
        autoFocus={subject.kind === 'relative'}
        taken={duplicateFound?.value}
        onFacts={(facts) => {
          form.setFieldValue('sex', facts.sex);
          form.setFieldValue('birthYear', facts.birthYear);
        }}
      />
      {duplicate && (
        <>
          <Alert
            type="warning"
            showIcon
            title={duplicateFound?.message ?? t('intake:duplicateHint')}
            style={{ marginBottom: 8 }}
          />
          <Form.Item
            name="duplicateChoice"
            label={t('field:duplicateChoice')}
            rules={[{ required: true, message: t('common:required') }]}
          >
            <Radio.Group
              optionType="button"
              options={choices('enum:duplicateChoice', duplicateChoiceValues)}
            />
          </Form.Item>
        </>
      )}
      <Row gutter={8}>
        <Col span={14}>
          <SexField name="sex" />
        </Col>
        <Col span={10}>
          <Form.Item name="birthYear" label={t('field:birthYear')}>
            <InputNumber className="wide" min={1900} max={2200} controls={false} />
          </Form.Item>
        </Col>
      </Row>
      <Divider titlePlacement="start" plain style={{ margin: '4px 0 8px' }}>
        <Checkbox checked={withConsent} onChange={(event) => setWithConsent(event.target.checked)}>
          {t('intake:consentNow')}
        </Checkbox>
      </Divider>
      {withConsent ? (
        <ConsentFields path={['consent']} required />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t('intake:noConsentNoComparison')}
          style={{ marginBottom: 8 }}
        />
      )}
      <SubmitLine
        problem={duplicateFound ? null : problem}
        pending={action.pending}
        text={t('intake:registerDonor')}
      />
    </Form>
  );
}
