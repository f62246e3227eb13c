import type { PlateCharts, PlateQuality } from '../../api/schema';

/** Standard deviations beyond which a plate is out of control (Shewhart). */
const Z_LIMIT = 3;

export interface ChartOf {
  readonly key: 'failed' | 'missing' | 'heterozygosity' | 'inbreeding' | 'height';
  readonly unit: 'share' | 'number' | 'rfu';
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
      ...{ key: 'failed', unit: 'share', centre: failedCentre, lines: [] },
      value: ({ failedShare }) => failedShare,
      limit: ({ failedLimit }) => failedLimit,
      beyond: ({ failedShare, failedLimit }) => failedShare > failedLimit,
    },
    {
      ...{ key: 'missing', unit: 'share', centre: missingCentre, lines: [] },
      value: ({ missingShare }) => missingShare,
      limit: ({ missingLimit }) => missingLimit,
      beyond: ({ missingShare, missingLimit }) =>
        missingShare !== null && missingLimit !== null && missingShare > missingLimit,
    },
    {
      ...{ key: 'heterozygosity', unit: 'number', centre: 0, lines: [-Z_LIMIT, Z_LIMIT] },
      value: ({ heterozygosityZ }) => heterozygosityZ,
      limit: none,
      beyond: ({ heterozygosityZ }) => heterozygosityZ !== null && Math.abs(heterozygosityZ) > Z_LIMIT,
    },
    {
      ...{ key: 'inbreeding', unit: 'number', centre: 0, lines: [] },
      value: ({ inbreeding }) => inbreeding,
      limit: none,
      beyond: () => false,
    },
    {
      ...{ key: 'height', unit: 'rfu', centre: heightLimits?.centre ?? null },
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
