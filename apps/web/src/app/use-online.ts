import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => onlineManager.subscribe(changed);
const isOnline = (): boolean => onlineManager.isOnline();

/** Whether the browser has a network, as the queries see it. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline);
}
