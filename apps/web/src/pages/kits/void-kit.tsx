import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
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
      perform={(reason) =>
        answer(api.POST('/kits/{id}/void', { params: { path: { id: kitId } }, body: { reason } }))
      }
      buttonProps={{ size: 'small', type: 'link', danger: true }}
    />
  );
}
