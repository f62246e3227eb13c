import { DownloadOutlined, FileOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, apiUrl } from '../../api/client';
import type { ImportBatch } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { download, ProblemAlert, useAction, useGuardedClose } from '../../ui';

/** Approve (by whom the approval rule names, never the own upload), or reject with a reason; and the file itself with the reason of each refused row. */
export function DecideButtons({ batch }: { batch: ImportBatch }): ReactElement {
  const { t } = useTranslation('imports');
  const [rejecting, setRejecting] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const close = useGuardedClose(form, () => setRejecting(false));
  const approve = useAction(
    () =>
      answer(
        api.POST('/imports/{id}/approve', {
          params: { path: { id: batch.id } },
          body: { version: batch.version },
        }),
      ),
    {
      success: 'imports:approved',
      invalidates: ['/imports'],
    },
  );
  const reject = useAction(
    ({ reason }: { reason: string }) =>
      answer(
        api.POST('/imports/{id}/reject', {
          params: { path: { id: batch.id } },
          body: { reason, version: batch.version },
        }),
      ),
    {
      success: 'imports:rejected',
      invalidates: ['/imports'],
      quiet: true,
      onSuccess: () => setRejecting(false),
    },
  );
  const save = useAction(async () => {
    download(
      await answer(
        api.GET('/imports/{id}/problems.csv', { params: { path: { id: batch.id } }, parseAs: 'blob' }),
      ),
      `${batch.number}-problems.csv`,
    );
  });
  const retry = useAction(
    () =>
      answer(
        api.POST('/imports/{id}/retry', {
          params: { path: { id: batch.id } },
          body: { version: batch.version },
        }),
      ),
    {
      success: 'imports:retried',
      invalidates: ['/imports'],
    },
  );
  const submit = useAction(
    () =>
      answer(
        api.POST('/imports/{id}/submit', {
          params: { path: { id: batch.id } },
          body: { version: batch.version },
        }),
      ),
    {
      success: 'imports:submitted',
      invalidates: ['/imports'],
    },
  );
  const { steps } = batch;
  const decides = batch.approvalRule?.decides ?? 'lead';
  const isLead = useMay('import.approve');
  // To an analyst under a rule of leads it says nothing that the upload is the own one.
  const own = batch.ownUpload && (isLead || decides === 'second_person');
  return (
    <>
      <Button icon={<FileOutlined />} href={apiUrl('/imports/{id}/file', { id: batch.id })}>
        {t('original')}
      </Button>
      {batch.rows.total > 0 && (
        <Button icon={<DownloadOutlined />} loading={save.pending} onClick={() => save.run(undefined)}>
          {t('problemsCsv')}
        </Button>
      )}
      {steps.includes('submit') && (
        <Button type="primary" loading={submit.pending} onClick={() => submit.run(undefined)}>
          {t('submit')}
        </Button>
      )}
      {steps.includes('retry') && (
        <Button type="primary" loading={retry.pending} onClick={() => retry.run(undefined)}>
          {t('retry')}
        </Button>
      )}
      {steps.includes('reject') && <Button onClick={() => setRejecting(true)}>{t('reject')}</Button>}
      {batch.status === 'awaiting_approval' && !steps.includes('approve') && (
        <span className="muted">{own ? t(`ownWaitsFor.${decides}`) : t(`waitsFor.${decides}`)}</span>
      )}
      {steps.includes('approve') && (
        <Button
          disabled={batch.samples.accepted === 0}
          type="primary"
          loading={approve.pending}
          onClick={() => approve.run(undefined)}
        >
          {t('approve', { count: batch.samples.accepted })}
        </Button>
      )}
      <Modal
        open={rejecting}
        title={t('rejectTitle', { number: batch.number })}
        okText={t('reject')}
        confirmLoading={reject.pending}
        onOk={() => form.submit()}
        onCancel={close}
      >
        <ProblemAlert problem={reject.problem} />
        <Form form={form} layout="vertical" onFinish={reject.run}>
          <Form.Item
            name="reason"
            label={t('rejectReason')}
            rules={[{ required: true, whitespace: true, message: t('rejectReasonRequired') }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
