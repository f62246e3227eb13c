/** A vertical axis: its ends are marks, and its marks are told apart by as many digits as the step needs. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Decimals that tell neighbouring marks apart. */
  readonly digits: number;
}

const STEPS = [1, 2, 5, 10] as const;
/** About as many steps as a chart of this height has room for. */
const STEPS_WANTED = 5;
/** What floating point adds to a mark. */
const SLACK = 1e-9;

/**
 * The axis on which all values stand, in steps of 1, 2 or 5 times a power of ten.
 * @param values in the unit of the labels (a share in percent)
 * @param least the smallest range of the axis: no finer differences are drawn
 */
export function axisOf(values: readonly number[], least: number): Axis {
  const [low, high] = values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
  const range = Math.max(high - low, least);
  const step = niceStep(range / STEPS_WANTED);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + SLACK));
  const first = Math.floor(low / step + SLACK);
  const last = Math.max(Math.ceil(high / step - SLACK), first + Math.floor(range / step + SLACK));
  return { min: mark(first, step, digits), max: mark(last, step, digits), step, digits };
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw) + SLACK);
  const factor = STEPS.find((one) => raw <= one * power * (1 + SLACK)) ?? 10;
  return factor * power;
}

/** Without the last bits of a product, and never `-0`. */
function mark(number: number, step: number, digits: number): number {
  return Number((number * step).toFixed(digits)) + 0;
}
