import { Alert, Button, Checkbox, DatePicker, Descriptions, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert, useAction } from '../../ui';
import type { HitView } from './hit-view';

interface Values {
  readonly reunitedOn: Dayjs;
  readonly note: string;
  readonly checked: boolean;
}

/** The coordinator records that the family is together again; the case closes with it. */
export function ReunionButton({
  hit,
}: {
  hit: Pick<HitView, 'id' | 'version' | 'caseNumber' | 'personCode' | 'number' | 'secondBlood'>;
}): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const record = useAction(
    ({ reunitedOn, note }: Values) =>
      api.post(`/hits/${hit.id}/reunion`, {
        reunitedOn: reunitedOn.format('YYYY-MM-DD'),
        note: note.trim(),
        version: hit.version,
      }),
    {
      success: 'hits:reunion.recorded',
      invalidates: ['/hits', '/cases', '/tasks'],
      quiet: true,
      onSuccess: () => setOpen(false),
    },
  );
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('hits:reunion.record')}
      </Button>
      <Modal
        open={open}
        title={t('hits:reunion.title', { number: hit.caseNumber })}
        okText={t('hits:reunion.confirm')}
        cancelText={t('common:cancel')}
        confirmLoading={record.pending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <ProblemAlert problem={record.problem} />
        <Alert type="info" showIcon title={t('hits:reunion.summary')} />
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'case', label: t('hits:case'), children: hit.caseNumber },
            { key: 'person', label: t('hits:person'), children: `${hit.personCode} (${hit.number})` },
            {
              key: 'second',
              label: t('hits:secondBlood.title'),
              children: hit.secondBlood ? t(`hits:secondBlood.verdict.${hit.secondBlood.verdict}`) : '–',
            },
          ]}
        />
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={{ reunitedOn: dayjs() }}
          onFinish={record.run}
        >
          <Form.Item name="reunitedOn" label={t('hits:reunion.date')} rules={[{ required: true }]}>
            <DatePicker className="wide" disabledDate={(day) => day.isAfter(dayjs(), 'day')} />
          </Form.Item>
          <Form.Item
            name="note"
            label={t('hits:reunion.noteRequired')}
            rules={[{ required: true, whitespace: true, message: t('common:required') }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
          <Form.Item
            name="checked"
            valuePropName="checked"
            rules={[
              {
                validator: (_, value) =>
                  value === true
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('hits:reunion.checkRequired'))),
              },
            ]}
          >
            <Checkbox>{t('hits:reunion.check')}</Checkbox>
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
