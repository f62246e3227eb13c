import { Alert, Card, Flex, Form, Input, Progress, Radio } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { conditionValues } from '../../api/schema';
import { isProblem } from '../../api/problem';
import type { Condition, Shipment, Specimen } from '../../api/schema';
import { ConfirmDialog, invalidate, ReasonButton, useChoices } from '../../ui';
import { ScanBox, type ScanOutcome } from './scan-box';
import { SpecimenTable } from './specimen-table';

const CHANGED = ['/shipments', '/specimens'];

interface Marks {
  readonly condition: Condition;
  readonly note: string;
}
const NO_MARKS: Marks = { condition: 'good', note: '' };
interface Unexpected extends Marks {
  readonly barcode: string;
}
/** What the server says of a tube that can be received, but not without a word. */
const UNEXPECTED = new Set(['intake.not_in_shipment', 'intake.specimen_declared_lost']);

function isHere(specimen: Specimen): boolean {
  return specimen.status !== 'in_transit' && specimen.status !== 'packed';
}

/** The expected list; each scan marks its specimen, and the box is not done until every one is accounted for. */
export function Receipt({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const [marks, setMarks] = useState<Marks>(NO_MARKS);
  // A scanner is faster than a redrawing: the next scan must not see the marks of the one before.
  const pending = useRef<Marks>(NO_MARKS);
  const put = (next: Marks): void => {
    pending.current = next;
    setMarks(next);
  };
  const { condition, note } = marks;
  const [unexpected, setUnexpected] = useState<Unexpected | null>(null);
  const [marked, setMarked] = useState<string | null>(null);
  const params = { path: { id: shipment.id } };
  const total = shipment.specimens.length;
  const here = shipment.specimens.filter(isHere).length;
  /** The condition belongs to one scan: taken when it comes, and back to good at once, however long the answer takes. */
  const take = (): Marks => {
    const marks = pending.current;
    put(NO_MARKS);
    return marks;
  };
  const receive = async (barcode: string): Promise<ScanOutcome> => {
    const { condition, note } = take();
    const trimmed = note.trim();
    try {
      await answer(
        api.POST('/shipments/{id}/receive', {
          params,
          body: { barcode, condition, ...(trimmed === '' ? {} : { note: trimmed }) },
        }),
      );
      setMarked(barcode);
      await invalidate(...CHANGED, '/worklist');
      return condition === 'good'
        ? { good: true, text: t('shipments:received', { barcode }) }
        : {
            good: false,
            text: t('shipments:receivedBad', { barcode, condition: t(`enum:condition.${condition}`) }),
          };
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (UNEXPECTED.has(error.code)) setUnexpected({ barcode, condition, note });
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
              options={choices('enum:condition', conditionValues)}
              onChange={(event) => put({ ...pending.current, condition: event.target.value as Condition })}
            />
            <Input
              value={note}
              onChange={(event) => put({ ...pending.current, note: event.target.value })}
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
        {shipment.steps.includes('reconcile') && (
          <ReasonButton
            label={missing > 0 ? t('shipments:reconcile') : t('shipments:finish')}
            title={missing > 0 ? t('shipments:reconcileTitle', { count: missing }) : t('shipments:finish')}
            hint={t(missing > 0 ? 'shipments:reconcileHint' : 'shipments:finishHint')}
            success="shipments:reconciled"
            invalidates={CHANGED}
            perform={(reason) =>
              answer(
                api.POST('/shipments/{id}/reconcile', {
                  params,
                  body: { reason, version: shipment.version },
                }),
              )
            }
            buttonProps={{ danger: missing > 0 }}
          />
        )}
      </Flex>
      <SpecimenTable specimens={sorted} marked={marked} arrived={isHere} />
      {unexpected && <UnexpectedDialog params={params} of={unexpected} onClose={() => setUnexpected(null)} />}
    </>
  );
}

/** A tube that no list names, or that was given up: received with a word on how it came. */
function UnexpectedDialog({
  params,
  of,
  onClose,
}: {
  params: { path: { id: string } };
  of: Unexpected;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { barcode, condition } = of;
  return (
    <ConfirmDialog<{ note: string }>
      open
      onClose={onClose}
      title={t('shipments:unexpectedTitle')}
      hint={t('shipments:unexpectedHint', { barcode })}
      summary={[{ label: t('shipments:condition'), value: t(`enum:condition.${condition}`) }]}
      okText={t('shipments:unexpected')}
      success="shipments:unexpectedDone"
      invalidates={CHANGED}
      initialValues={{ note: of.note }}
      perform={({ note }) =>
        answer(
          api.POST('/shipments/{id}/receive', {
            params,
            body: { barcode, condition, note: note.trim(), unexpected: true },
          }),
        )
      }
    >
      <Form.Item
        name="note"
        label={t('shipments:unexpectedNote')}
        rules={[{ required: true, whitespace: true, message: t('common:required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </ConfirmDialog>
  );
}
