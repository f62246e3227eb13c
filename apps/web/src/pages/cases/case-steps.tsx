import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { CaseDetail, CaseStep } from '../../api/schema';
import { ReasonButton } from '../../ui';

/** Steps of a case's life, in the order of their buttons. */
const LIFE = ['suspend', 'resume', 'close', 'reopen'] as const satisfies readonly CaseStep[];

/** One button for each step that the server says I may take; each needs a reason. */
export function CaseSteps({ detail }: { detail: Pick<CaseDetail, 'id' | 'version' | 'steps'> }) {
  const { t } = useTranslation();
  return LIFE.filter((step) => detail.steps.includes(step)).map((step) => (
    <ReasonButton
      key={step}
      label={t(`cases:step.${step}`)}
      title={t(`cases:stepTitle.${step}`)}
      hint={t(`cases:stepHint.${step}`)}
      success={`cases:stepDone.${step}`}
      invalidates={['/cases', '/donors', '/hits', '/coverage']}
      perform={(reason) =>
        answer(
          api.POST(`/cases/{id}/${step}`, {
            params: { path: { id: detail.id } },
            body: { reason, version: detail.version },
          }),
        )
      }
      buttonProps={{ danger: step === 'close' }}
    />
  ));
}
