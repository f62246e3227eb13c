import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../session/password-form';

/** The owner changes the password; sessions elsewhere end. */
export function OwnPasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('signIn:changePassword')}
      footer={null}
      width={420}
      destroyOnHidden
      onCancel={onClose}
    >
      <p className="muted" style={{ marginTop: 0 }}>
        {t('signIn:changeHint')}
      </p>
      <PasswordForm
        currentLabel={t('signIn:currentPassword')}
        submitLabel={t('signIn:changePassword')}
        onDone={onClose}
      />
    </Modal>
  );
}
