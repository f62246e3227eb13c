import { BarcodeOutlined, CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Alert, Button, Flex, Form, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { MATERIALS } from '../api/enums';
import { isProblem } from '../api/problem';
import type { Specimen } from '../api/types';
import { beep, DayPicker, useAction, useChoices, useScan } from '../ui';
import { labelKind, labelProblem, normaliseLabel, type LabelKind } from './barcode';
import './specimen-panel.css';
import { today } from './today';

interface SpecimenValues {
  formBarcode?: string;
  specimenBarcode?: string;
  material: string;
  collectedOn: string;
}

type Outcome = { good: true; specimen: Specimen } | { good: false; text: string; code: string };

function ResultBox({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return (
    <div className={`scan-result ${outcome.good ? 'good' : 'bad'}`} role="status" aria-live="assertive">
      {outcome.good ? <CheckCircleFilled /> : <CloseCircleFilled />}
      <strong>{outcome.good ? t('intake:specimenGood') : t('intake:specimenBad')}</strong>
      <div className={outcome.good ? 'code' : ''}>
        {outcome.good ? outcome.specimen.barcode : outcome.text}
      </div>
      {!outcome.good && <small className="code">{outcome.code}</small>}
    </div>
  );
}

/** Scan the form, scan the tube: the two labels of one kit become this donor's specimen. */
export function SpecimenPanel({ donorId }: { donorId: string }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const [form] = Form.useForm<SpecimenValues>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const formField = useRef<InputRef>(null);
  const tubeField = useRef<InputRef>(null);
  useEffect(() => formField.current?.focus(), []);
  const refuse = (text: string, code: string) => {
    beep('bad');
    setOutcome({ good: false, text, code });
  };
  const action = useAction(
    (values: SpecimenValues) => api.post<Specimen>('/specimens', { ...values, donorId }),
    {
      invalidates: ['/cases', '/persons', '/donors', '/specimens', '/kits'],
      quiet: true,
      form,
      onSuccess: (specimen) => {
        beep('good');
        setOutcome({ good: true, specimen });
        form.resetFields(['formBarcode', 'specimenBarcode']);
      },
    },
  );
  const submit = async () => {
    const values = await form.validateFields().catch(() => null);
    if (values === null) return;
    const stored = await action.runAsync(values);
    if (stored === undefined) formField.current?.focus({ cursor: 'all' });
  };
  /** Takes a scanned label to its field; true when it was one of a kit's two. */
  const take = (text: string): boolean => {
    const label = normaliseLabel(text);
    const kind = labelKind(label);
    if (kind === null) return false;
    const problem = labelProblem(label, kind);
    if (problem !== null) {
      refuse(t(`field:labelProblem.${problem}`), label);
      return true;
    }
    setOutcome(null);
    form.setFieldValue(kind === 'HF' ? 'formBarcode' : 'specimenBarcode', label);
    const { formBarcode, specimenBarcode } = form.getFieldsValue();
    if (formBarcode && specimenBarcode) void submit();
    else {
      beep('good');
      (kind === 'HF' ? tubeField : formField).current?.focus();
    }
    return true;
  };
  useScan(take);
  const field = (kind: LabelKind, name: 'formBarcode' | 'specimenBarcode', label: string) => (
    <Form.Item
      name={name}
      label={label}
      getValueFromEvent={(event: React.ChangeEvent<HTMLInputElement>) => normaliseLabel(event.target.value)}
      rules={[
        { required: true, message: t('common:required') },
        {
          validator: (_rule, value: string | undefined) => {
            const problem = value ? labelProblem(value, kind) : null;
            return problem === null
              ? Promise.resolve()
              : Promise.reject(new Error(t(`field:labelProblem.${problem}`)));
          },
        },
      ]}
      validateTrigger="onBlur"
    >
      <Input
        ref={kind === 'HF' ? formField : tubeField}
        data-scan=""
        size="large"
        className="code"
        autoComplete="off"
        prefix={<BarcodeOutlined />}
        onPressEnter={(event) => {
          event.preventDefault();
          const text = event.currentTarget.value;
          if (!take(text)) refuse(t('field:labelProblem.malformed'), normaliseLabel(text));
        }}
      />
    </Form.Item>
  );
  const shown: Outcome | null =
    action.problem !== null && !action.pending
      ? {
          good: false,
          text: action.problem.message,
          code: isProblem(action.problem) ? action.problem.code : '',
        }
      : outcome;
  return (
    <Flex vertical gap={8}>
      <Form<SpecimenValues>
        form={form}
        layout="vertical"
        initialValues={{ material: 'blood_card', collectedOn: today() }}
        onValuesChange={() => {
          if (action.problem !== null) action.reset();
        }}
        onFinish={() => void submit()}
      >
        {field('HF', 'formBarcode', t('intake:scanForm'))}
        {field('HS', 'specimenBarcode', t('intake:scanTube'))}
        <Flex gap={8}>
          <Form.Item name="material" label={t('field:material')} style={{ flex: 1 }}>
            <Select options={choices('enum:material', MATERIALS)} />
          </Form.Item>
          <Form.Item name="collectedOn" label={t('field:collectedOn')} style={{ flex: 1 }}>
            <DayPicker past />
          </Form.Item>
        </Flex>
        <Button type="primary" size="middle" block htmlType="submit" loading={action.pending}>
          {t('intake:registerSpecimen')}
        </Button>
      </Form>
      {shown ? <ResultBox outcome={shown} /> : <Alert type="info" title={t('intake:scanHint')} />}
    </Flex>
  );
}
