import type { Alternatives, AlternativeCode, Evidence } from '@homeward/judging';
import type { Locale } from '@homeward/platform';
import { powerText } from './numbers.js';

interface Words {
  readonly alternatives: string;
  readonly places: Readonly<Record<AlternativeCode, string>>;
  readonly best: (place: string, ratio: string) => string;
  /** When another place is more likely than H1. */
  readonly better: (place: string, ratio: string) => string;
  readonly same: (places: string) => string;
  readonly impossible: (places: string) => string;
  readonly notComputed: (places: string) => string;
  readonly limit: string;
  readonly comma: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    alternatives: '其他亲缘假设（log10 LR，均相对于“无关个体”）：',
    places: {
      full_sibling: '失踪人的全同胞',
      paternal_half_sibling: '同父半同胞',
      maternal_half_sibling: '同母半同胞',
      child: '失踪人的子女',
      father_brother: '父亲的兄弟所生',
      mother_sister: '母亲的姐妹所生',
      sibling_of_father: '父亲的同胞',
      sibling_of_mother: '母亲的同胞',
    },
    best: (place, ratio) => `与其中最可能且可区分者（${place}）相比，H1 的似然比为 ${ratio}。`,
    better: (place, ratio) => `注意：${place}比 H1 更可能，似然比为 ${ratio}。`,
    same: (places) => `现有亲属不能与 H1 区分：${places}。`,
    impossible: (places) => `不可能：${places}。`,
    notComputed: (places) => `现有模型不能计算：${places}。`,
    limit:
      '生父母的兄弟姐妹等近亲属可能得到相近的似然比；“四”中列出若干近亲假设，未列出的关系未作比较，累积似然比只与“无关个体”作比较。',
    comma: '、',
  },
  en: {
    alternatives: 'Other relationships (log10 LR, each against "unrelated"): ',
    places: {
      full_sibling: 'full sibling of the missing person',
      paternal_half_sibling: 'half sibling by the father',
      maternal_half_sibling: 'half sibling by the mother',
      child: 'child of the missing person',
      father_brother: "child of the father's brother",
      mother_sister: "child of the mother's sister",
      sibling_of_father: 'sibling of the father',
      sibling_of_mother: 'sibling of the mother',
    },
    best: (place, ratio) =>
      `Against the most likely relationship that can be told apart (${place}), H1 has a likelihood ratio of ${ratio}.`,
    better: (place, ratio) => `Note: ${place} is more likely than H1, likelihood ratio ${ratio}.`,
    same: (places) => `The typed relatives do not distinguish from H1: ${places}.`,
    impossible: (places) => `Impossible: ${places}.`,
    notComputed: (places) => `Cannot be computed with this model: ${places}.`,
    limit:
      'Brothers and sisters of the true parents, and other close relatives, can reach similar ratios; section 4 lists some of them, others were not tested, and the combined ratio is only a comparison with an unrelated person.',
    comma: ', ',
  },
};

/** What section 4 says of other places of the person in the family; null where none were computed. */
export function alternativesText(
  { alternatives }: Pick<Evidence, 'alternatives'>,
  locale: Locale,
): string | null {
  if (!alternatives || alternatives.tested.length === 0) return null;
  const words = WORDS[locale];
  const list = (outcome: Alternatives['tested'][number]['outcome']): string =>
    alternatives.tested
      .filter((one) => one.outcome === outcome)
      .map(({ code, log10Lr }) =>
        outcome === 'computed' ? `${words.places[code]} ${log10Lr!.toFixed(2)}` : words.places[code],
      )
      .join(words.comma);
  const [computed, same, impossible, notComputed] = (
    ['computed', 'same', 'impossible', 'not_computed'] as const
  ).map(list);
  const { best } = alternatives;
  const stop = locale === 'zh' ? '。' : '. ';
  const sentences = [
    computed && computed + stop,
    best &&
      (best.log10Lr >= 0 ? words.best : words.better)(
        words.places[best.code],
        powerText(Math.abs(best.log10Lr)),
      ),
    same && words.same(same),
    impossible && words.impossible(impossible),
    notComputed && words.notComputed(notComputed),
  ].filter((sentence) => sentence);
  return words.alternatives + sentences.join(locale === 'zh' ? '' : ' ').replaceAll('  ', ' ');
}

/** The limit on close relatives, where some of them were tested. */
export function relativesLimit(locale: Locale): string {
  return WORDS[locale].limit;
}
