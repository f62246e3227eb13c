import { DownloadOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, apiUrl } from '../../api/client';
import type { ExchangeDetail, ExchangeStep } from '../../api/schema';
import { ConfirmButton, invalidate, ReasonButton } from '../../ui';

const CHANGED = ['/exchanges', '/donors'];
/** The server has recorded the download before its first byte arrives. */
const RECORDED_MS = 1500;

/** What can be done with a request now. */
export function ExchangeActions({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  return (
    <>
      {exchange.steps.map((step) => (
        <Step key={step} exchange={exchange} step={step} />
      ))}
    </>
  );
}

function Step({ exchange, step }: { exchange: ExchangeDetail; step: ExchangeStep }): ReactElement | null {
  const { t } = useTranslation();
  const { id, number, version, recipient, persons, relatives } = exchange;
  const params = { path: { id } };
  const words = {
    label: t(`exchanges:step.${step}`),
    title: t(`exchanges:asking.${step}`, { number }),
    success: `exchanges:done.${step}`,
    invalidates: CHANGED,
  };
  const summary = [
    { label: t('exchanges:recipient'), value: recipient },
    { label: t('exchanges:profiles'), value: persons + relatives },
    { label: t('exchanges:legalBasis'), value: exchange.legalBasis },
  ];
  switch (step) {
    case 'approve':
      return (
        <ConfirmButton<{ reason?: string }>
          {...words}
          summary={summary}
          warning={t('exchanges:approveWarning')}
          buttonProps={{ type: 'primary' }}
          perform={({ reason = '' }) =>
            answer(api.POST('/exchanges/{id}/approve', { params, body: { version, reason } }))
          }
        >
          <Form.Item name="reason" label={t('exchanges:remark')}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </ConfirmButton>
      );
    case 'refuse':
      return (
        <ReasonButton
          {...words}
          perform={(reason) =>
            answer(api.POST('/exchanges/{id}/refuse', { params, body: { version, reason } }))
          }
        />
      );
    case 'withdraw':
      return (
        <ReasonButton
          {...words}
          {...(exchange.deliveredAt !== null && { warning: t('exchanges:withdrawWarning') })}
          buttonProps={{ danger: true }}
          perform={(reason) =>
            answer(api.POST('/exchanges/{id}/withdraw', { params, body: { version, reason } }))
          }
        />
      );
    case 'retry':
    case 'renew':
      return (
        <ConfirmButton
          {...words}
          buttonProps={{ type: step === 'retry' || exchange.changed > 0 ? 'primary' : 'default' }}
          perform={() => answer(api.POST('/exchanges/{id}/make-again', { params, body: { version } }))}
        />
      );
    case 'download':
      return (
        <Button
          type={exchange.status === 'produced' && exchange.changed === 0 ? 'primary' : 'default'}
          icon={<DownloadOutlined />}
          href={apiUrl('/exchanges/{id}/file', { id })}
          disabled={exchange.changed > 0}
          onClick={() => void window.setTimeout(() => void invalidate(...CHANGED, '/worklist'), RECORDED_MS)}
        >
          {t('exchanges:step.download')}
        </Button>
      );
    case 'import_answers':
      // On the tab of the answers.
      return null;
  }
}
