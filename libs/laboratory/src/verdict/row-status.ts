/** The state of a row of an uploaded file. */
export const ROW_STATUSES = ['accepted', 'rejected', 'skipped'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];
