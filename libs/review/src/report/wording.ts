import type { Locale } from '@homeward/platform';
import { EN } from './wording.en.js';
import { ZH, type Wording } from './wording.zh.js';

export type { Wording } from './wording.zh.js';

/** The words of the report, by language. */
export const WORDING: Readonly<Record<Locale, Wording>> = { zh: ZH, en: EN };
