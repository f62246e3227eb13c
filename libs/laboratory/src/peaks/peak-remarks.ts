import type { Bilingual } from '@homeward/platform/pure';
import type { Locus } from '@homeward/str';
import { lengthOf } from './allele-length.js';
import {
  ANALYTICAL_THRESHOLD,
  HETEROZYGOTE_BALANCE,
  SIZE_TOLERANCE,
  STOCHASTIC_THRESHOLD,
  STUTTER_SHARE,
} from './thresholds.js';

export const PEAK_REMARK_CODES = [
  'laboratory.peak_imbalance',
  'laboratory.peak_low',
  'laboratory.peak_alone_and_low',
  'laboratory.peak_like_stutter',
  'laboratory.peak_size_disagrees',
] as const;
export type PeakRemarkCode = (typeof PEAK_REMARK_CODES)[number];

/** What the peaks of a locus say about its call. It never changes a genotype. */
export interface Remark {
  readonly code: PeakRemarkCode;
  readonly locus: string;
  readonly alleles: readonly string[];
  /** What was measured: a share, a height in relative fluorescence units, or bases. */
  readonly value: number;
  readonly message: Bilingual;
}

interface CalledPeak {
  readonly allele: string;
  readonly height: number | null;
  readonly size: number | null;
}

/**
 * Remarks on the peaks of one locus, from the heights and sizes of its row.
 * @param alleles called alleles, canonical, in the order of the row; a homozygote once or twice
 * @param heights of these alleles in relative fluorescence units; null or absent where the table has none
 * @param sizes of these alleles in bases; null or absent where the table has none
 */
export function peakRemarks(
  locus: Pick<Locus, 'name' | 'type' | 'repeatLength'>,
  alleles: readonly string[],
  heights: readonly (number | null)[],
  sizes: readonly (number | null)[] = [],
): Remark[] {
  const peaks = calledPeaks(alleles, heights, sizes);
  const stutter = stutterOf(locus, peaks);
  return [
    ...stutter,
    // A pair that looks like an allele and its stutter is named as that.
    ...(stutter.length === 0 ? imbalanceOf(locus, peaks) : []),
    ...lowOf(locus, peaks),
    ...sizesOf(locus, peaks),
  ];
}

/** Each allele once, with the first height and size that are given for it. */
function calledPeaks(
  alleles: readonly string[],
  heights: readonly (number | null)[],
  sizes: readonly (number | null)[],
): CalledPeak[] {
  const peaks = new Map<string, CalledPeak>();
  alleles.forEach((allele, at) => {
    const known = peaks.get(allele);
    const height = known?.height ?? usable(heights[at]);
    const size = known?.size ?? usable(sizes[at]);
    peaks.set(allele, { allele, height, size });
  });
  return [...peaks.values()];
}

function usable(value: number | null | undefined): number | null {
  return value !== undefined && value !== null && Number.isFinite(value) && value > 0 ? value : null;
}

type Place = Pick<Locus, 'name' | 'type' | 'repeatLength'>;

function stutterOf(locus: Place, peaks: readonly CalledPeak[]): Remark[] {
  const { repeatLength } = locus;
  if (repeatLength === undefined || locus.type === 'sex') return [];
  const remarks: Remark[] = [];
  for (const parent of peaks)
    for (const peak of peaks) {
      const [longer, shorter] = [lengthOf(locus, parent.allele), lengthOf(locus, peak.allele)];
      if (longer === null || shorter === null || longer - shorter !== repeatLength) continue;
      if (parent.height === null || peak.height === null) continue;
      const share = peak.height / parent.height;
      if (share >= STUTTER_SHARE) continue;
      remarks.push({
        code: 'laboratory.peak_like_stutter',
        ...about(locus, [peak.allele, parent.allele], share),
        message: {
          zh: `${locus.name}：等位基因 ${peak.allele} 比 ${parent.allele} 少一个重复，峰高仅为其 ${percent(share)}，可能是影子峰`,
          en: `${locus.name}: allele ${peak.allele} is one repeat below ${parent.allele} and has ${percent(share)} of its height; it may be stutter`,
        },
      });
    }
  return remarks;
}

