import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceLinkedPair } from '../../api/schema';
import { formatQuantity, type Fact } from '../../genetics';

/** What a hit says of linked loci and of the drawing of its pedigree; nothing for hits from before they said it. */
export function useLinkageWords() {
  const { t } = useTranslation('hits');
  const pairText = ({
    loci: [first, second],
    centimorgan,
    megabases,
    fullSibling,
  }: EvidenceLinkedPair): string => {
    if (centimorgan === null || fullSibling === null) return t('linkage.unknown', { first, second });
    const pair =
      megabases === undefined
        ? t('linkage.onMap', { first, second, distance: centimorgan.toFixed(1) })
        : t('linkage.inSequence', {
            first,
            second,
            megabases: megabases.toFixed(1),
            distance: centimorgan.toFixed(1),
          });
    const bounds = t('linkage.bounds', {
      tooHigh: twoDigits(fullSibling.tooHigh),
      tooLow: twoDigits(fullSibling.tooLow),
    });
    return t('linkage.pair', { pair, bounds });
  };
  return {
    linkage: ({ linkage }: Pick<Evidence, 'linkage'>): Fact[] => {
      if (!linkage) return [];
      const { rule, pairs } = linkage;
      if (rule === 'leave_one_out') return [[t('model.linkage'), t('linkage.leftOut')]];
      return [[t('model.linkage'), pairs.map(pairText).join(' ') || t('linkage.none')]];
    },
    assumptions: ({ pedigreeAssumptions = [] }: Pick<Evidence, 'pedigreeAssumptions'>): Fact[] => {
      const texts = pedigreeAssumptions.map((code) => t(`assumption.${code}`, { defaultValue: code }));
      return texts.length > 0 ? [[t('model.assumptions'), texts.join(' ')]] : [];
    },
  };
}

const twoDigits = (value: number): string => formatQuantity(Number(value.toPrecision(2)));
