import type { PlateCharts, PlateQuality } from '../../api/schema';

/** Standard deviations beyond which a plate is out of control (Shewhart). */
const Z_LIMIT = 3;

export interface ChartOf {
  readonly key: 'failed' | 'missing' | 'heterozygosity' | 'inbreeding' | 'height';
  readonly unit: 'share' | 'number' | 'rfu';
  /** The smallest range of the axis, in the unit of its labels: nothing finer is drawn. */
  readonly leastRange: number;
  readonly value: (plate: PlateQuality) => number | null;
  /** Of the plate itself. */
  readonly limit: (plate: PlateQuality) => number | null;
  /** Over all plates. */
  readonly centre: number | null;
  readonly lines: readonly number[];
  readonly beyond: (plate: PlateQuality) => boolean;
}

/** The charts that are drawn, with what counts as out of control in each. */
export function chartsOf({
  failedCentre,
  missingCentre,
  heightLimits,
}: Pick<PlateCharts, 'failedCentre' | 'missingCentre' | 'heightLimits'>): ChartOf[] {
  const none = () => null;
  return [
    {
      ...{ key: 'failed', unit: 'share', leastRange: 0.1, centre: failedCentre, lines: [] },
      value: ({ failedShare }) => failedShare,
      limit: ({ failedLimit }) => failedLimit,
      beyond: ({ failedShare, failedLimit }) => failedShare > failedLimit,
    },
    {
      ...{ key: 'missing', unit: 'share', leastRange: 0.1, centre: missingCentre, lines: [] },
      value: ({ missingShare }) => missingShare,
      limit: ({ missingLimit }) => missingLimit,
      beyond: ({ missingShare, missingLimit }) =>
        missingShare !== null && missingLimit !== null && missingShare > missingLimit,
    },
    {
      ...{ key: 'heterozygosity', unit: 'number', leastRange: 1, centre: 0, lines: [-Z_LIMIT, Z_LIMIT] },
      value: ({ heterozygosityZ }) => heterozygosityZ,
      limit: none,
      beyond: ({ heterozygosityZ }) => heterozygosityZ !== null && Math.abs(heterozygosityZ) > Z_LIMIT,
    },
    {
      ...{ key: 'inbreeding', unit: 'number', leastRange: 0.1, centre: 0, lines: [] },
      value: ({ inbreeding }) => inbreeding,
      limit: none,
      beyond: () => false,
    },
    {
      ...{ key: 'height', unit: 'rfu', leastRange: 10, centre: heightLimits?.centre ?? null },
      lines: heightLimits ? [heightLimits.lower, heightLimits.upper] : [],
      value: ({ height }) => height,
      limit: none,
      beyond: ({ height }) =>
        height !== null &&
        heightLimits !== null &&
        (height < heightLimits.lower || height > heightLimits.upper),
    },
  ];
}
