import { useEffect, useRef } from 'react';
import { isTyping } from './shortcuts';

/** After `g` the next letter goes to another page and must not act on this one. */
const GO_WINDOW_MS = 1500;

/** Single keys of a page, silent while somebody types into a field or a dialogue is open. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let goUntil = 0;
    function onKey(event: KeyboardEvent): void {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null)
        return;
      const going = event.timeStamp < goUntil;
      goUntil = event.key === 'g' ? event.timeStamp + GO_WINDOW_MS : 0;
      if (!going) latest.current[event.key]?.();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
