import type { Locale } from '../api/schema';
import { AREAS } from './areas';

export const STORED_LANGUAGE = 'homeward.language';

type Words = Readonly<Record<string, unknown>>;

/** One each: a choice between the two in one expression would have the bundler load both. */
const FIRST: Readonly<Record<Locale, () => Promise<{ readonly words: Words }>>> = {
  zh: () => import('./words.zh'),
  en: () => import('./words.en'),
};

/** Adding a file `<language>/<namespace>.json` adds a namespace; `areas.ts` says which pages load it. */
const LATER: Readonly<Record<Locale, Readonly<Record<string, () => Promise<unknown>>>>> = {
  zh: import.meta.glob('./zh/*.json', { import: 'default' }),
  en: import.meta.glob('./en/*.json', { import: 'default' }),
};

/** The words that every page needs, in one language. */
export async function loadWords(language: Locale): Promise<Words> {
  return (await FIRST[language]()).words;
}

/** The words of the pages of a folder, in one language. */
export async function loadAreaWords(language: Locale, folder: string): Promise<Words> {
  const names = AREAS[folder] ?? [];
  const words = await Promise.all(names.map((name) => LATER[language][`./${language}/${name}.json`]!()));
  return Object.fromEntries(names.map((name, at) => [name, words[at]]));
}

/** The language that this browser chose earlier, if it did. */
export function storedLanguage(): Locale | null {
  const value = localStorage.getItem(STORED_LANGUAGE);
  return value === 'zh' || value === 'en' ? value : null;
}
