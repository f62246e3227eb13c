import { Button, Flex, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, useLocation } from 'react-router';
import { hasUnsaved } from './unsaved';

/** Asks before a form that is not saved is left: by the menu, a link, the back button, or by closing the window. */
export function UnsavedGuard() {
  const { t } = useTranslation();
  // The address changes before the page does: until the form is gone, whoever agreed to leave it is not asked again.
  const leaving = useRef(false);
  const location = useLocation();
  const blocker = useBlocker(({ currentLocation: here, nextLocation: there }) => {
    if (leaving.current) return false;
    if (here.pathname !== there.pathname) return hasUnsaved('page');
    return here.search !== there.search && hasUnsaved('address');
  });
  useEffect(() => {
    leaving.current = false;
  }, [location]);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
  const leave = (): void => {
    leaving.current = true;
    blocker.proceed?.();
  };
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('common:unsavedTitle')}
      onCancel={() => blocker.reset?.()}
      footer={
        <Flex gap={8} justify="end">
          <Button danger onClick={leave}>
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
