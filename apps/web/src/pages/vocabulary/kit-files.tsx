import { Alert, Button, Drawer, Flex, Form, Input, Select, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { ReadKit } from '../../api/schema';
import { ProblemAlert, useAction, useGuardedClose } from '../../ui';

interface Values {
  readonly name: string;
  readonly manufacturer?: string;
  readonly source: string;
  readonly reason: string;
}

/** A kit from its panel and bin text files: read, looked at, proposed. */
export function KitFiles(): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [files, setFiles] = useState<{ panels: File | null; bins: File | null }>({
    panels: null,
    bins: null,
  });
  const [panel, setPanel] = useState<string | null>(null);
  const [kits, setKits] = useState<readonly ReadKit[]>([]);
  const [form] = Form.useForm<Values>();
  const leave = (): void => {
    setOpen(false);
    setKits([]);
    setFiles({ panels: null, bins: null });
  };
  const close = useGuardedClose(form, leave);
  const read = useAction(
    async () => {
      const [panels = '', bins] = await Promise.all([files.panels?.text(), files.bins?.text()]);
      return answer(
        api.POST('/vocabulary/panel-files', { body: { panels, ...(bins !== undefined && { bins }) } }),
      );
    },
    {
      quiet: true,
      onSuccess: ({ items }) => {
        setKits(items);
        setPanel(items[0]?.panel ?? null);
        form.setFieldsValue({ name: items[0]?.panel ?? '', source: files.panels?.name ?? '' });
      },
    },
  );
  const kit = kits.find((each) => each.panel === panel);
  const propose = useAction(
    ({ name, manufacturer, source, reason }: Values) => {
      const value = {
        verification: `panel file ${source}`,
        source,
        manufacturer: manufacturer ?? null,
        loci: kit?.loci ?? [],
      };
      const called = { name: kit?.panel ?? '', kit: name.trim() };
      return answer(
        api.POST('/vocabulary/changes', {
          body: {
            entries: [
              { kind: 'kit', key: name.trim(), value, source },
              ...(called.name === ''
                ? []
                : [{ kind: 'panel_name' as const, key: '', value: called as never, source }]),
            ],
            reason,
          },
        }),
      );
    },
    { success: 'vocabulary:proposed', invalidates: ['/vocabulary'], quiet: true, form, onSuccess: leave },
  );
  const rules = [{ required: true, whitespace: true, message: t('common:required') }];
  const choose = (which: 'panels' | 'bins', label: string) => (
    <label className="vocabulary-file">
      {label}
      <input
        type="file"
        accept=".txt,text/plain"
        onChange={(event) => setFiles({ ...files, [which]: event.target.files?.[0] ?? null })}
      />
    </label>
  );
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('vocabulary:fromFiles')}
      </Button>
      <Drawer
        open={open}
        onClose={close}
        size={720}
        destroyOnHidden
        title={t('vocabulary:fromFiles')}
        footer={
          <Flex justify="end" gap={8}>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button type="primary" disabled={!kit} loading={propose.pending} onClick={() => form.submit()}>
              {t('vocabulary:propose')}
            </Button>
          </Flex>
        }
      >
        <Flex vertical gap={10}>
          <p className="muted">{t('vocabulary:filesHint')}</p>
          <Flex gap={16} align="end" wrap>
            {choose('panels', t('vocabulary:panelFile'))}
            {choose('bins', t('vocabulary:binFile'))}
            <Button disabled={!files.panels} loading={read.pending} onClick={() => read.run(undefined)}>
              {t('vocabulary:readFiles')}
            </Button>
          </Flex>
          <ProblemAlert problem={read.problem ?? propose.problem} />
          {kit && (
            <>
              {kits.length > 1 && (
                <Select
                  aria-label={t('vocabulary:panelName')}
                  value={panel}
                  onChange={setPanel}
                  options={kits.map((each) => ({ value: each.panel, label: each.panel }))}
                />
              )}
              {kit.unknown.length > 0 && (
                <Alert
                  type="warning"
                  showIcon
                  title={t('vocabulary:unknownMarkers', { markers: kit.unknown.join('、') })}
                />
              )}
              <LociOfKit kit={kit} />
            </>
          )}
          <Form<Values> form={form} layout="vertical" onFinish={propose.run} hidden={!kit}>
            <Form.Item name="name" label={t('vocabulary:kit')} rules={rules}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="manufacturer" label={t('vocabulary:manufacturer')}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="source" label={t('vocabulary:source')} rules={rules}>
              <Input maxLength={300} />
            </Form.Item>
            <Form.Item name="reason" label={t('field:reason')} rules={rules}>
              <Input.TextArea rows={2} maxLength={1000} />
            </Form.Item>
          </Form>
        </Flex>
      </Drawer>
    </>
  );
}

function LociOfKit({ kit }: { kit: ReadKit }): ReactElement {
  const { t } = useTranslation();
  const loci = kit.loci as unknown as {
    locus: string;
    label_in_source: string;
    dye_colour: string;
    ladder_alleles: string[];
  }[];
  return (
    <Table
      size="small"
      rowKey="label_in_source"
      pagination={false}
      scroll={{ y: 240 }}
      dataSource={loci}
      columns={[
        { key: 'label', title: t('vocabulary:marker'), dataIndex: 'label_in_source', width: 120 },
        { key: 'locus', title: t('vocabulary:locus'), dataIndex: 'locus', width: 120 },
        { key: 'dye', title: t('vocabulary:dye'), dataIndex: 'dye_colour', width: 80 },
        {
          key: 'ladder',
          title: t('vocabulary:ladder'),
          render: (_, { ladder_alleles: ladder }) => ladder.join(' '),
        },
      ]}
    />
  );
}
