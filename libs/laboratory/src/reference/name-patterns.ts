import { SAMPLE_KINDS, type SampleKind } from './kinds.js';

/** One entry of the table, ready to be tried. */
export interface NamePattern {
  readonly kind: SampleKind;
  /** Counts only if no other pattern matches. */
  readonly weak: boolean;
  readonly expression: RegExp;
}

interface Row {
  readonly kind: SampleKind;
  readonly match: string;
  readonly words: readonly string[];
  readonly weak?: boolean;
}

/** A well may follow a word directly: `NCA01`. */
const WELL = '(?=[A-H](?:0?[1-9]|1[0-2])(?![0-9A-Z]))';
const BETWEEN = '[\\s_.\\-]*';

/** @throws RangeError when the table is malformed */
export function namePatterns(
  table: unknown,
  controls: readonly string[],
): { names: NamePattern[]; types: NamePattern[] } {
  const { names, types } = table as Record<string, unknown>;
  const own = controls.flatMap((name): Row[] => {
    // `DNA007` is called 007 as well; a bare number may be anything.
    const weak = /^\d+$/.test(name);
    return [{ kind: 'positive_control', match: 'word', words: [name.toUpperCase()], weak }];
  });
  return { names: [...rowsOf(names), ...own].flatMap(patternsOf), types: rowsOf(types).flatMap(patternsOf) };
}

function rowsOf(list: unknown): Row[] {
  if (!Array.isArray(list)) throw new RangeError('sample-kinds.json has no list of names or types');
  for (const row of list as Partial<Row>[])
    if (!row.kind || !SAMPLE_KINDS.includes(row.kind) || !Array.isArray(row.words))
      throw new RangeError(`sample-kinds.json: ${JSON.stringify(row)}`);
  return list as Row[];
}

function patternsOf({ kind, match, words, weak = false }: Row): NamePattern[] {
  return words.map((word) => ({ kind, weak, expression: expressionOf(match, word) }));
}

function expressionOf(match: string, word: string): RegExp {
  // What is folded in the name is folded here: accents and compatibility forms.
  const text = word.normalize('NFKD').replace(/\p{M}/gu, '');
  switch (match) {
    case 'anywhere':
      return new RegExp(literal(text), 'u');
    case 'stem':
      return new RegExp(`(?<![A-Z])${literal(text)}`, 'u');
    case 'word':
      return new RegExp(`${before(text)}${literal(text)}${after(text)}`, 'u');
    case 'pattern':
      return new RegExp(text, 'u');
    default:
      throw new RangeError(`sample-kinds.json knows no match "${match}"`);
  }
}

/** Whether any of the patterns matches, asked at once: most names are no control's. */
export function matcherOf(patterns: readonly NamePattern[]): RegExp {
  return new RegExp(patterns.map(({ expression }) => `(?:${expression.source})`).join('|'), 'u');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, BETWEEN);
}

/** A letter ends no word that another letter precedes, and a digit no number. */
function before(text: string): string {
  return `(?<!${classOf(text.slice(0, 1))})`;
}

function after(text: string): string {
  const last = classOf(text.slice(-1));
  // `PC16856` is a sample number: numbers of controls have fewer digits.
  return last === '\\d' ? '(?!\\d)' : `(?:(?!${last}|\\d{4})|${WELL})`;
}

function classOf(character: string): string {
  if (/\d/.test(character)) return '\\d';
  return /[A-Z]/.test(character) ? '[A-Z]' : '\\p{Script=Han}';
}
