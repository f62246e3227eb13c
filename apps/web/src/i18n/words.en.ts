import { KINDS_EN, STATES_EN } from '@homeward/rules';
import { byNamespace, withShared } from './by-namespace';

/** What every page needs: each `en/first/<namespace>.json`. */
const own = byNamespace(import.meta.glob('./en/first/*.json', { eager: true, import: 'default' }));

export const words = withShared(own, STATES_EN, KINDS_EN);
