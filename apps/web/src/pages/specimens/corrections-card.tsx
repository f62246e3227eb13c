import { Alert, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SpecimenCorrection, SpecimenDetail } from '../../api/schema';
import { When } from '../../ui';
import { DecideCorrection } from './specimen-actions';

const COLORS = { proposed: 'warning', applied: 'success', refused: 'default' } as const;

function Correction({ one, barcode }: { one: SpecimenCorrection; barcode: string }) {
  const { t } = useTranslation();
  // Of an exchange, the other specimen went the other way.
  const forward = one.barcode === barcode;
  const [from, to] = forward ? [one.fromCode, one.toCode] : [one.toCode, one.fromCode];
  const other = forward ? one.otherBarcode : one.barcode;
  return (
    <div>
      <Tag color={COLORS[one.status]}>{t(`specimens:correction.${one.status}`)}</Tag>
      <span className="code">
        {from ?? '–'} → {to ?? '–'}
      </span>
      {other !== null && (
        <span className="muted"> · {t('specimens:correction.swapWith', { barcode: other })}</span>
      )}
      <div className="muted">
        {one.reason} · {t('specimens:correction.by')} {one.proposedBy ?? ''} <When at={one.proposedAt} />
      </div>
      {one.decidedAt !== null && one.decisionReason !== null && (
        <div className="muted">
          {one.decisionReason} · {t('specimens:correction.decided')} {one.decidedBy ?? ''}{' '}
          <When at={one.decidedAt} />
        </div>
      )}
    </div>
  );
}

/** Whose the specimen is: what was corrected, and what waits for the laboratory lead. */
export function CorrectionsCard({ specimen }: { specimen: SpecimenDetail }) {
  const { t } = useTranslation();
  const { corrections, barcode } = specimen;
  if (corrections.length === 0) return null;
  const waiting = corrections.some(({ status }) => status === 'proposed');
  return (
    <Card size="small" title={t('specimens:correction.title')} style={{ marginTop: 10 }}>
      <Flex vertical gap={8}>
        {waiting && <Alert type="warning" showIcon title={t('specimens:correction.waiting')} />}
        {corrections.toReversed().map((one) => (
          <Correction key={one.id} one={one} barcode={barcode} />
        ))}
        {specimen.steps.includes('decide_correction') && (
          <Flex gap={8}>
            <DecideCorrection specimenId={specimen.id} />
          </Flex>
        )}
      </Flex>
    </Card>
  );
}
