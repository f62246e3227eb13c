/** What is inherited how: the chromosome decides which likelihood applies. */
export type LocusType = 'autosomal' | 'X' | 'Y' | 'Y_indel' | 'sex' | 'mitochondrial' | 'quality';

/** Mutation rates per meiosis as published, with the study they come from. */
export interface MutationRates {
  readonly paternal: number | null;
  readonly maternal: number | null;
  readonly source: string;
  /** False when the numbers were quoted from memory by the compilers of the table. */
  readonly verified: boolean;
}

export interface Locus {
  readonly name: string;
  readonly type: LocusType;
  readonly chromosome: string;
  readonly aliases: readonly string[];
  /** Base pairs per repeat; absent when unknown. */
  readonly repeatLength?: number;
  /** Smallest and largest repeat number ever listed in a ladder or a frequency table. */
  readonly range?: readonly [number, number];
  readonly microvariants?: readonly string[];
  readonly mutationRates?: MutationRates;
  /** A man carries several copies (DYS385 a and b); tables give them as one marker or one for each copy. */
  readonly multiCopy?: true;
  readonly positionCm?: number;
  /** A trap that a reader of a report should know. */
  readonly alert?: string;
}
