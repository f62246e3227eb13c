import { isBarcode } from '@homeward/rules';
import { matcherOf, namePatterns, type NamePattern } from './name-patterns.js';
import type { SampleKind } from './kinds.js';

/** What a row says about whose sample it is. */
export interface SampleLabel {
  readonly sampleName: string;
  readonly sampleType: string;
  readonly plate: string | null;
}

/** Tells donors' samples, controls and ladders from each other. */
export interface SampleKinds {
  of(label: SampleLabel): SampleKind;
}

/**
 * Kinds by a table of names and types. A label with the right check character is a donor's sample; a control is
 * recognised by any part of its name or by its declared type. A label that is neither, or that contradicts itself, is
 * `unknown`: a control that goes unrecognised would let a contaminated plate pass.
 * @param table parsed `fixtures/sample-kinds.json`
 * @param controls names of control DNAs
 * @throws RangeError when the table is malformed
 */
export function createSampleKinds(table: unknown, controls: readonly string[]): SampleKinds {
  const { names, types } = namePatterns(table, controls);
  const [byNames, byTypes] = [finder(names), finder([...names, ...types])];
  return {
    of({ sampleName, sampleType }) {
      const byName = specimenBarcode(sampleName) === null ? byNames(sampleName) : 'sample';
      const byType = sampleType.trim() === '' ? null : byTypes(sampleType);
      if (byName === 'conflict' || byType === 'conflict') return 'unknown';
      if (byType === null || byType === byName) return byName ?? 'unknown';
      // "Sample" is the default type of the software: it decides nothing.
      if (byType === 'sample') return byName ?? 'unknown';
      return byName === null ? byType : 'unknown';
    },
  };
}

/** As `kinds`, except for the samples of which a person said what they are. */
export function withDecided(kinds: SampleKinds, decided: ReadonlyMap<string, SampleKind>): SampleKinds {
  if (decided.size === 0) return kinds;
  return { of: (label) => decided.get(sampleKey(label.plate, label.sampleName)) ?? kinds.of(label) };
}

/** A sample within its file: the same name on two plates is two samples. */
export function sampleKey(plate: string | null, sampleName: string): string {
  return `${plate ?? ''}\0${sampleName.normalize('NFKC').trim().toUpperCase()}`;
}

/** The specimen barcode with a right check character that is the whole name or a separate part of it. */
export function specimenBarcode(name: string): string | null {
  const text = name.normalize('NFKC').toUpperCase();
  for (const [candidate] of text.matchAll(/(?<![0-9A-Z])HS[0-9A-Z]{9}(?![0-9A-Z])/g))
    if (isBarcode(candidate)) return candidate;
  return null;
}

type Found = SampleKind | 'conflict' | null;

function finder(patterns: readonly NamePattern[]): (text: string) => Found {
  const any = matcherOf(patterns);
  return (text) => {
    const folded = fold(text);
    return any.test(folded) ? find(patterns, folded) : null;
  };
}

function find(patterns: readonly NamePattern[], folded: string): Found {
  const strong = new Set<SampleKind>();
  const weak = new Set<SampleKind>();
  for (const pattern of patterns)
    if (pattern.expression.test(folded)) (pattern.weak ? weak : strong).add(pattern.kind);
  // A type "Positive Control Sample" is a control.
  if (strong.size > 1) strong.delete('sample');
  const found = [...(strong.size > 0 ? strong : weak)];
  return found.length > 1 ? 'conflict' : (found[0] ?? null);
}

/** Full-width forms made half-width, accents taken off, `NegCtrl` cut into words, capitals. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toUpperCase()
    .trim();
}
