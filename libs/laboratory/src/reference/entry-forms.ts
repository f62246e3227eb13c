import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { locusKey } from '@homeward/str';
import type { SampleKind } from './kinds.js';
import type { VocabularyKind } from './vocabulary-entry.js';

/** Another spelling of a locus. */
export interface LocusNameForm {
  readonly name: string;
  readonly locus: string;
}

/** What instruments write in the panel column for a kit. */
export interface PanelNameForm {
  readonly name: string;
  readonly kit: string;
}

/** A control DNA: published, or the laboratory's own. */
export interface ControlForm {
  readonly genotypes: CalledGenotypes;
  /** Alleles that are known to be weak: unseen they are a remark and no mismatch. */
  readonly weak?: CalledGenotypes;
  /** The lot whose genotype it is; null for every lot. */
  readonly lot?: string | null;
  /** Other names by which samples of it are known. */
  readonly names?: readonly string[];
}

/** A name, or part of a name, of samples that are no donors' samples; for `sample_type`, of the type column. */
export interface ControlNameForm {
  readonly kind: SampleKind;
  readonly match: string;
  readonly word: string;
  readonly weak?: boolean;
}

/** The key of a name whose case, width, blanks and hyphens do not matter. */
export const nameKey = locusKey;

/** The key of an entry: made of its value where two spellings of it would be one entry. */
export function keyOf({
  kind,
  key,
  value,
}: {
  readonly kind: VocabularyKind;
  readonly key: string;
  readonly value: object | null;
}): string {
  if (value === null) return key;
  if (kind === 'locus_name' || kind === 'panel_name') {
    const { name } = value as { readonly name?: unknown };
    return nameKey(typeof name === 'string' ? name : '');
  }
  if (kind === 'control_name' || kind === 'sample_type') return controlNameKey(value as ControlNameForm);
  return key.trim();
}

export function controlNameKey({ kind, match, word }: ControlNameForm): string {
  return `${kind}/${match}/${word}`;
}
