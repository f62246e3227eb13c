import { useRef } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';

/** After `g` the next letter goes to another page and must not act on this one. */
const GO_WINDOW_MS = 1500;

const OPEN_DIALOGUE = '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open';

/** Typing is left alone by the hook itself; what a menu does with letters is not typing. */
const OPTIONS = {
  useKey: true,
  enableOnFormTags: ['menuitem'],
  ignoreEventWhen: (event: KeyboardEvent) => event.repeat || document.querySelector(OPEN_DIALOGUE) !== null,
} as const;

/** Single keys of a page, silent while somebody types into a field or a dialogue is open. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const goUntil = useRef(0);
  useHotkeys(
    ['g', ...Object.keys(keys)],
    (event) => {
      const going = event.timeStamp < goUntil.current;
      goUntil.current = event.key === 'g' ? event.timeStamp + GO_WINDOW_MS : 0;
      if (!going) keys[event.key.toLowerCase()]?.();
    },
    OPTIONS,
  );
}
