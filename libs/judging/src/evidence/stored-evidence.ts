import type { Evidence, MaternalLineage, PaternalLineage } from './evidence.js';

/** The differences between versions of stored evidence. */
interface StoredLineages {
  /** `not_typed` alone in hits from before haplotypes were imported. */
  readonly lines?: { readonly y: PaternalLineage; readonly mtDna: MaternalLineage | 'not_typed' };
}

/** Evidence, or a part of it, as any version stored it. */
export type Stored<T extends Partial<Evidence>> = Omit<T, 'lines'> & StoredLineages;

const NOT_TYPED: MaternalLineage = { state: 'not_typed', relatives: [] };

/** Stored evidence in its present form. */
export function presentEvidence<T extends Partial<Evidence>>(stored: Stored<T>): T {
  const { lines } = stored;
  const present =
    lines?.mtDna === 'not_typed' ? { ...stored, lines: { ...lines, mtDna: NOT_TYPED } } : stored;
  return present as unknown as T;
}
