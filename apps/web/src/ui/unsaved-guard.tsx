import { Button, Flex, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { hasUnsaved } from './unsaved';

/** Asks before a form that is not saved is left: by the menu, a link, the back button, or by closing the window. */
export function UnsavedGuard() {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation: here, nextLocation: there }) => {
    if (here.pathname !== there.pathname) return hasUnsaved('page');
    return here.search !== there.search && hasUnsaved('address');
  });
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('common:unsavedTitle')}
      onCancel={() => blocker.reset?.()}
      footer={
        <Flex gap={8} justify="end">
          <Button danger onClick={() => blocker.proceed?.()}>
            {t('common:unsavedLeave')}
          </Button>
          <Button type="primary" autoFocus onClick={() => blocker.reset?.()}>
            {t('common:unsavedStay')}
          </Button>
        </Flex>
      }
      closable={false}
      width={420}
    >
      {t('common:unsavedText')}
    </Modal>
  );
}
