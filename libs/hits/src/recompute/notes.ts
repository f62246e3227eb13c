import { frequencyRuleOf } from '@homeward/policy';
import type { Evidence } from '@homeward/judging';

export interface NotedHit {
  readonly number: string;
  readonly caseNumber: string;
  readonly personCode: string;
  readonly lociCompared: number;
}

/** log10 LR as it is stored, and as the kinship library gives it from `hit.jsonl`. */
export interface NotedNumbers {
  readonly stored: number;
  readonly recomputed: number | null;
}

/** Text of the notes file: the model, the expected number and how to check it, in Chinese and English. */
export function notesOf(hit: NotedHit, evidence: Evidence, numbers: NotedNumbers, hasFam: boolean): string {
  const { model } = evidence;
  const { mutation } = model;
  const expected = digits(numbers.stored);
  const again = numbers.recomputed === null ? '–' : digits(numbers.recomputed);
  const rates = `male ${String(mutation.maleRate)}, female ${String(mutation.femaleRate)}`;
  const facts = [
    `frequencyTable      ${[model.frequencyTable, model.frequencySource].filter(Boolean).join(', ')}`,
    `minimumFrequency    ${String(model.minimumFrequency)}, ${frequencyRuleOf(model)}`,
    `theta               ${String(model.theta)}`,
    `mutation            ${mutation.model}, ${rates}, range ${String(mutation.range)}, rate2 ${String(mutation.rate2)}`,
    `untyped             ${model.untyped}`,
    ...(hasFam ? [] : [`typing error        ${String(model.typingError ?? 0)}`]),
    ...linkageOf(evidence),
    `policyVersion       ${String(model.policyVersion)}`,
    `loci                ${String(hit.lociCompared)}`,
    `log10 LR (stored)   ${expected}`,
    `log10 LR (again)    ${again}`,
  ];
  const zh = [
    `比中 ${hit.number} 的验算文件（案件 ${hit.caseNumber}，人员 ${hit.personCode}）`,
    '只含编号，不含姓名。其中有基因分型，按分型数据的规定保管。',
    '',
    `H1：${evidence.hypotheses.h1.zh}`,
    `H2：${evidence.hypotheses.h2.zh}`,
    ...facts,
    '',
    'hit.jsonl  一行，格式见 fixtures/oracle/README.md。验算：homeward kinship --input hit.jsonl，',
    `           输出的 log10_lr 应为 ${expected}（相对误差不超过 1e-9）。`,
    ...(hasFam
      ? [
          'hit.fam    Familias 3 项目文件：打开后计算 H1 对 H2 的 LR。也可用 R 包 pedFamilias 读入。',
          '           逐步模型即 Familias 的“扩展逐步模型”。',
        ]
      : ['没有 hit.fam：该案件有失踪人本人的遗留物品，一人两份分型，此格式不能表示。']),
    ...(frequencyRuleOf(model) === 'raised_alone'
      ? [
          '频率已按最小频率规则处理（raised_alone）：罕见等位基因提高，其余保持公布频率，之和可大于 1（hit.jsonl 的 frequency_rule）。',
          'hit.fam 中之和为 1：无人显示的等位基因分摊其余；有未分型的祖先且采用逐步或等概率突变模型时，结果可差万分之几。',
        ]
      : ['频率已按最小频率规则处理，每个基因座之和为 1。']),
    ...(model.untyped === 'pruned'
      ? [
          '未分型且无信息的人已从系谱中去除；只剩一位亲代的子女，另一等位基因取自群体（不要补上未分型的亲代）。',
        ]
      : ['系谱按原样计算（full）：Familias 会自动去除无信息的未分型者，逐步和等概率模型下结果可略有不同。']),
  ];
  const en = [
    `Recompute bundle of hit ${hit.number} (case ${hit.caseNumber}, person ${hit.personCode})`,
    'Codes only, no names. It holds genotypes: keep it as genotypes are kept.',
    '',
    `H1: ${evidence.hypotheses.h1.en}`,
    `H2: ${evidence.hypotheses.h2.en}`,
    ...facts,
    '',
    'hit.jsonl  one line in the form of fixtures/oracle/README.md. Check: homeward kinship --input hit.jsonl',
    `           must print log10_lr ${expected} (within 1e-9 relative).`,
    ...(hasFam
      ? [
          'hit.fam    project file of Familias 3: open it and compute the LR of H1 against H2. The R package',
          '           pedFamilias reads it too. Stepwise is the extended stepwise model of Familias.',
        ]
      : [
          'There is no hit.fam: belongings of the missing person were typed, two typings of one person, for which',
          'the form has no place.',
        ]),
    ...(frequencyRuleOf(model) === 'raised_alone'
      ? [
          'The minimum frequency is applied already (raised_alone): rare alleles are raised, the others keep the',
          'published frequency, and a locus may sum to more than 1 (frequency_rule in hit.jsonl). In hit.fam they sum to',
          '1: alleles that nobody shows share the rest; with untyped ancestors under the stepwise or equal model the',
          'number can differ by some ten-thousandths.',
        ]
      : ['The minimum frequency is applied already; the frequencies of each locus sum to 1.']),
    ...(model.untyped === 'pruned'
      ? [
          'Untyped persons without information are removed. A child with one parent left draws its other allele from',
          'the population: do not add an untyped parent.',
        ]
      : [
          'The pedigrees are taken literally (full). Familias removes untyped persons without information by itself,',
          'so that its number can differ slightly under the stepwise and equal models.',
        ]),
  ];
  return `${[...zh, '', '-'.repeat(100), '', ...en].join('\r\n')}\r\n`;
}

/** The rule, and the pairs that were multiplied as if they recombined freely; nothing for a hit that does not say. */
function linkageOf({ linkage, pedigreeAssumptions = [] }: Evidence): string[] {
  const pairs = linkage?.pairs.map(
    ({ loci, centimorgan, megabases }) =>
      `${loci.join('–')} (${
        centimorgan === null
          ? 'distance unknown'
          : megabases === undefined
            ? `${String(centimorgan)} cM`
            : `${String(megabases)} Mb, at least ${String(centimorgan)} cM`
      })`,
  );
  return [
    ...(linkage ? [`linkage             ${[linkage.rule, ...pairs!].join(', ')}`] : []),
    ...(pedigreeAssumptions.length > 0 ? [`pedigree            ${pedigreeAssumptions.join(', ')}`] : []),
  ];
}

/** 17 significant digits identify a double. */
function digits(value: number): string {
  return value.toPrecision(17);
}
