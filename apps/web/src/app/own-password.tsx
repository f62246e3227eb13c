import { KeyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const OwnPasswordDialog = lazy(async () => ({
  default: (await import('./own-password-dialog')).OwnPasswordDialog,
}));

/** The owner changes the password. `compact`: the sign alone, on a phone. */
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
      <Suspense>{open && <OwnPasswordDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
