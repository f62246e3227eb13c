import { Button, Form, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useFormat } from '../../i18n/format';
import { ProblemAlert, useAction, usePlaces, useGuardedClose } from '../../ui';

const MOST = 500;

interface IssueValues {
  collectionPointId: string;
  count: number;
}

/** Numbered sets of form and tube exist, and belong to a point, before any donor. */
export function IssueKits() {
  const { t } = useTranslation();
  const format = useFormat();
  const { points, districts } = usePlaces();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<IssueValues>();
  const close = useGuardedClose(form, () => setOpen(false));
  const action = useAction((values: IssueValues) => answer(api.POST('/kits', { body: values })), {
    success: 'kits:issued',
    invalidates: ['/kits'],
    quiet: true,
    form,
    onSuccess: () => setOpen(false),
  });
  const required = { required: true, message: t('common:required') };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('kits:issue')}
      </Button>
      <Modal
        open={open}
        title={t('kits:issue')}
        onCancel={close}
        onOk={() => form.submit()}
        confirmLoading={action.pending}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          initialValues={{ count: 20 }}
          onFinish={action.run}
          preserve={false}
        >
          <Form.Item name="collectionPointId" label={t('field:collectionPoint')} rules={[required]}>
            <Select
              autoFocus
              showSearch={{ optionFilterProp: 'label' }}
              options={districts.map((district) => ({
                label: format.named(district),
                title: district.code,
                options: points
                  .filter(({ districtId }) => districtId === district.id)
                  .map((point) => ({ value: point.id, label: `${format.named(point)} (${point.code})` })),
              }))}
            />
          </Form.Item>
          <Form.Item name="count" label={t('kits:count')} rules={[required]}>
            <InputNumber min={1} max={MOST} precision={0} className="wide" />
          </Form.Item>
        </Form>
        <ProblemAlert problem={action.problem} />
      </Modal>
    </>
  );
}
