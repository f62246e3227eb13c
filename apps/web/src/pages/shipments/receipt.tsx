import { Alert, Card, Flex, Input, Progress, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { CONDITIONS } from '../../api/enums';
import { isProblem } from '../../api/problem';
import type { Condition, Shipment, Specimen } from '../../api/types';
import { invalidate, ReasonButton, useChoices } from '../../ui';
import { ScanBox, type ScanOutcome } from './scan-box';
import { SpecimenTable } from './specimen-table';

const CHANGED = ['/shipments', '/specimens'];

function isHere(specimen: Specimen): boolean {
  return specimen.status !== 'in_transit' && specimen.status !== 'packed';
}

/** The expected list; each scan marks its specimen, and the box is not done until every one is accounted for. */
export function Receipt({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const [condition, setCondition] = useState<Condition>('good');
  const [note, setNote] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  const path = `/shipments/${shipment.id}`;
  const total = shipment.specimens.length;
  const here = shipment.specimens.filter(isHere).length;
  const receive = async (barcode: string): Promise<ScanOutcome> => {
    try {
      const trimmed = note.trim();
      await api.post(`${path}/receive`, { barcode, condition, ...(trimmed === '' ? {} : { note: trimmed }) });
      setMarked(barcode);
      setCondition('good');
      setNote('');
      await invalidate(...CHANGED, '/worklist');
      return condition === 'good'
        ? { good: true, text: t('shipments:received', { barcode }) }
        : {
            good: false,
            text: t('shipments:receivedBad', { barcode, condition: t(`enum:condition.${condition}`) }),
          };
    } catch (error) {
      if (!isProblem(error)) throw error;
      return { good: false, text: error.message };
    }
  };
  const missing = total - here;
  const sorted = [...shipment.specimens].sort((a, b) => Number(isHere(a)) - Number(isHere(b)));
  return (
    <>
      <Card size="small">
        <Flex vertical gap={8}>
          <Flex gap={12} align="center" wrap>
            <span>{t('shipments:condition')}</span>
            <Radio.Group
              optionType="button"
              value={condition}
              options={choices('enum:condition', CONDITIONS)}
              onChange={(event) => setCondition(event.target.value as Condition)}
            />
            <Input
              value={note}
              onChange={(event) => setNote(event.target.value)}
              placeholder={t('shipments:note')}
              aria-label={t('shipments:note')}
              maxLength={500}
              style={{ maxWidth: 280 }}
            />
            {condition !== 'good' && <Alert type="warning" showIcon title={t('shipments:willBeRejected')} />}
          </Flex>
          <ScanBox
            label={t('shipments:scanReceived')}
            onLabel={receive}
            extra={
              <>
                <span className="big-count">
                  {here} / {total}
                </span>
                <Progress
                  type="circle"
                  size={40}
                  percent={total === 0 ? 0 : Math.round((100 * here) / total)}
                  showInfo={false}
                  aria-label={`${here} / ${total}`}
                />
              </>
            }
          />
        </Flex>
      </Card>
      <Flex justify="space-between" align="center" gap={8} wrap>
        {missing > 0 ? (
          <span>{t('shipments:stillExpected', { count: missing })}</span>
        ) : (
          <Alert type="success" showIcon title={t('shipments:allHere', { count: total })} />
        )}
        <ReasonButton
          label={missing > 0 ? t('shipments:reconcile') : t('shipments:finish')}
          title={missing > 0 ? t('shipments:reconcileTitle', { count: missing }) : t('shipments:finish')}
          hint={t(missing > 0 ? 'shipments:reconcileHint' : 'shipments:finishHint')}
          success="shipments:reconciled"
          invalidates={CHANGED}
          perform={(reason) => api.post(`${path}/reconcile`, { reason, version: shipment.version })}
          buttonProps={{ danger: missing > 0 }}
        />
      </Flex>
      <SpecimenTable specimens={sorted} marked={marked} arrived={isHere} />
    </>
  );
}
