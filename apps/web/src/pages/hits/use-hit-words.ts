import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/format';
import type { Evidence } from '../../api/schema';
import type { HitSummary } from '../../api/schema';

/** How a hit and the people of its family are called. */
export function useHitWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const relation = (value: string): string => t(`enum:relation.${value}`, { defaultValue: value });
  return {
    relation,
    /** `mother + father typed`. */
    family: (hit: Pick<HitSummary, 'typedRelations'>): string =>
      t('hits:typedFamily', { list: hit.typedRelations.map(relation).join(' + ') }),
    familyType: (value: string): string => t(`hits:familyType.${value}`, { defaultValue: value }),
    /** The label below each person of the drawing. */
    pedigree: (evidence: Pick<Evidence, 'members' | 'pedigree'>): Record<string, string> => {
      const { persons, missingId } = evidence.pedigree;
      const labels = persons.map(({ id, label }): [string, string] => {
        const role = label?.[language];
        if (id === missingId) return [id, role ?? t('hits:missing')];
        const member = evidence.members.find((one) => one.id === id);
        if (member === undefined) return [id, role ?? ''];
        const word = member.relation === 'other_relative' ? role : undefined;
        return [id, `${word ?? relation(member.relation)}\n${member.code}`];
      });
      return Object.fromEntries(labels);
    },
    member: (evidence: Pick<Evidence, 'members'>): Record<string, string> =>
      Object.fromEntries(evidence.members.map((one) => [one.id, relation(one.relation)])),
  };
}
