import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Short waits stay quiet: the bar appears only when an answer takes longer than this. */
const QUIET_MS = 400;

/** A thin bar at the top while answers are awaited. */
export function BusyBar() {
  const busy = useIsFetching() + useIsMutating() > 0;
  return busy ? <DelayedBar /> : null;
}

function DelayedBar() {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return shown ? <div className="busy-bar" role="progressbar" aria-label={t('common:loading')} /> : null;
}
