import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { resource } from '../../api/queries';
import type { NonConformityDetail, NonConformityStep } from '../../api/schema';
import { ConfirmButton, ReasonButton } from '../../ui';

interface Plan {
  readonly correctiveAction: string;
  readonly responsibleId: string;
  readonly due: Dayjs;
}

interface Check {
  readonly effective: boolean;
  readonly note: string;
}

const INVALID = ['/nonconformities'];

/** What the reader may do with a non-conformity now. */
export function StepButtons({ row }: { row: NonConformityDetail }): ReactElement {
  return (
    <>
      {row.steps.map((step) => (
        <StepButton key={step} row={row} step={step} />
      ))}
    </>
  );
}

function StepButton({ row, step }: { row: NonConformityDetail; step: NonConformityStep }): ReactElement {
  const { t } = useTranslation();
  const { id, version } = row;
  const words = {
    label: t(`nonconformities:step.${step}`),
    title: t(`nonconformities:stepTitle.${step}`, { number: row.number }),
    success: `nonconformities:stepDone.${step}`,
    invalidates: INVALID,
  };
  const rules = [{ required: true, whitespace: true, message: t('common:required') }];
  switch (step) {
    case 'plan':
      return (
        <ConfirmButton<Plan>
          {...words}
          buttonProps={{ type: row.status === 'open' ? 'primary' : 'default' }}
          perform={({ correctiveAction, responsibleId, due }) =>
            answer(
              api.POST('/nonconformities/{id}/plan', {
                params: { path: { id } },
                body: { correctiveAction, responsibleId, due: due.format('YYYY-MM-DD'), version },
              }),
            )
          }
        >
          <PlanFields />
        </ConfirmButton>
      );
    case 'check':
      return (
        <ConfirmButton<Check>
          {...words}
          buttonProps={{ type: 'primary' }}
          perform={({ effective, note }) =>
            answer(
              api.POST('/nonconformities/{id}/check', {
                params: { path: { id } },
                body: { effective, note: note.trim(), version },
              }),
            )
          }
        >
          <Form.Item
            name="effective"
            label={t('nonconformities:effective')}
            rules={[{ required: true, message: t('common:required') }]}
          >
            <Radio.Group
              options={[
                { value: true, label: t('nonconformities:effect.yes') },
                { value: false, label: t('nonconformities:effect.no') },
              ]}
            />
          </Form.Item>
          <Form.Item name="note" label={t('nonconformities:note')} rules={rules}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </ConfirmButton>
      );
    case 'close':
    case 'complete':
    case 'reopen':
      return (
        <ReasonButton
          {...words}
          field="note"
          fieldLabel={t('nonconformities:note')}
          buttonProps={{ type: step === 'complete' ? 'primary' : 'default' }}
          perform={(note) => {
            const request = { params: { path: { id } }, body: { note, version } };
            if (step === 'close') return answer(api.POST('/nonconformities/{id}/close', request));
            if (step === 'complete') return answer(api.POST('/nonconformities/{id}/complete', request));
            return answer(api.POST('/nonconformities/{id}/reopen', request));
          }}
        />
      );
  }
}

function PlanFields(): ReactElement {
  const { t } = useTranslation();
  const staff = useQuery(resource('/nonconformities/staff')).data ?? [];
  const rules = [{ required: true, message: t('common:required') }];
  return (
    <>
      <Form.Item
        name="correctiveAction"
        label={t('nonconformities:correctiveAction')}
        rules={[{ ...rules[0], whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={2000} autoFocus />
      </Form.Item>
      <Form.Item name="responsibleId" label={t('nonconformities:responsible')} rules={rules}>
        <Select options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="due" label={t('nonconformities:due')} rules={rules}>
        <DatePicker className="wide" minDate={dayjs().startOf('day')} />
      </Form.Item>
    </>
  );
}
