import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { ReasonButton } from '../../ui';
import type { HitDetail } from '../../api/schema';

const INVALIDATES = ['/hits', '/cases', '/tasks'];

/** What lab lead and coordinator decide about second blood, and about a new collection that cannot be had. */
export function SecondBloodButtons({ hit }: { hit: HitDetail }): ReactElement {
  const { t } = useTranslation('hits');
  const { steps, number, version, id } = hit;
  return (
    <>
      {steps.includes('waive_second_blood') && (
        <ReasonButton
          label={t('secondBlood.waive')}
          title={t('secondBlood.waiveTitle', { number })}
          hint={t('secondBlood.waiveHint')}
          success="hits:secondBlood.waiveDone"
          invalidates={INVALIDATES}
          perform={(reason) =>
            answer(
              api.POST('/hits/{id}/second-blood/waiver', {
                params: { path: { id } },
                body: { reason, version },
              }),
            )
          }
        />
      )}
      {steps.includes('refute_second_blood') && (
        <ReasonButton
          label={t('secondBlood.refute')}
          title={t('secondBlood.refuteTitle', { number })}
          hint={t('secondBlood.refuteHint')}
          success="hits:secondBlood.refuteDone"
          invalidates={INVALIDATES}
          perform={(reason) =>
            answer(
              api.POST('/hits/{id}/second-blood/refute', {
                params: { path: { id } },
                body: { reason, version },
              }),
            )
          }
          buttonProps={{ danger: true }}
        />
      )}
      {steps.includes('give_up_recollection') && (
        <ReasonButton
          label={t('giveUp.label')}
          title={t('giveUp.title', { number })}
          hint={t('giveUp.hint')}
          success="hits:giveUp.done"
          invalidates={INVALIDATES}
          perform={(reason) =>
            answer(
              api.POST('/hits/{id}/give-up-recollection', {
                params: { path: { id } },
                body: { reason, version },
              }),
            )
          }
          buttonProps={{ danger: true }}
        />
      )}
    </>
  );
}
