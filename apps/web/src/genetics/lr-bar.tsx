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

/** How far a table's bars reach to each side of zero, in log10. */
export interface BarScale {
  readonly against: number;
  readonly for: number;
}

/** The scale on which a table's bars fill their column: each side as far as its longest bar, `most` at most. */
export function barScale(scores: readonly number[], most = Infinity): BarScale {
  const furthest = (values: readonly number[], least: number) => Math.min(most, Math.max(least, ...values));
  return {
    for: furthest(scores, 1),
    against: furthest(
      scores.map((score) => -score),
      0.25,
    ),
  };
}

/** One locus: to the right what speaks for kinship, to the left what speaks against, on a log scale. */
export function LocusBar(props: { log10Lr: number; scale: BarScale; wrong: boolean }): ReactElement {
  const { log10Lr, scale, wrong } = props;
  const whole = scale.for + scale.against;
  const percent = (log10: number): string => `${((log10 / whole) * 100).toFixed(1)}%`;
  const against = log10Lr < 0;
  const side = against ? { right: percent(scale.for) } : { left: percent(scale.against) };
  const length = Math.min(Math.abs(log10Lr), against ? scale.against : scale.for);
  return (
    <span className="gx-signed" aria-hidden="true">
      <i className="zero" style={{ left: percent(scale.against) }} />
      <i
        className={wrong ? 'wrong' : against ? 'against' : 'for'}
        style={{ ...side, width: percent(length) }}
      />
    </span>
  );
}
