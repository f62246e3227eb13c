import { Alert, Button, Drawer, Flex, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../api/client';
import { eliminationKindValues, type EliminationKind, type ReadProfile } from '../../api/schema';
import { ProblemAlert, useAction, useChoices, useGuardedClose } from '../../ui';
import { tableOf } from './table-of';

interface Values {
  readonly kind: EliminationKind;
  readonly person: string;
  readonly source: string;
  readonly way: 'table' | 'sample';
  readonly table?: string;
  readonly sampleId?: string;
  readonly sample?: string;
}

/** A profile by hand, from a table, or from a sample of an import that is no donor's. */
export function AddProfile(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const [search, setSearch] = useSearchParams();
  const given = search.get('sample');
  const [open, setOpen] = useState(given !== null);
  const [samples, setSamples] = useState<readonly ReadProfile[]>([]);
  const [form] = Form.useForm<Values>();
  const way = Form.useWatch<Values['way'] | undefined>('way', form) ?? 'table';
  const chosen = Form.useWatch<string | undefined>('sample', form);
  const leave = (): void => {
    setOpen(false);
    setSamples([]);
    if (given !== null) setSearch({}, { replace: true });
  };
  const close = useGuardedClose(form, leave);
  const read = useAction(
    (text: string) =>
      answer(api.POST('/elimination-profiles/read-table', { body: { table: tableOf(text) } })),
    {
      quiet: true,
      onSuccess: ({ items }) => {
        setSamples(items);
        form.setFieldValue('sample', items[0]?.name);
      },
    },
  );
  const profile = samples.find(({ name }) => name === chosen);
  const add = useAction(
    ({ kind, person, source, sampleId }: Values) =>
      answer(
        api.POST('/elimination-profiles', {
          body: {
            ...{ kind, person: person.trim(), source: source.trim() },
            ...(way === 'sample'
              ? { sampleId: sampleId?.trim() ?? '' }
              : { genotypes: profile?.genotypes ?? [] }),
          },
        }),
      ),
    {
      success: 'elimination:added',
      invalidates: ['/elimination-profiles'],
      quiet: true,
      form,
      onSuccess: leave,
    },
  );
  const rules = [{ required: true, whitespace: true, message: t('common:required') }];
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('elimination:add')}
      </Button>
      <Drawer
        open={open}
        onClose={close}
        size={560}
        destroyOnHidden
        title={t('elimination:add')}
        footer={
          <Flex justify="end" gap={8}>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button
              type="primary"
              loading={add.pending}
              disabled={way === 'table' && !profile}
              onClick={() => form.submit()}
            >
              {t('elimination:add')}
            </Button>
          </Flex>
        }
      >
        <ProblemAlert problem={read.problem ?? add.problem} />
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{
            kind: 'staff',
            ...(given === null ? { way: 'table' } : { way: 'sample', sampleId: given }),
          }}
          onFinish={add.run}
        >
          <Form.Item name="kind" label={t('elimination:kind')}>
            <Select options={choices('enum:eliminationKind', eliminationKindValues)} />
          </Form.Item>
          <Form.Item
            name="person"
            label={t('elimination:person')}
            extra={t('elimination:personHint')}
            rules={rules}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="source" label={t('elimination:source')} rules={rules}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="way" label={t('elimination:way')}>
            <Radio.Group
              options={[
                { value: 'table', label: t('elimination:byTable') },
                { value: 'sample', label: t('elimination:bySample') },
              ]}
            />
          </Form.Item>
          {way === 'sample' ? (
            <Form.Item
              name="sampleId"
              label={t('elimination:sampleId')}
              extra={t('elimination:sampleIdHint')}
              rules={rules}
            >
              <Input maxLength={36} className="code" />
            </Form.Item>
          ) : (
            <>
              <Form.Item
                name="table"
                label={t('elimination:genotypes')}
                extra={t('elimination:genotypesHint')}
              >
                <Input.TextArea rows={8} className="code" />
              </Form.Item>
              <Flex gap={8} align="center">
                <Button
                  loading={read.pending}
                  onClick={() => {
                    const text = (form.getFieldValue('table') as string | undefined) ?? '';
                    if (text.trim() !== '') read.run(text);
                  }}
                >
                  {t('elimination:read')}
                </Button>
                {samples.length > 0 && (
                  <Form.Item name="sample" noStyle>
                    <Select
                      aria-label={t('elimination:sample')}
                      style={{ minWidth: 180 }}
                      options={samples.map(({ name }) => ({ value: name, label: name }))}
                    />
                  </Form.Item>
                )}
              </Flex>
              {profile && <ReadSummary profile={profile} />}
            </>
          )}
        </Form>
      </Drawer>
    </>
  );
}

function ReadSummary({ profile: { genotypes, refused } }: { profile: ReadProfile }): ReactElement {
  const { t } = useTranslation();
  return (
    <Alert
      style={{ marginTop: 8 }}
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      title={t('elimination:readLoci', { n: genotypes.length })}
      description={refused.length > 0 && t('elimination:readRefused', { markers: refused.join('、') })}
    />
  );
}
