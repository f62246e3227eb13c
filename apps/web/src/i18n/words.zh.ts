import { KINDS_ZH, STATES_ZH } from '@homeward/rules';
import { byNamespace, withShared } from './by-namespace';

/** What every page needs: each `zh/first/<namespace>.json`. */
const own = byNamespace(import.meta.glob('./zh/first/*.json', { eager: true, import: 'default' }));

export const words = withShared(own, STATES_ZH, KINDS_ZH);
