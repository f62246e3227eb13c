import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { materialValues, type SpecimenStep } from '../../api/schema';
import type { ReassignBody, SpecimenDetail, SpecimenFactsBody, SwapBody } from '../../api/schema';
import { ConfirmButton, DayField, ReasonButton, useChoices } from '../../ui';
import { ReasonField } from '../../intake/reason-field';
import { DonorPicker } from './donor-picker';

const CHANGED = ['/specimens', '/donors', '/cases', '/shipments', '/persons'];

/** Steps that need only a reason, with their path of the API. */
const STEPS = [
  { step: 'spoil', path: 'spoil', word: 'spoil' },
  { step: 'restore', path: 'restore', word: 'restore' },
  { step: 'find_at_point', path: 'found', word: 'found' },
  { step: 'undo_receipt', path: 'undo-receipt', word: 'undoReceipt' },
  { step: 'accept', path: 'accept', word: 'accept' },
] as const satisfies readonly { step: SpecimenStep; path: string; word: string }[];

/** Whose it is, what it is: before sending the point, afterwards the coordinator. */
function Corrections({ specimen }: { specimen: SpecimenDetail }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { id, version } = specimen;
  const required = [{ required: true, message: t('common:required') }];
  const params = { path: { id } };
  const common = { invalidates: CHANGED, success: 'specimens:act.reassigned' };
  return (
    <>
      <ConfirmButton<Omit<ReassignBody, 'version'>>
        label={t('specimens:act.reassign')}
        title={t('specimens:act.reassign')}
        hint={t('specimens:act.reassignHint')}
        perform={(values) =>
          answer(api.POST('/specimens/{id}/reassign', { params, body: { ...values, version } }))
        }
        {...common}
      >
        <Form.Item name="donorId" label={t('specimens:act.donor')} rules={required}>
          <DonorPicker />
        </Form.Item>
        <ReasonField />
      </ConfirmButton>
      <ConfirmButton<Omit<SwapBody, 'version'>>
        label={t('specimens:act.swap')}
        title={t('specimens:act.swap')}
        hint={t('specimens:act.swapHint')}
        perform={(values) =>
          answer(api.POST('/specimens/{id}/swap', { params, body: { ...values, version } }))
        }
        {...common}
      >
        <Form.Item name="otherBarcode" label={t('specimens:act.other')} rules={required}>
          <Input className="code" maxLength={40} autoComplete="off" data-scan="" />
        </Form.Item>
        <ReasonField />
      </ConfirmButton>
      <ConfirmButton<Omit<SpecimenFactsBody, 'version'>>
        label={t('specimens:act.facts')}
        title={t('specimens:act.facts')}
        initialValues={{ material: specimen.material, collectedOn: specimen.collectedOn }}
        perform={(values) => answer(api.PATCH('/specimens/{id}', { params, body: { ...values, version } }))}
        {...common}
      >
        <Form.Item name="material" label={t('field:material')} rules={required}>
          <Select options={choices('enum:material', materialValues)} />
        </Form.Item>
        <DayField name="collectedOn" label={t('field:collectedOn')} required past />
        <ReasonField />
      </ConfirmButton>
    </>
  );
}

/** What may be put right about this specimen, by this role, now. */
export function SpecimenActions({ specimen }: { specimen: SpecimenDetail }) {
  const { t } = useTranslation();
  const { id, steps, version } = specimen;
  const step = (path: (typeof STEPS)[number]['path'], word: string, danger = false) => (
    <ReasonButton
      key={path}
      label={t(`specimens:act.${word}`)}
      title={t(`specimens:act.${word}`)}
      hint={t(`specimens:act.${word}Hint`)}
      success="specimens:act.done"
      invalidates={CHANGED}
      perform={(reason) =>
        answer(api.POST(`/specimens/{id}/${path}`, { params: { path: { id } }, body: { reason, version } }))
      }
      buttonProps={{ danger }}
    />
  );
  return (
    <>
      {STEPS.filter((one) => steps.includes(one.step)).map(({ path, word }) =>
        step(path, word, word === 'spoil'),
      )}
      {steps.includes('correct') && <Corrections specimen={specimen} />}
    </>
  );
}

/** The laboratory lead's answer to a proposed correction. */
export function DecideCorrection({ specimenId }: { specimenId: string }) {
  const { t } = useTranslation();
  return (['agree', 'refuse'] as const).map((verdict) => (
    <ReasonButton
      key={verdict}
      label={t(`specimens:act.${verdict}`)}
      title={t(`specimens:act.${verdict}`)}
      hint={t(`specimens:act.${verdict}Hint`)}
      success="specimens:act.done"
      invalidates={[...CHANGED, '/hits']}
      perform={(reason) =>
        answer(
          api.POST(`/specimens/{id}/correction/${verdict}`, {
            params: { path: { id: specimenId } },
            body: { reason },
          }),
        )
      }
      buttonProps={verdict === 'agree' ? { type: 'primary' } : {}}
    />
  ));
}
