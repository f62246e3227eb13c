import { today } from '@homeward/rules';
import { BarcodeOutlined, CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Alert, Button, Flex, Form, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { materialValues } from '../api/schema';
import { isProblem } from '../api/problem';
import type { Specimen, SpecimenBody } from '../api/schema';
import { beep, DayField, useAction, useChoices, useScan } from '../ui';
import { labelKind, normaliseLabel, typedLabel } from './barcode';
import {
  labelsAfterScan,
  labelsBeside,
  NO_LABELS,
  stateOf,
  type Labels,
  type ScanState,
} from './scan-states';
import './specimen-panel.css';

import { useRefusalWords } from './use-refusal-words';

/** What the form holds; the donor is the page's. */
type SpecimenValues = Pick<SpecimenBody, 'material' | 'collectedOn'> &
  Partial<Pick<SpecimenBody, 'formBarcode' | 'specimenBarcode'>>;

/** What became of the last scan, large and in colour. */
type Outcome = { good: true; specimen: Specimen } | { good: false; text: string; code?: string };

/** Fields whose refusal says nothing against the labels: they stay, and the field is corrected. */
const OTHER_FIELDS = new Set(['collectedOn', 'material']);

const NEXT: Readonly<Record<ScanState, string>> = {
  empty: 'intake:scanHint',
  form: 'intake:scanTubeNext',
  tube: 'intake:scanFormNext',
  checked: 'intake:scanChecked',
};

function ResultBox({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return (
    <div className={`scan-result ${outcome.good ? 'good' : 'bad'}`} role="status" aria-live="assertive">
      {outcome.good ? <CheckCircleFilled /> : <CloseCircleFilled />}
      <strong>{outcome.good ? t('intake:specimenGood') : t('intake:specimenBad')}</strong>
      <div className={outcome.good ? 'code' : ''}>
        {outcome.good ? outcome.specimen.barcode : outcome.text}
      </div>
      {!outcome.good && outcome.code !== undefined && <small className="code">{outcome.code}</small>}
    </div>
  );
}

/**
 * Scan the form, scan the tube: the two labels of one kit become this donor's specimen. What a scan does is said by
 * `SCAN_STATES`; a scan never adds to what stands in a field.
 */
export function SpecimenPanel(props: {
  donorId: string;
  /** Labels that were scanned while the donor's form was open; they wait for a last look. */
  held?: Labels;
  /** It is stored: the desk moves the focus to what comes next. */
  onStored?: () => void;
}) {
  const { t } = useTranslation();
  const choices = useChoices();
  const [form] = Form.useForm<SpecimenValues>();
  const { held = NO_LABELS } = props;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const refusalWords = useRefusalWords();
  const formField = useRef<InputRef>(null);
  const tubeField = useRef<InputRef>(null);
  const button = useRef<HTMLButtonElement>(null);
  const shownForm = Form.useWatch<string | undefined>('formBarcode', form) ?? '';
  const shownTube = Form.useWatch<string | undefined>('specimenBarcode', form) ?? '';
  const state = stateOf(labelsBeside({ form: shownForm, tube: shownTube }, ''));

  const show = (labels: Labels): void => {
    form.setFields([
      { name: 'formBarcode', value: labels.form, errors: [], touched: labels.form !== '' },
      { name: 'specimenBarcode', value: labels.tube, errors: [], touched: labels.tube !== '' },
    ]);
  };
  const focusFor = (next: ScanState): void => {
    if (next === 'form') tubeField.current?.focus();
    else if (next === 'checked') button.current?.focus();
    else formField.current?.focus();
  };
  useEffect(() => {
    const first = stateOf(held);
    if (first === 'form') tubeField.current?.focus();
    else if (first === 'checked') button.current?.focus();
    else formField.current?.focus();
  }, []); // oxlint-disable-line react-hooks/exhaustive-deps

  /** Both labels are cleared: the next scan starts again, and the message says so. */
  const refuse = (text: string, code?: string): void => {
    beep('bad');
    show(NO_LABELS);
    setOutcome({
      good: false,
      text: `${text} ${t('intake:scanAgain')}`,
      ...(code !== undefined && { code }),
    });
    focusFor('empty');
  };
  const action = useAction(
    ({ formBarcode = '', specimenBarcode = '', ...values }: SpecimenValues) =>
      answer(
        api.POST('/specimens', { body: { ...values, formBarcode, specimenBarcode, donorId: props.donorId } }),
      ),
    {
      invalidates: ['/cases', '/persons', '/donors', '/specimens', '/kits'],
      quiet: true,
      form,
      lostBy: 'address',
      shownElsewhere: ({ field }) => !OTHER_FIELDS.has(field ?? ''),
      onSuccess: (specimen) => {
        beep('good');
        setOutcome({ good: true, specimen });
        show(NO_LABELS);
        props.onStored?.();
      },
      onRefused: (error) => {
        const problem = isProblem(error) ? error : null;
        // No answer, or another field is wrong: the labels are as good as before.
        const keep = problem === null || problem.status === 0 || OTHER_FIELDS.has(problem.field ?? '');
        if (keep) beep('bad');
        else refuse(problem.message, problem.code);
      },
    },
  );
  const submit = async (): Promise<void> => {
    const values = await form.validateFields().catch(() => null);
    if (values === null) return;
    // Labels that were typed and never ended with Enter are looked at now.
    const first = labelsAfterScan(NO_LABELS, values.formBarcode ?? '');
    const both = labelsAfterScan(first.labels, values.specimenBarcode ?? '');
    const refusal = first.refusal ?? both.refusal;
    if (refusal !== null) {
      const label = (first.refusal === null ? values.specimenBarcode : values.formBarcode) ?? '';
      refuse(refusalWords(refusal, first.labels, label));
      return;
    }
    setOutcome(null);
    show(both.labels);
    action.run({ ...values, formBarcode: both.labels.form, specimenBarcode: both.labels.tube });
  };
  /** Takes a label that was scanned, or typed to its end. */
  const take = (text: string): void => {
    const label = normaliseLabel(text);
    if (action.pending) {
      beep('bad');
      setOutcome({ good: false, text: t('intake:scanWait', { label }) });
      return;
    }
    const { formBarcode = '', specimenBarcode = '' } = form.getFieldsValue();
    const there = labelsBeside({ form: formBarcode, tube: specimenBarcode }, label);
    const next = labelsAfterScan(there, label);
    if (next.refusal !== null) {
      refuse(refusalWords(next.refusal, there, label));
      return;
    }
    action.reset();
    setOutcome(null);
    show(next.labels);
    if (next.state === 'checked') void submit();
    else {
      beep('good');
      focusFor(next.state);
    }
  };
  useScan((label) => {
    if (labelKind(label) === null) return false;
    take(label);
    return true;
  });
  const field = (name: 'formBarcode' | 'specimenBarcode', label: string, ref: React.Ref<InputRef>) => (
    <Form.Item
      name={name}
      label={label}
      getValueFromEvent={(event: React.ChangeEvent<HTMLInputElement>) =>
        typedLabel((form.getFieldValue(name) as string | undefined) ?? '', event.target.value)
      }
      rules={[{ required: true, message: t('common:required') }]}
      validateTrigger="onSubmit"
    >
      <Input
        ref={ref}
        size="large"
        className="code"
        autoComplete="off"
        prefix={<BarcodeOutlined />}
        onFocus={(event) => event.target.select()}
        onPressEnter={(event) => {
          event.preventDefault();
          if (event.currentTarget.value.trim() !== '') take(event.currentTarget.value);
        }}
      />
    </Form.Item>
  );
  const { problem } = action;
  const shown: Outcome | null =
    outcome ??
    (problem === null || action.pending
      ? null
      : { good: false, text: problem.message, ...(isProblem(problem) && { code: problem.code }) });
  return (
    <Flex vertical gap={8}>
      <Form<SpecimenValues>
        form={form}
        layout="vertical"
        initialValues={{
          formBarcode: held.form,
          specimenBarcode: held.tube,
          material: 'blood_card',
          collectedOn: today(),
        }}
        onFinish={() => void submit()}
      >
        {field('formBarcode', t('intake:scanForm'), formField)}
        {field('specimenBarcode', t('intake:scanTube'), tubeField)}
        <Flex gap={8}>
          <Form.Item name="material" label={t('field:material')} style={{ flex: 1 }}>
            <Select options={choices('enum:material', materialValues)} />
          </Form.Item>
          <DayField name="collectedOn" label={t('field:collectedOn')} required past style={{ flex: 1 }} />
        </Flex>
        <Button ref={button} type="primary" size="middle" block htmlType="submit" loading={action.pending}>
          {t('intake:registerSpecimen')}
        </Button>
      </Form>
      {shown && <ResultBox outcome={shown} />}
      {(shown === null || state !== 'empty') && <Alert type="info" title={t(NEXT[state])} />}
    </Flex>
  );
}
