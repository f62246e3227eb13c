import { useQuery } from '@tanstack/react-query';
import { Flex, Form, Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { TypedLocus, Typing } from '../api/schema';
import { ConfirmButton, ProblemAlert } from '../ui';
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

/** The loci of a typing with their present genotypes; that they were read is recorded. */
function useTypedLoci(id: string) {
  return useQuery({
    queryKey: ['/typings', id, 'loci'],
    queryFn: ({ signal }) => answer(api.GET('/typings/{id}/loci', { params: { path: { id } }, signal })),
  });
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
      <CorrectionForm typingId={id} />
    </ConfirmButton>
  );
}

function CorrectionForm({ typingId }: { typingId: string }): ReactElement {
  const { t } = useTranslation('loci');
  const usable: unknown = Form.useWatch('usable');
  const { data, error, isPending } = useTypedLoci(typingId);
  const locus: unknown = Form.useWatch('locus');
  const chosen = data?.find((one) => one.locus === locus);
  const genotypeOf = ({ alleles }: TypedLocus) =>
    alleles.length === 0 ? t('notUsable') : alleles.join(', ');
  const required = { required: true, whitespace: true, message: t('common:required') };
  return (
    <>
      {error && <ProblemAlert problem={error} />}
      <Form.Item name="locus" label={t('locus')} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'value' }}
          loading={isPending}
          options={(data ?? []).map((one) => ({
            value: one.locus,
            label: one.locus,
            genotype: genotypeOf(one),
          }))}
          optionRender={({ label, data: { genotype } }) => (
            <Flex justify="space-between" gap={12}>
              {label}
              <span className="muted num">{genotype}</span>
            </Flex>
          )}
        />
      </Form.Item>
      {chosen && (
        <p style={{ margin: '-4px 0 10px' }}>
          {t('before')} <b className="num">{genotypeOf(chosen)}</b>
        </p>
      )}
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