function imbalanceOf(locus: Place, peaks: readonly CalledPeak[]): Remark[] {
  const [a, b] = peaks;
  if (peaks.length !== 2 || !a?.height || !b?.height) return [];
  const share = Math.min(a.height, b.height) / Math.max(a.height, b.height);
  if (share >= HETEROZYGOTE_BALANCE) return [];
  return [
    {
      code: 'laboratory.peak_imbalance',
      ...about(locus, [a.allele, b.allele], share),
      message: {
        zh: `${locus.name}：杂合子 ${a.allele}、${b.allele} 峰高不平衡（${percent(share)}，低于 ${percent(HETEROZYGOTE_BALANCE)}）`,
        en: `${locus.name}: the peaks of ${a.allele} and ${b.allele} are out of balance (${percent(share)}, below ${percent(HETEROZYGOTE_BALANCE)})`,
      },
    },
  ];
}

function lowOf(locus: Place, peaks: readonly CalledPeak[]): Remark[] {
  return peaks.flatMap(({ allele, height }): Remark[] => {
    if (height === null) return [];
    if (height < ANALYTICAL_THRESHOLD)
      return [
        {
          code: 'laboratory.peak_low',
          ...about(locus, [allele], height),
          message: {
            zh: `${locus.name}：等位基因 ${allele} 峰高 ${height} RFU，低于分析阈值 ${ANALYTICAL_THRESHOLD} RFU`,
            en: `${locus.name}: the peak of ${allele} has ${height} RFU, below the analytical threshold of ${ANALYTICAL_THRESHOLD} RFU`,
          },
        },
      ];
    // A man has one allele at loci of the Y and of the X.
    if (peaks.length > 1 || locus.type !== 'autosomal' || height >= STOCHASTIC_THRESHOLD) return [];
    return [
      {
        code: 'laboratory.peak_alone_and_low',
        ...about(locus, [allele], height),
        message: {
          zh: `${locus.name}：纯合子 ${allele} 峰高 ${height} RFU，低于随机阈值 ${STOCHASTIC_THRESHOLD} RFU，另一等位基因可能丢失`,
          en: `${locus.name}: the homozygote ${allele} has ${height} RFU, below the stochastic threshold of ${STOCHASTIC_THRESHOLD} RFU; a second allele may have dropped out`,
        },
      },
    ];
  });
}

/** Two sizes that do not differ as the labels say: one of them is a wrong label. */
function sizesOf(locus: Place, peaks: readonly CalledPeak[]): Remark[] {
  const sized = peaks.flatMap(({ allele, size }) => {
    const length = lengthOf(locus, allele);
    return size === null || length === null ? [] : [{ allele, size, length }];
  });
  const [first, ...others] = sized;
  if (!first) return [];
  return others.flatMap(({ allele, size, length }): Remark[] => {
    const off = Math.abs(size - first.size - (length - first.length));
    // Over many repeats the step in a capillary is not exactly a whole number of bases.
    const allowed = SIZE_TOLERANCE + 0.02 * Math.abs(length - first.length);
    if (off <= allowed) return [];
    const bases = Math.round(Math.abs(size - first.size) * 100) / 100;
    return [
      {
        code: 'laboratory.peak_size_disagrees',
        ...about(locus, [first.allele, allele], bases),
        message: {
          zh: `${locus.name}：${first.allele} 与 ${allele} 的片段长度相差 ${bases} bp，与等位基因名称不符（应为 ${Math.abs(length - first.length)} bp）`,
          en: `${locus.name}: the sizes of ${first.allele} and ${allele} differ by ${bases} bases, their labels by ${Math.abs(length - first.length)}`,
        },
      },
    ];
  });
}

function about(locus: Place, alleles: readonly string[], value: number) {
  return { locus: locus.name, alleles, value };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
