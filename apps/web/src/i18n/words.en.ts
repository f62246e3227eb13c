import { KINDS_EN, STATES_EN } from '@homeward/rules';
import { byNamespace, withShared } from './by-namespace';

/** Every `en/<namespace>.json` is loaded automatically: adding a file adds a namespace. */
const own = byNamespace(import.meta.glob('./en/*.json', { eager: true, import: 'default' }));

export const words = withShared(own, STATES_EN, KINDS_EN);
