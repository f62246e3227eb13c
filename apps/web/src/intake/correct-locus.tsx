import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { Typing } from '../api/schema';
import { ConfirmButton } from '../ui';
import { ReasonField } from './reason-field';

interface Fields {
  readonly locus: string;
  readonly usable: boolean;
  readonly alleles?: string;
  readonly reason: string;
}

/** `15, 16`, `15/16`, `15 16`. */
export function allelesIn(text: string): string[] {
  return text.split(/[\s,;/，；、／]+/).filter((part) => part !== '');
}

/** Asks for the correction of one locus of a typing, after its electropherogram was read again. */
export function CorrectLocus({ typing }: { typing: Typing }): ReactElement {
  const { t } = useTranslation('loci');
  const { id, version, batchNumber: batch } = typing;
  return (
    <ConfirmButton<Fields>
      label={t('correct')}
      title={t('correctTitle', { batch })}
      hint={t('correctHint')}
      okText={t('ask')}
      success="loci:askedDone"
      invalidates={['/locus-corrections']}
      initialValues={{ usable: true }}
      perform={({ locus, usable, alleles = '', reason }) =>
        answer(
          api.POST('/typings/{id}/locus-corrections', {
            params: { path: { id } },
            body: { locus, alleles: usable ? allelesIn(alleles) : null, reason, version },
          }),
        )
      }
      buttonProps={{ size: 'small' }}
    >
      <CorrectionForm />
    </ConfirmButton>
  );
}

function CorrectionForm(): ReactElement {
  const { t } = useTranslation('loci');
  const usable: unknown = Form.useWatch('usable');
  const required = { required: true, whitespace: true, message: t('common:required') };
  return (
    <>
      <Form.Item name="locus" label={t('locus')} rules={[required]}>
        <Input placeholder="D3S1358" maxLength={100} />
      </Form.Item>
      <Form.Item name="usable" label={t('is')}>
        <Radio.Group
          options={[
            { value: true, label: t('isGenotype') },
            { value: false, label: t('notUsable') },
          ]}
        />
      </Form.Item>
      {usable !== false && (
        <Form.Item name="alleles" label={t('alleles')} extra={t('allelesHint')} rules={[required]}>
          <Input placeholder="15, 16" maxLength={100} />
        </Form.Item>
      )}
      <ReasonField />
    </>
  );
}
