import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Input, InputNumber, Select } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { resource } from '../../api/queries';
import type { VocabularyEntry, VocabularyKind } from '../../api/schema';
import { ProblemAlert, showInForm, useAction, useChoices, useGuardedClose, useUnsaved } from '../../ui';
import { entryOf, valuesOf, type EntryValues } from './forms';

const TYPES = ['autosomal', 'X-STR', 'Y-STR', 'Y-indel', 'quality_sensor'] as const;
const MATCHES = ['word', 'stem', 'anywhere'] as const;
const KINDS = ['negative_control', 'positive_control', 'ladder', 'sample'] as const;

interface Props {
  readonly kind: VocabularyKind;
  /** The entry that is changed; null for a new one. */
  readonly entry: VocabularyEntry | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** An entry as it is to be, with source and reason: another laboratory lead decides about it. */
export function ProposeDrawer({ kind, entry, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<EntryValues>();
  const close = useGuardedClose(form, onClose);
  useUnsaved(() => open && form.isFieldsTouched());
  const propose = useAction(
    (values: EntryValues) => {
      const { key, value } = entryOf(kind, values, entry?.value ?? null);
      const { source, reason } = values;
      return answer(
        api.POST('/vocabulary/changes', {
          body: {
            entries: [{ kind, key, value: value as never, source: source.trim() }],
            reason: reason.trim(),
          },
        }),
      );
    },
    { success: 'vocabulary:proposed', invalidates: ['/vocabulary'], quiet: true, onSuccess: onClose },
  );
  useEffect(() => {
    showInForm(form, propose.problem);
  }, [form, propose.problem]);
  const rules = [{ required: true, whitespace: true, message: t('common:required') }];
  return (
    <Drawer
      open={open}
      onClose={close}
      size={520}
      destroyOnHidden
      title={t(entry ? 'vocabulary:changeOf' : 'vocabulary:newOf', {
        kind: t(`enum:vocabularyKind.${kind}`),
      })}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={propose.pending} onClick={() => form.submit()}>
            {t('vocabulary:propose')}
          </Button>
        </Flex>
      }
    >
      <p className="muted">{t('vocabulary:fourEyes')}</p>
      <ProblemAlert problem={propose.problem} />
      <Form<EntryValues>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ match: 'word', ...(entry ? valuesOf(entry) : {}) }}
        onFinish={propose.run}
        scrollToFirstError
      >
        <Fields kind={kind} changed={entry !== null} />
        <Form.Item
          name="source"
          label={t('vocabulary:source')}
          extra={t('vocabulary:sourceHint')}
          rules={rules}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="reason" label={t('field:reason')} rules={rules}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

function Fields({ kind, changed }: { kind: VocabularyKind; changed: boolean }): ReactElement | null {
  const { t } = useTranslation();
  const choices = useChoices();
  const loci = useKeys('locus');
  const panels = useQuery(resource('/reference/panels')).data ?? [];
  const rules = [{ required: true, whitespace: true, message: t('common:required') }];
  const chosen = [{ required: true, message: t('common:required') }];
  switch (kind) {
    case 'locus':
      return (
        <>
          <Form.Item name="key" label={t('vocabulary:name')} rules={rules}>
            <Input maxLength={50} disabled={changed} />
          </Form.Item>
          <Form.Item name="type" label={t('vocabulary:type')} rules={chosen}>
            <Select options={choices('enum:locusKind', TYPES)} />
          </Form.Item>
          <Form.Item
            name="chromosome"
            label={t('vocabulary:chromosome')}
            extra={t('vocabulary:chromosomeHint')}
          >
            <Input maxLength={2} />
          </Form.Item>
          <Form.Item name="repeat" label={t('vocabulary:repeat')}>
            <InputNumber min={1} max={20} precision={0} className="wide" />
          </Form.Item>
          <Form.Item name="aliases" label={t('vocabulary:aliases')} extra={t('vocabulary:listHint')}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </>
      );
    case 'locus_name':
      return (
        <>
          <Form.Item name="name" label={t('vocabulary:spelling')} rules={rules}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="locus" label={t('vocabulary:locus')} rules={chosen}>
            <Select showSearch options={loci.map((value) => ({ value, label: value }))} />
          </Form.Item>
        </>
      );
    case 'panel_name':
      return (
        <>
          <Form.Item
            name="name"
            label={t('vocabulary:panelName')}
            extra={t('vocabulary:panelNameHint')}
            rules={rules}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="kit" label={t('vocabulary:kit')} rules={chosen}>
            <Select showSearch options={panels.map(({ name }) => ({ value: name, label: name }))} />
          </Form.Item>
        </>
      );
    case 'control':
      return (
        <>
          <Form.Item name="key" label={t('vocabulary:name')} rules={rules}>
            <Input maxLength={100} disabled={changed} />
          </Form.Item>
          <Form.Item name="lot" label={t('vocabulary:lot')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="names" label={t('vocabulary:otherNames')} extra={t('vocabulary:listHint')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item
            name="genotypes"
            label={t('vocabulary:genotype')}
            extra={t('vocabulary:genotypeHint')}
            rules={rules}
          >
            <Input.TextArea rows={8} className="code" />
          </Form.Item>
          <Form.Item name="weak" label={t('vocabulary:weak')} extra={t('vocabulary:weakHint')}>
            <Input.TextArea rows={2} className="code" />
          </Form.Item>
        </>
      );
    case 'control_name':
    case 'sample_type':
      return (
        <>
          <Form.Item name="sampleKind" label={t('vocabulary:means')} rules={chosen}>
            <Select options={choices('enum:sampleKind', KINDS)} />
          </Form.Item>
          <Form.Item name="match" label={t('vocabulary:match')} rules={chosen}>
            <Select options={choices('enum:nameMatch', MATCHES)} />
          </Form.Item>
          <Form.Item name="word" label={t('vocabulary:word')} rules={rules}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      );
    case 'kit':
      return null;
  }
}

function useKeys(kind: VocabularyKind): string[] {
  const { data } = useQuery(resource('/vocabulary/entries', undefined, { kind }));
  return data?.items.map(({ key }) => key) ?? [];
}
