import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ReasonButton } from '../../ui';

/** Takes a kit that was never used out of use, for good. */
export function VoidKit({ kitId }: { kitId: string }) {
  const { t } = useTranslation();
  return (
    <ReasonButton
      label={t('kits:void')}
      title={t('kits:voidTitle')}
      hint={t('kits:voidHint')}
      success="kits:voided"
      invalidates={['/kits']}
      perform={(reason) => api.post(`/kits/${kitId}/void`, { reason })}
      buttonProps={{ size: 'small', type: 'link', danger: true }}
    />
  );
}
