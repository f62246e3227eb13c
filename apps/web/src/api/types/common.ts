/** One page of a list; `next` is the cursor of the following page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Language = 'zh' | 'en';
export type Bilingual = Record<Language, string>;

export interface TimelineEntry {
  at: string;
  kind: string;
  who: string | null;
  data?: Record<string, unknown> | null;
}
