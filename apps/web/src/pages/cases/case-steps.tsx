import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { CaseDetail, CaseStep } from '../../api/types';
import { ReasonButton } from '../../ui';

/** One button for each step that the server says I may take; each needs a reason. */
export function CaseSteps({ detail }: { detail: Pick<CaseDetail, 'id' | 'version' | 'steps'> }) {
  const { t } = useTranslation();
  return detail.steps.map((step: CaseStep) => (
    <ReasonButton
      key={step}
      label={t(`cases:step.${step}`)}
      title={t(`cases:stepTitle.${step}`)}
      hint={t(`cases:stepHint.${step}`)}
      success={`cases:stepDone.${step}`}
      invalidates={['/cases', '/donors', '/hits', '/coverage']}
      perform={(reason) => api.post(`/cases/${detail.id}/${step}`, { reason, version: detail.version })}
      buttonProps={{ danger: step === 'close' }}
    />
  ));
}
