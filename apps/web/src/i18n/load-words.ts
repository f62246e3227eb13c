import type { Locale } from '../api/schema';

export const STORED_LANGUAGE = 'homeward.language';

type Words = Readonly<Record<string, unknown>>;

/** One each: a choice between the two in one expression would have the bundler load both. */
const LOADERS: Readonly<Record<Locale, () => Promise<{ readonly words: Words }>>> = {
  zh: () => import('./words.zh'),
  en: () => import('./words.en'),
};

/** Only the words of the language that is read. */
export async function loadWords(language: Locale): Promise<Words> {
  return (await LOADERS[language]()).words;
}

/** The language that this browser chose earlier, if it did. */
export function storedLanguage(): Locale | null {
  const value = localStorage.getItem(STORED_LANGUAGE);
  return value === 'zh' || value === 'en' ? value : null;
}
