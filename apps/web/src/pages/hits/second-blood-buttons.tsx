import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useHasRole } from '../../app/session';
import { ReasonButton } from '../../ui';
import type { HitDetail } from '../../api/schema';

const OPEN: readonly HitDetail['status'][] = ['notified', 'retested', 'verified_on_site', 'wishes_recorded'];
const INVALIDATES = ['/hits', '/cases', '/tasks'];

/** What lab lead and coordinator decide about second blood. */
export function SecondBloodButtons({ hit }: { hit: HitDetail }): ReactElement | null {
  const { t } = useTranslation('hits');
  const lead = useHasRole('lab_lead');
  const coordinator = useHasRole('coordinator');
  const { secondBlood, lostBasis, number, version, id } = hit;
  if (secondBlood === null || !OPEN.includes(hit.status)) return null;
  const own = lead ? 'lab_lead' : coordinator ? 'coordinator' : null;
  const signed = secondBlood.waivers.some(({ role }) => role === own);
  return (
    <>
      {secondBlood.verdict === 'awaited' && lostBasis.length === 0 && own !== null && !signed && (
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
      {(secondBlood.verdict === 'discordant' || lostBasis.length > 0) && lead && (
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
    </>
  );
}
