/** What the vocabulary of a laboratory consists of. */
export const VOCABULARY_KINDS = [
  'locus',
  'locus_name',
  'kit',
  'panel_name',
  'control',
  'control_name',
  'sample_type',
] as const;
export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

/** One entry; its kind and key name it within the vocabulary. */
export interface VocabularyEntry {
  readonly kind: VocabularyKind;
  readonly key: string;
  /** The form is that of the kind: `entry-forms.ts`. */
  readonly value: object;
  /** Where the fact is from. */
  readonly source: string;
}
