import { byNamespace } from './by-namespace';

/** Every `en/<namespace>.json` is found by itself: adding a file adds a namespace. */
export const words = byNamespace(import.meta.glob('./en/*.json', { eager: true, import: 'default' }));
