import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { ReasonButton } from '../../ui';

/** Withdrawal stops every comparison at once; it needs a reason, and leaves a proof. */
export function WithdrawConsent({ donorId }: { donorId: string }) {
  const { t } = useTranslation();
  return (
    <ReasonButton
      label={t('persons:withdraw')}
      title={t('persons:withdrawTitle')}
      hint={t('persons:withdrawHint')}
      success="persons:withdrawn"
      invalidates={['/donors', '/cases', '/persons']}
      perform={(reason) =>
        answer(
          api.POST('/donors/{id}/consent/withdraw', { params: { path: { id: donorId } }, body: { reason } }),
        )
      }
      buttonProps={{ danger: true, type: 'link' }}
    />
  );
}
