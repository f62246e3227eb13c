import { Button, Card, Flex, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Shipment } from '../../api/schema';
import { ConfirmDialog, invalidate, useAction } from '../../ui';
import { compact } from '../../intake/compact';
import { isProblem } from '../../api/problem';
import { ScanBox, type ScanOutcome } from './scan-box';
import { SpecimenTable } from './specimen-table';

const CHANGED = ['/shipments', '/specimens'];

interface Address {
  carrier?: string;
  trackingNumber?: string;
}

/** Scan into the box, count, send. */
export function Packing({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const params = { path: { id: shipment.id } };
  const { version } = shipment;
  const [address, setAddress] = useState<Address | null>(null);
  const cancel = useAction(() => answer(api.POST('/shipments/{id}/cancel', { params, body: { version } })), {
    success: 'shipments:cancelled',
    invalidates: CHANGED,
  });
  const remove = useAction(
    (barcode: string) => answer(api.POST('/shipments/{id}/specimens/remove', { params, body: { barcode } })),
    {
      invalidates: CHANGED,
    },
  );
  const add = async (barcode: string): Promise<ScanOutcome> => {
    try {
      await answer(api.POST('/shipments/{id}/specimens', { params, body: { barcode } }));
      await invalidate(...CHANGED, '/worklist');
      return { good: true, text: t('shipments:added', { barcode }) };
    } catch (error) {
      if (!isProblem(error)) throw error;
      return { good: false, text: error.message };
    }
  };
  const count = shipment.specimens.length;
  const addressed = Boolean(address?.carrier?.trim() || address?.trackingNumber?.trim());
  return (
    <>
      <Card size="small">
        <ScanBox
          label={t('shipments:scanInto')}
          onLabel={add}
          extra={<span className="big-count">{t('shipments:count', { count })}</span>}
        />
      </Card>
      <SpecimenTable
        specimens={shipment.specimens}
        action={(row) => (
          <Button type="link" onClick={() => remove.run(row.barcode)}>
            {t('shipments:takeOut')}
          </Button>
        )}
      />
      <Card size="small" title={t('shipments:send')}>
        <Form<Address> layout="inline" onFinish={setAddress}>
          <Form.Item name="carrier" label={t('field:carrier')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="trackingNumber" label={t('field:trackingNumber')}>
            <Input maxLength={100} autoComplete="off" className="code" />
          </Form.Item>
          <Flex gap={8}>
            <Button type="primary" htmlType="submit" disabled={count === 0}>
              {t('shipments:sendCount', { count })}
            </Button>
            <Popconfirm title={t('shipments:cancelAsk')} onConfirm={() => cancel.run(undefined)}>
              <Button loading={cancel.pending}>{t('shipments:cancel')}</Button>
            </Popconfirm>
          </Flex>
        </Form>
        <ConfirmDialog
          open={address !== null}
          onClose={() => setAddress(null)}
          title={t('shipments:sendAsk')}
          okText={t('shipments:sendCount', { count })}
          summary={[
            { label: t('field:shipment'), value: shipment.number },
            { label: t('shipments:contents'), value: count },
            { label: t('field:carrier'), value: address?.carrier?.trim() || '–' },
            { label: t('field:trackingNumber'), value: address?.trackingNumber?.trim() || '–' },
          ]}
          warning={t(addressed ? 'shipments:sendCheck' : 'shipments:sendNoAddress')}
          danger={!addressed}
          success="shipments:sent"
          invalidates={CHANGED}
          perform={() =>
            answer(api.POST('/shipments/{id}/send', { params, body: { ...compact(address ?? {}), version } }))
          }
        />
      </Card>
    </>
  );
}
