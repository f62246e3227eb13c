import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from '../api/client';
import type { Language } from '../api/types';

type Words = Record<string, unknown>;

const STORED = 'homeward.language';

/** Every `{zh,en}/<namespace>.json` is found by itself: adding a file adds a namespace. */
const files = import.meta.glob<Words>('./{zh,en}/*.json', { eager: true, import: 'default' });

function collect(): Record<string, Record<string, Words>> {
  const resources: Record<string, Record<string, Words>> = {};
  for (const [path, words] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /\.\/(zh|en)\/(.+)\.json$/.exec(path) ?? [];
    (resources[language] ??= {})[namespace] = words;
  }
  return resources;
}

function apply(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  setApiLanguage(language);
}

/** The language that this browser chose earlier, if it did. */
export function storedLanguage(): Language | null {
  const value = localStorage.getItem(STORED);
  return value === 'zh' || value === 'en' ? value : null;
}

/** Changes the language of the page, of the server's messages and of dates, and remembers it. */
export async function setLanguage(language: Language, remember = true): Promise<void> {
  if (remember) localStorage.setItem(STORED, language);
  apply(language);
  await i18next.changeLanguage(language);
}

export async function startI18n(): Promise<void> {
  dayjs.extend(relativeTime);
  const language = storedLanguage() ?? 'zh';
  apply(language);
  await i18next.use(initReactI18next).init({
    resources: collect(),
    lng: language,
    fallbackLng: 'zh',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
