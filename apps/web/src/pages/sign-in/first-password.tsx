import { Button, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../session/session';
import { LanguageButton } from '../../ui/language-button';
import { PasswordForm } from '../../session/password-form';

/** After sign-in with a one-time password the user must choose a new password first. */
export function FirstPasswordPage() {
  const { t } = useTranslation();
  return (
    <main style={{ maxWidth: 420, margin: '0 auto', padding: '7vh 16px 24px' }}>
      <title>{`${t('signIn:firstTitle')} · ${t('common:product')}`}</title>
      <Card
        title={t('signIn:firstTitle')}
        extra={
          <Flex>
            <LanguageButton />
            <Button type="text" onClick={() => void signOut()}>
              {t('common:signOut')}
            </Button>
          </Flex>
        }
      >
        <p style={{ marginTop: 0 }}>{t('signIn:firstHint')}</p>
        <PasswordForm currentLabel={t('signIn:oneTimePassword')} submitLabel={t('signIn:firstSubmit')} />
      </Card>
    </main>
  );
}
