import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Shipment } from '../../api/schema';
import { ReasonButton } from '../../ui';

const CHANGED = ['/shipments', '/specimens'];

/** The coordinator ends a box that the laboratory did not end; the laboratory declares a box lost when nothing arrived. */
export function EndShipment({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const { id, steps, version } = shipment;
  const missing = shipment.specimens.filter((one) => one.status === 'in_transit').length;
  const end = (step: 'reconcile' | 'declare-lost') => (reason: string) =>
    answer(api.POST(`/shipments/{id}/${step}`, { params: { path: { id } }, body: { reason, version } }));
  const mayLose = steps.includes('declare_lost');
  // Who receives ends the box where it is received.
  const mayReconcile = !mayLose && steps.includes('reconcile') && !steps.includes('receive');
  return (
    <>
      {mayReconcile && (
        <ReasonButton
          label={t('shipments:reconcile')}
          title={t('shipments:reconcileTitle', { count: missing })}
          hint={t('shipments:reconcileHint')}
          success="shipments:reconciled"
          invalidates={CHANGED}
          perform={end('reconcile')}
          buttonProps={{ danger: true }}
        />
      )}
      {mayLose && (
        <ReasonButton
          label={t('shipments:declareLost')}
          title={t('shipments:declareLostTitle')}
          hint={t('shipments:reconcileHint')}
          success="shipments:reconciled"
          invalidates={CHANGED}
          perform={end('declare-lost')}
          buttonProps={{ danger: true }}
        />
      )}
    </>
  );
}
