import { KeyOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../pages/sign-in/password-form';

/** The owner changes the password; sessions elsewhere end. `compact`: the sign alone, on a phone. */
export function OwnPasswordButton({ compact }: { compact: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        icon={<KeyOutlined />}
        aria-label={t('signIn:changePassword')}
        onClick={() => setOpen(true)}
      >
        {!compact && t('signIn:changePassword')}
      </Button>
      <Modal
        open={open}
        title={t('signIn:changePassword')}
        footer={null}
        width={420}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <p className="muted" style={{ marginTop: 0 }}>
          {t('signIn:changeHint')}
        </p>
        <PasswordForm
          currentLabel={t('signIn:currentPassword')}
          submitLabel={t('signIn:changePassword')}
          onDone={() => setOpen(false)}
        />
      </Modal>
    </>
  );
}
