import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { panelsQuery } from '../../api/queries';
import { ProblemAlert, useAction, useGuardedClose } from '../../ui';

interface Values {
  readonly panel?: string;
  readonly families: number;
  readonly seed: number;
}

/** Asks for a calibration; the kit is the most used one unless another is chosen. */
export function NewRun({ onAsked }: { onAsked: (id: string) => void }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const close = useGuardedClose(form, () => setOpen(false));
  const panels = useQuery({ ...panelsQuery, enabled: open });
  const ask = useAction((values: Values) => answer(api.POST('/calibrations', { body: values })), {
    invalidates: ['/calibrations'],
    quiet: true,
    form,
    onSuccess: ({ id }) => {
      setOpen(false);
      onAsked(id);
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('calibration:runAnew')}
      </Button>
      <Modal
        open={open}
        title={t('calibration:runAnew')}
        onCancel={close}
        onOk={() => form.submit()}
        okText={t('calibration:start')}
        confirmLoading={ask.pending}
        destroyOnHidden
      >
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ families: 100, seed: 1 }}
          onFinish={ask.run}
        >
          <Form.Item name="panel" label={t('calibration:fact.kit')} extra={t('calibration:kitHint')}>
            <Select
              allowClear
              showSearch
              placeholder={t('calibration:mostUsed')}
              options={(panels.data ?? []).map(({ name }) => ({ value: name, label: name }))}
            />
          </Form.Item>
          <Form.Item
            name="families"
            label={t('calibration:familiesPerType')}
            extra={t('calibration:familiesHint')}
            rules={[{ required: true, message: t('common:required') }]}
          >
            <InputNumber className="wide" min={10} max={2000} precision={0} />
          </Form.Item>
          <Form.Item
            name="seed"
            label={t('calibration:fact.seed')}
            extra={t('calibration:seedHint')}
            rules={[{ required: true, message: t('common:required') }]}
          >
            <InputNumber className="wide" min={0} max={1_000_000} precision={0} />
          </Form.Item>
        </Form>
        <ProblemAlert problem={ask.problem} />
      </Modal>
    </>
  );
}
