import type { Evidence, EvidenceLinkedPair } from '@homeward/judging';
import type { Locale } from '@homeward/platform';
import { smallText } from './numbers.js';

interface Words {
  readonly pair: (first: string, second: string, centimorgan: string) => string;
  readonly inSequence: (first: string, second: string, megabases: string, centimorgan: string) => string;
  readonly unknown: (first: string, second: string) => string;
  readonly bounds: (tooHigh: string, tooLow: string) => string;
  readonly none: string;
  readonly leftOut: string;
  readonly assumptions: Readonly<Record<string, string>>;
  readonly space: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    pair: (first, second, centimorgan) => `${first} 与 ${second} 连锁（${centimorgan} cM），按独立相乘。`,
    inSequence: (first, second, megabases, centimorgan) =>
      `${first} 与 ${second} 同在一条染色体上，相距 ${megabases} Mb，遗传距离未知，按不少于 ${centimorgan} cM 计；按独立相乘。`,
    unknown: (first, second) =>
      `${first} 与 ${second} 同在一条染色体上，距离未知；按独立相乘，影响没有界限。`,
    bounds: (tooHigh, tooLow) =>
      `若仅有一名全同胞参与比对，似然比因此最多偏高约 ${tooHigh} 倍或偏低约 ${tooLow} 倍；其他家庭未给出界限。`,
    none: '已知的连锁不影响本结果。',
    leftOut: '每对连锁基因座只用其一，另一个见“六”。',
    assumptions: { missing_sex_assumed_male: '失踪人性别未知，作为子女的亲代按男性计。' },
    space: '',
  },
  en: {
    pair: (first, second, centimorgan) =>
      `${first} and ${second} are linked (${centimorgan} cM) and were multiplied as if independent.`,
    inSequence: (first, second, megabases, centimorgan) =>
      `${first} and ${second} lie ${megabases} Mb apart on one chromosome; their genetic distance is unknown, at least ${centimorgan} cM is assumed. They were multiplied as if independent.`,
    unknown: (first, second) =>
      `${first} and ${second} lie on one chromosome at an unknown distance. They were multiplied as if independent; no bound is known.`,
    bounds: (tooHigh, tooLow) =>
      `With one full sibling as the only relative, the ratio is at most about ${tooHigh} times too high or ${tooLow} times too low; for other families no bound is given.`,
    none: 'No known linkage affects this result.',
    leftOut: 'Of two linked loci one is used; the other is listed in section 6.',
    assumptions: {
      missing_sex_assumed_male: 'The sex of the missing person is unknown; as a parent it was taken as male.',
    },
    space: ' ',
  },
};

/** What section 8 says of linked loci; null in hits from before linkage was stated. */
export function linkageText({ linkage }: Pick<Evidence, 'linkage'>, locale: Locale): string | null {
  if (!linkage) return null;
  const words = WORDS[locale];
  if (linkage.rule === 'leave_one_out') return words.leftOut;
  if (linkage.pairs.length === 0) return words.none;
  return linkage.pairs.map((pair) => pairText(pair, words)).join(words.space);
}

function pairText({ loci, centimorgan, megabases, fullSibling }: EvidenceLinkedPair, words: Words): string {
  if (centimorgan === null || fullSibling === null) return words.unknown(...loci);
  const pair =
    megabases === undefined
      ? words.pair(...loci, centimorgan.toFixed(1))
      : words.inSequence(...loci, megabases.toFixed(1), centimorgan.toFixed(1));
  const [tooHigh, tooLow] = [fullSibling.tooHigh, fullSibling.tooLow].map(twoDigits);
  return [pair, words.bounds(tooHigh!, tooLow!)].join(words.space);
}

const twoDigits = (value: number): string => smallText(Number(value.toPrecision(2)));

/** What was assumed to draw the pedigree; null where nothing was, or a hit does not say. */
export function assumptionsText(
  { pedigreeAssumptions = [] }: Pick<Evidence, 'pedigreeAssumptions'>,
  locale: Locale,
): string | null {
  if (pedigreeAssumptions.length === 0) return null;
  const words = WORDS[locale];
  return pedigreeAssumptions.map((code) => words.assumptions[code] ?? code).join(words.space);
}
