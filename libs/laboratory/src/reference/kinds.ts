/** What a row of a plate may be. */
export const SAMPLE_KINDS = ['sample', 'positive_control', 'negative_control', 'ladder', 'unknown'] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];
