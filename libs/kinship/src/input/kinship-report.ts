import type { KinshipCase } from './kinship-case.js';
import type { CaseLocus } from './kinship-case-locus.js';
import { evaluateKinshipCase, type KinshipOptions } from './json-line.js';
import { parseKinshipCase } from './kinship-case.js';
import type { Pedigree } from '../model/pedigree.js';
import { verbalScale } from '../practice/posterior.js';

export interface KinshipReport {
  /** False when the line could not be evaluated; the text says why. */
  readonly ok: boolean;
  readonly text: string;
}

/** The readable form of one line: hypotheses in words, models used, per-locus table, total. */
export function describeJsonLine(line: string, options: KinshipOptions = {}): KinshipReport {
  const parsed = parseKinshipCase(line, options.raise);
  const outcome = parsed.ok ? evaluateKinshipCase(parsed.value, options) : parsed;
  if (!parsed.ok || !outcome.ok) {
    const found = outcome.ok ? null : outcome;
    const text = `${found?.id ?? '(no id)'}: not evaluated: ${found?.problem.message ?? ''} [${found?.problem.code ?? ''}]`;
    return { ok: false, text };
  }
  const input = parsed.value;
  const { loci, log10Lr, lrTotal } = outcome.result;
  const typed = [...input.genotypes].filter(([, typings]) => typings.size > 0).map(([person]) => person);
  const rows = loci.map(({ locus, lr, log10Lr: log10, log10H1, log10H2 }) => [
    locus,
    ...typed.map((person) => input.genotypes.get(person)?.get(locus)?.join(',') ?? '-'),
    powerOfTen(log10H1),
    powerOfTen(log10H2),
    ratioText(lr, log10),
  ]);
  const scale = log10Lr === null ? null : verbalScale(log10Lr);
  const lines = [
    `Case ${input.id}`,
    '',
    'H1: ' + pedigreeInWords(input.h1, typed),
    'H2: ' + pedigreeInWords(input.h2, typed),
    '',
    ...modelsInWords(input, options),
    '',
    ...columns([['locus', ...typed, 'P(H1)', 'P(H2)', 'LR'], ...rows]),
    '',
    `combined LR ${ratioText(lrTotal, log10Lr ?? -Infinity)}` +
      (log10Lr === null ? ' (H1 is impossible without mutation)' : `, log10 ${log10Lr.toFixed(4)}`),
    scale
      ? `support: ${scale.code.replaceAll('_', ' ')} for ${scale.supports.toUpperCase()}`
      : 'support: H1 excluded',
  ];
  return { ok: true, text: lines.join('\n') };
}

/** A number by its log10, with five digits: also one that no double can hold. */
function powerOfTen(log10: number): string {
  if (log10 === -Infinity) return '0';
  const exponent = Math.floor(log10);
  const digits = Math.pow(10, log10 - exponent).toFixed(4);
  return digits === '10.0000' ? `1.0000e${signed(exponent + 1)}` : `${digits}e${signed(exponent)}`;
}

function signed(exponent: number): string {
  return exponent < 0 ? String(exponent) : `+${String(exponent)}`;
}

function ratioText(lr: number, log10Lr: number): string {
  const isBeyond = lr === Infinity || (lr === 0 && log10Lr > -Infinity);
  return isBeyond ? powerOfTen(log10Lr) : lr.toPrecision(6);
}

/** Each person with parents, typed or not, in one sentence. */
function pedigreeInWords(pedigree: Pedigree, typed: readonly string[]): string {
  const sentences = pedigree.persons.map(({ id, sex, father, mother }) => {
    const state = typed.includes(id) ? 'typed' : 'untyped';
    const parents = [father, mother].filter((parent) => parent !== null);
    const role = sex === 'male' ? 'son' : sex === 'female' ? 'daughter' : 'child';
    return parents.length === 0
      ? `${id} (${sex}, ${state}) is a founder`
      : `${id} (${state}) is the ${role} of ${parents.join(' and ')}`;
  });
  return `${sentences.join('; ')}.`;
}

function modelsInWords(input: KinshipCase, options: KinshipOptions): string[] {
  const groups = new Map<string, string[]>();
  for (const locus of input.loci) {
    const text = modelInWords(locus);
    groups.set(text, [...(groups.get(text) ?? []), locus.name]);
  }
  const single = groups.size === 1;
  return [
    ...[...groups].map(([text, names]) => `Model (${single ? 'all loci' : names.join(', ')}): ${text}`),
    (options.untyped ?? 'full') === 'full'
      ? 'Untyped persons: taken literally, also between typed ones (full).'
      : 'Untyped persons: removed when they carry no information (pruned).',
    raisingInWords(options),
    ...(input.typingError > 0
      ? [`Typing error of further typings of a person (same_as): ${String(input.typingError)} per locus.`]
      : []),
    'Loci are taken as independent.',
  ];
}

function raisingInWords({ raise }: KinshipOptions): string {
  if (!raise) return 'Frequencies are taken as given (as_given).';
  const others = raise.rule === 'raised_alone' ? 'the others keep theirs' : 'the others share the rest';
  return `Frequencies below ${String(raise.minimum)} are raised to it; ${others} (${raise.rule}).`;
}

function modelInWords({ mutation, model }: CaseLocus): string {
  const { male, female } = mutation;
  const rates = `rates ${String(male.rate)} paternal, ${String(female.rate)} maternal`;
  const steps = `range ${String(male.range ?? '')}, rate2 ${String(male.rate2 ?? 0)}`;
  const parts = [
    male.model === 'none'
      ? 'no mutation'
      : `${male.model} mutation, ${rates}${male.model === 'stepwise' ? `, ${steps}` : ''}`,
    `theta ${String(model.theta)}`,
  ];
  if (model.silent >= 0) parts.push(`silent allele frequency ${String(model.freqs[model.silent])}`);
  if ((model.remainder ?? -1) >= 0) parts.push('rare alleles raised, the others as published (raised_alone)');
  if (model.xLinked) parts.push('X-linked');
  return `${parts.join('; ')}.`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) =>
    row
      .map((cell, c) => cell.padEnd(widths[c]!))
      .join('  ')
      .trimEnd(),
  );
}
