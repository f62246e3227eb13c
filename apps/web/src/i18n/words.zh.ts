import { KINDS_ZH, STATES_ZH } from '@homeward/rules';
import { byNamespace, withShared } from './by-namespace';

/** Every `zh/<namespace>.json` is loaded automatically: adding a file adds a namespace. */
const own = byNamespace(import.meta.glob('./zh/*.json', { eager: true, import: 'default' }));

export const words = withShared(own, STATES_ZH, KINDS_ZH);
