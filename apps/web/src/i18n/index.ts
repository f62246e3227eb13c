import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from '../api/client';
import type { Locale } from '../api/schema';
import { loadAreaWords, loadWords, STORED_LANGUAGE, storedLanguage } from './load-words';

export { storedLanguage };

/** Folders of pages that were opened: a change of the language brings their words too. */
const opened = new Set<string>();
/** What is shown, or on its way to be. */
let wanted: Locale = storedLanguage() ?? 'zh';
let begin: () => void;
/** The router opens the first page before there is a place for words. */
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

function add(language: Locale, words: Readonly<Record<string, unknown>>): void {
  for (const [namespace, bundle] of Object.entries(words))
    i18next.addResourceBundle(language, namespace, bundle);
}

async function load(language: Locale): Promise<void> {
  const parts = await Promise.all([
    i18next.hasResourceBundle(language, 'common') ? {} : loadWords(language),
    ...[...opened].map((folder) => loadAreaWords(language, folder)),
  ]);
  for (const words of parts) add(language, words);
}

/** Loads the words of the pages of a folder: none of them is shown before. */
export async function loadArea(folder: string): Promise<void> {
  opened.add(folder);
  const language = wanted;
  const words = await loadAreaWords(language, folder);
  await begun;
  add(language, words);
  // The language was changed meanwhile, by somebody who did not know of this page.
  if (language !== wanted) await loadArea(folder);
}

function apply(language: Locale): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  setApiLanguage(language);
}

/** Changes the language of the page, of the server's messages and of dates, and remembers it. */
export async function setLanguage(language: Locale, remember = true): Promise<void> {
  if (remember) localStorage.setItem(STORED_LANGUAGE, language);
  wanted = language;
  await load(language);
  apply(language);
  await i18next.changeLanguage(language);
}

export async function startI18n(): Promise<void> {
  dayjs.extend(relativeTime);
  const language = wanted;
  apply(language);
  await i18next.use(initReactI18next).init({
    resources: {},
    partialBundledLanguages: true,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  begin();
  await load(language);
  await i18next.changeLanguage(language);
}
