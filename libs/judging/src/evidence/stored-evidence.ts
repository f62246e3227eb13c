import type { Evidence, MtLine, YLine } from './evidence.js';

/** What differs between versions of stored evidence. */
interface StoredLines {
  /** `not_typed` alone in hits from before haplotypes were imported. */
  readonly lines?: { readonly y: YLine; readonly mtDna: MtLine | 'not_typed' };
}

/** Evidence, or a part of it, as any version stored it. */
export type Stored<T extends Partial<Evidence>> = Omit<T, 'lines'> & StoredLines;

const NOT_TYPED: MtLine = { state: 'not_typed', relatives: [] };

/** Stored evidence in its present form. */
export function presentEvidence<T extends Partial<Evidence>>(stored: Stored<T>): T {
  const { lines } = stored;
  const present =
    lines?.mtDna === 'not_typed' ? { ...stored, lines: { ...lines, mtDna: NOT_TYPED } } : stored;
  return present as unknown as T;
}
