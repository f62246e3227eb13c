import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEvidence } from '../../api/schema';
import { formatQuantity, ModelCard } from '../../genetics';

/** What the relation is tested against, and the model with its typing error. */
export function LinkModel({ evidence }: { evidence: LinkEvidence }): ReactElement {
  const { t } = useTranslation('links');
  return (
    <ModelCard
      title={t('model.title')}
      evidence={evidence}
      hypotheses={[[t('model.h2'), t('model.unrelated')]]}
      further={[[t('model.typingError'), formatQuantity(evidence.model.typingError)]]}
    />
  );
}
