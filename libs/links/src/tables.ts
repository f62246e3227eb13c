import { LinkState, LinkSetAside } from './link-state.entity.js';
import { Link } from './link.entity.js';

export { Links0011 } from './migrations/0011-links.js';
export { PersonsSetAside0015 } from './migrations/0015-persons-set-aside.js';

/** The tables of this library. */
export const entities = [Link, LinkState, LinkSetAside];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['link_set_aside', 'link_state'] as const;
