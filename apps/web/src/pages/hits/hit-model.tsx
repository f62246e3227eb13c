import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../api/schema';
import { formatQuantity, ModelCard } from '../../genetics';
import { useFormat } from '../../i18n/format';
import { useLinkageWords } from './use-linkage-words';

/** The two hypotheses about the person, and the model. */
export function HitModel({ evidence }: { evidence: Evidence }): ReactElement {
  const { t } = useTranslation('hits');
  const format = useFormat();
  const words = useLinkageWords();
  const { model, hypotheses } = evidence;
  return (
    <ModelCard
      title={t('model.title')}
      evidence={evidence}
      hypotheses={[
        ['H1', format.pick(hypotheses.h1)],
        ['H2', format.pick(hypotheses.h2)],
      ]}
      further={[
        [t('model.minimumFrequency'), String(model.minimumFrequency)],
        [t('model.frequencyRule'), t(`frequencyRule.${model.frequencyRule ?? 'rest_shared'}`)],
        [t('model.untyped'), t(`untyped.${model.untyped}`, { defaultValue: model.untyped })],
        ...(model.typingError === undefined
          ? []
          : [[t('model.typingError'), formatQuantity(model.typingError)] as const]),
      ]}
      remarks={[...words.linkage(evidence), ...words.assumptions(evidence)]}
    />
  );
}
