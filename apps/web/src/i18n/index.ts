import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from '../api/client';
import type { Locale } from '../api/schema';
import { loadWords, STORED_LANGUAGE, storedLanguage } from './load-words';

export { storedLanguage };

async function load(language: Locale): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  for (const [namespace, bundle] of Object.entries(await loadWords(language)))
    i18next.addResourceBundle(language, namespace, bundle);
}

function apply(language: Locale): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  setApiLanguage(language);
}

/** Changes the language of the page, of the server's messages and of dates, and remembers it. */
export async function setLanguage(language: Locale, remember = true): Promise<void> {
  if (remember) localStorage.setItem(STORED_LANGUAGE, language);
  await load(language);
  apply(language);
  await i18next.changeLanguage(language);
}

export async function startI18n(): Promise<void> {
  dayjs.extend(relativeTime);
  const language = storedLanguage() ?? 'zh';
  apply(language);
  await i18next.use(initReactI18next).init({
    resources: {},
    partialBundledLanguages: true,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language);
  await i18next.changeLanguage(language);
}
