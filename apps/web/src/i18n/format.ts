import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Locale } from '../api/schema';
import { clockIn, offsetOf, timeZone } from '@homeward/rules';

/** The reader's language as the two that the interface has. */
export function useLanguage(): Locale {
  return useTranslation().i18n.language.startsWith('zh') ? 'zh' : 'en';
}

/** Dates, times and numbers in the reader's form. */
export function formatterFor(language: Locale) {
  const tag = language === 'zh' ? 'zh-CN' : 'en-GB';
  return {
    /** With at most and at least as many decimals; what rounds to zero has no sign. */
    number: (value: number, digits = 0, least = 0) =>
      new Intl.NumberFormat(tag, {
        maximumFractionDigits: digits,
        minimumFractionDigits: least,
        signDisplay: 'negative',
      }).format(value),
    /** A date without a time: `YYYY-MM-DD` of the wire. */
    date: (value: string | null | undefined) =>
      value ? dayjs(value).format(language === 'zh' ? 'YYYY-MM-DD' : 'D MMM YYYY') : '–',
    /** A time in the programme's zone, which it names: `2026-11-29 06:26:09 (UTC+8)`. */
    time: (value: string | null | undefined) => {
      if (!value) return '–';
      const clock = dayjs(clockIn(value, timeZone(), true)).format(
        language === 'zh' ? 'YYYY-MM-DD HH:mm:ss' : 'D MMM YYYY, HH:mm:ss',
      );
      return `${clock} (${offsetOf(value)})`;
    },
    relative: (value: string) => dayjs(value).fromNow(),
    pick: (text: Bilingual) => text[language],
    named: (row: { nameZh: string; nameEn: string }) => (language === 'zh' ? row.nameZh : row.nameEn),
    fileSize: (bytes: number) =>
      bytes < 1024
        ? `${bytes} B`
        : bytes < 1048576
          ? `${(bytes / 1024).toFixed(1)} KB`
          : `${(bytes / 1048576).toFixed(1)} MB`,
  };
}

export function useFormat() {
  return formatterFor(useLanguage());
}
