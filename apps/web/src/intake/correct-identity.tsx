import { EditOutlined } from '@ant-design/icons';
import { Alert, Button, Form, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { isProblem } from '../api/problem';
import type { DonorCorrectionBody, Identity, MissingCorrectionBody, Sex } from '../api/schema';
import { useMay } from '../session/permissions';
import { DayField, hasUnsaved, ProblemAlert, useAction, useAskBeforeLosing, useChoices } from '../ui';
import { compact } from './compact';
import { IdentityFields } from './identity-fields';
import { ReasonField } from './reason-field';
import { SexField } from './sex-field';

/** Who is corrected: a donor, or the missing person of a case. */
export type CorrectionSubject = { id: string; version: number; identity: Identity | null; sex: Sex } & (
  | { kind: 'donor'; birthYear: number | null; nameRequired: boolean }
  | { kind: 'missing'; birthDate: string | null }
);

type Values = Omit<DonorCorrectionBody & MissingCorrectionBody, 'version'>;

/** An emptied field clears what is stored. */
function store(
  of: CorrectionSubject,
  { birthYear = null, birthDate, ...body }: Values & { version: number },
) {
  const params = { path: { id: of.id } };
  return of.kind === 'donor'
    ? answer(api.PUT('/donors/{id}/identity', { params, body: { ...body, birthYear } }))
    : answer(api.PUT('/cases/{id}/identity', { params, body: { ...body, birthDate: birthDate || null } }));
}

function CorrectionForm({ of, onDone }: { of: CorrectionSubject; onDone: () => void }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const [form] = Form.useForm<Values>();
  const [duplicate, setDuplicate] = useState(false);
  const donor = of.kind === 'donor';
  const action = useAction(
    (values: Values): Promise<unknown> =>
      store(of, {
        ...compact(values),
        identity: compact(values.identity),
        version: of.version,
      }),
    {
      success: 'persons:corrected',
      invalidates: ['/donors', '/cases', '/persons'],
      quiet: true,
      form,
      onSuccess: onDone,
    },
  );
  const duplicateFound = isProblem(action.problem) && action.problem.code === 'intake.duplicate_id_number';
  if (duplicateFound && donor && !duplicate) setDuplicate(true);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{
        identity: of.identity ?? {},
        sex: of.sex,
        ...(donor ? { birthYear: of.birthYear } : { birthDate: of.birthDate }),
      }}
      onFinish={action.run}
    >
      <Alert type="info" showIcon title={t('persons:correctHint')} style={{ marginBottom: 10 }} />
      <IdentityFields
        form={form}
        path={['identity']}
        nameRequired={donor && of.nameRequired}
        phone={donor}
        onFacts={(facts) => {
          form.setFieldValue('sex', facts.sex);
          if (donor) form.setFieldValue('birthYear', facts.birthYear);
          else form.setFieldValue('birthDate', facts.birthDate);
        }}
      />
      {duplicate && (
        <Form.Item
          name="duplicateChoice"
          label={t('field:duplicateChoice')}
          rules={[{ required: true, message: t('common:required') }]}
        >
          <Radio.Group
            optionType="button"
            options={choices('enum:duplicateChoice', ['twin', 'typing_error'])}
          />
        </Form.Item>
      )}
      <SexField name="sex" />
      {donor ? (
        <Form.Item name="birthYear" label={t('field:birthYear')}>
          <InputNumber className="wide" min={1900} max={2200} controls={false} />
        </Form.Item>
      ) : (
        <DayField name="birthDate" label={t('field:birthDate')} past />
      )}
      <ReasonField />
      <ProblemAlert problem={action.problem} />
      <Button type="primary" htmlType="submit" block loading={action.pending}>
        {t('common:save')}
      </Button>
    </Form>
  );
}

/** Corrects typing errors in an identity, by the point or the coordinator. */
export function CorrectIdentity({ of }: { of: CorrectionSubject }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const ask = useAskBeforeLosing();
  if (!useMay('identity.correct')) return null;
  return (
    <>
      <Button size="small" type="link" icon={<EditOutlined />} onClick={() => setOpen(true)}>
        {t('persons:correct')}
      </Button>
      <Modal
        open={open}
        title={t('persons:correctTitle')}
        footer={null}
        onCancel={() => ask(hasUnsaved(), () => setOpen(false))}
        destroyOnHidden
      >
        <CorrectionForm of={of} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}
