import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLog10 } from './numbers';
import './genetics.css';

const SEGMENTS = 13;
/** Two orders of magnitude to a segment: both parents and 29 loci reach the end, a hit at the threshold starts. */
const FULL = 2 * SEGMENTS;

interface Props {
  readonly log10Lr: number;
  /** The log10 LR at which the bar is full. */
  readonly full?: number;
  readonly showValue?: boolean;
}

/** The strength of a hit as a bar of segments, on a log scale. */
export function LrBar({ log10Lr, full = FULL, showValue = true }: Props): ReactElement {
  const { t } = useTranslation('genetics');
  const filled = Math.max(0, Math.min(SEGMENTS, Math.round((log10Lr / full) * SEGMENTS)));
  return (
    <span className="gx-strength" role="img" aria-label={t('strength', { value: formatLog10(log10Lr) })}>
      {showValue && <b>{formatLog10(log10Lr)}</b>}
      <span className="gx-segments" aria-hidden="true">
        {Array.from({ length: SEGMENTS }, (_, index) => (
          <i key={index} className={index < filled ? 'on' : ''} />
        ))}
      </span>
    </span>
  );
}

/** One locus: to the right what speaks for kinship, to the left what speaks against, on a log scale. */
export function LocusBar({
  log10Lr,
  scale,
  wrong,
}: {
  log10Lr: number;
  scale: number;
  wrong: boolean;
}): ReactElement {
  const share = Math.min(1, Math.abs(log10Lr) / scale) * 50;
  const side = log10Lr < 0 ? { right: '50%' } : { left: '50%' };
  return (
    <span className="gx-signed" aria-hidden="true">
      <i
        className={wrong ? 'wrong' : log10Lr < 0 ? 'against' : 'for'}
        style={{ ...side, width: `${share.toFixed(1)}%` }}
      />
    </span>
  );
}
