import { useSyncExternalStore } from 'react';

const wish = window.matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(changed: () => void): () => void {
  wish.addEventListener('change', changed);
  return () => wish.removeEventListener('change', changed);
}

/** Whether this person asked the system for pages that do not move. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => wish.matches);
}
