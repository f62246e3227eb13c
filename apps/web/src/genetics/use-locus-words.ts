import { useTranslation } from 'react-i18next';
import type { EvidenceLocus } from '../api/schema';

/** Codes of the engine in words; a text that is not a code is shown as it came. */
export function useLocusWords() {
  const { t } = useTranslation('genetics');
  return {
    reason: (code: string): string => t(`reason.${code}`, { defaultValue: code }),
    note: (locus: Pick<EvidenceLocus, 'consistent' | 'steps' | 'note'>): string => {
      const parts: string[] = [];
      if (!locus.consistent) {
        parts.push(locus.steps === null ? t('mismatch') : t('steps', { count: locus.steps }));
      }
      if (locus.note !== null && locus.note !== '')
        parts.push(t(`noteCode.${locus.note}`, { defaultValue: locus.note }));
      return parts.join(' · ');
    },
  };
}
