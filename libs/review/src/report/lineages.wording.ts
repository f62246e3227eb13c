import type { Evidence, LineageState, MtRelative, YRelative } from '@homeward/judging';
import type { Locale } from '@homeward/platform';

interface Words {
  readonly lines: string;
  readonly y: {
    readonly relative: (code: string, found: YRelative) => string;
    readonly compared: (relatives: string) => string;
    readonly not_typed: string;
    readonly no_relative: string;
  };
  readonly mtDna: {
    readonly relative: (code: string, found: MtRelative) => string;
    readonly differences: (sites: readonly string[]) => string;
    readonly verdict: Readonly<Record<MtRelative['verdict'], string>>;
    readonly ignored: (sites: readonly string[]) => string;
    /** What follows the relatives, if any. */
    readonly state: Readonly<Record<LineageState, string>>;
  };
}

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    lines: '父系与母系：',
    y: {
      relative: (code, { differences, lociCompared, totalSteps }) =>
        `与 ${code} 比较 ${lociCompared} 个基因座，${differences.length} 个不同（共 ${totalSteps} 步）`,
      compared: (relatives) => `Y-STR ${relatives}；无单倍型频率，不计算似然比。`,
      not_typed: 'Y-STR 未分型，未比较。',
      no_relative: 'Y-STR 不适用（无同父系的男性亲属）。',
    },
    mtDna: {
      relative: (code, { verdict, differences, positionsCompared }) =>
        verdict === 'not_comparable'
          ? `与 ${code}`
          : `与 ${code} 比较 ${positionsCompared} 个位置，${differences.length} 处不同`,
      differences: (sites) => `（${sites.join('、')}）`,
      verdict: {
        not_excluded: '，不排除同一母系',
        inconclusive: '，不能判断',
        excluded: '，不同母系',
        not_comparable: ' 测序区段不重叠，未比较',
      },
      ignored: (sites) => `，长度差异不计（${sites.join('、')}）`,
      state: {
        compared: '；差异写作“位置: 该人员 / 亲属”，= 同参考序列（rCRS）；无单倍型频率，不计算似然比。',
        not_typed: '线粒体 DNA 未检验，未比较。',
        no_relative: '线粒体 DNA 不适用（无同母系的亲属）。',
      },
    },
  },
  en: {
    lines: 'Paternal and maternal lines: ',
    y: {
      relative: (code, { differences, lociCompared, totalSteps }) =>
        `with ${code}: ${differences.length} of ${lociCompared} loci differ (steps: ${totalSteps})`,
      compared: (relatives) =>
        `Y-STR ${relatives}; no likelihood ratio, as there are no haplotype frequencies.`,
      not_typed: 'Y-STR not typed, not compared.',
      no_relative: 'Y-STR does not apply (no male relative of the paternal line).',
    },
    mtDna: {
      relative: (code, { verdict, differences, positionsCompared }) =>
        verdict === 'not_comparable'
          ? `with ${code}: `
          : `with ${code}: ${differences.length} of ${positionsCompared} positions differ`,
      differences: (sites) => ` (${sites.join(', ')})`,
      verdict: {
        not_excluded: ', the maternal line is not excluded',
        inconclusive: ', inconclusive',
        excluded: ', a different maternal line',
        not_comparable: 'no common range, not compared',
      },
      ignored: (sites) => `, length differences not counted (${sites.join(', ')})`,
      state: {
        compared:
          '; written as position: person / relative, = being the reference (rCRS); no likelihood ratio, as there are no haplotype frequencies.',
        not_typed: 'Mitochondrial DNA not typed, not compared.',
        no_relative: 'Mitochondrial DNA does not apply (no relative of the maternal line).',
      },
    },
  },
};

/** One paragraph on Y-STR and mitochondrial DNA; null in hits from before lines were compared. */
export function lineagesText(
  { lines, members }: Pick<Evidence, 'lines' | 'members'>,
  locale: Locale,
): string | null {
  if (!lines) return null;
  const words = WORDS[locale];
  const codeOf = (id: string): string => members.find((member) => member.id === id)?.code ?? id;
  const { state, relatives } = lines.y;
  const y =
    state === 'compared'
      ? words.y.compared(relatives.map((one) => words.y.relative(codeOf(one.id), one)).join('; '))
      : words.y[state];
  const mtDna = lines.mtDna.relatives.map((one) => mtText(codeOf(one.id), one, words.mtDna)).join('; ');
  return `${words.lines}${y}${locale === 'zh' ? '' : ' '}${mtDna && `mtDNA ${mtDna}`}${words.mtDna.state[lines.mtDna.state]}`;
}

function mtText(code: string, found: MtRelative, words: Words['mtDna']): string {
  const { differences, ignored, verdict } = found;
  return [
    words.relative(code, found),
    differences.length > 0 && words.differences(differences),
    words.verdict[verdict],
    ignored.length > 0 && words.ignored(ignored),
  ]
    .filter((part) => part !== false)
    .join('');
}
