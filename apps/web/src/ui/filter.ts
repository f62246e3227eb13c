export type Filter =
  | { name: string; kind: 'select'; label: string; options: { value: string; label: string }[] }
  | { name: string; kind: 'text'; label: string }
  /** Ticked means `true` in the address. */
  | { name: string; kind: 'flag'; label: string }
  /** First and last day; the names in the address are `from` and `to`. */
  | { name: 'from'; kind: 'days'; label: string };

/** What a filter of days is called in the address. */
export const DAYS: readonly string[] = ['from', 'to'];
