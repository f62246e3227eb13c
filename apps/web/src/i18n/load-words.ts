import type { Language } from '../api/types';

export const STORED_LANGUAGE = 'homeward.language';

type Words = Readonly<Record<string, unknown>>;

/** One each: a choice between the two in one expression would have the bundler load both. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  zh: () => import('./words.zh'),
  en: () => import('./words.en'),
};

/** Only the words of the language that is read. */
export async function loadWords(language: Language): Promise<Words> {
  return (await LOADERS[language]()).words;
}

/** The language that this browser chose earlier, if it did. */
export function storedLanguage(): Language | null {
  const value = localStorage.getItem(STORED_LANGUAGE);
  return value === 'zh' || value === 'en' ? value : null;
}
