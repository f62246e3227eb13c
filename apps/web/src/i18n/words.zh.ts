import { byNamespace } from './by-namespace';

/** Every `zh/<namespace>.json` is found by itself: adding a file adds a namespace. */
export const words = byNamespace(import.meta.glob('./zh/*.json', { eager: true, import: 'default' }));
