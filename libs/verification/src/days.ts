/** What happened on a day. */
export type DayOf = 'visit' | 'reunion';

/** Days before which a visit or a reunion cannot be, `YYYY-MM-DD`, and why. */
export interface EarliestDay {
  readonly day: string;
  readonly what: 'born' | 'missing_since' | 'task_assigned' | 'task_reported';
}
