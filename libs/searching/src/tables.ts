import { CaseSearch } from './case-search.entity.js';
import { FamilyContradictionRow } from './contradictions/family-contradiction.entity.js';

export { Matching0005 } from './migrations/0005-matching.js';
export { DrawnPedigrees0013 } from './migrations/0013-drawn-pedigrees.js';
export { SearchesInTurn0016 } from './migrations/0016-searches-in-turn.js';
export { RefutedRelatives0032 } from './migrations/0032-refuted-relatives.js';
export { FamilyContradictions0085 } from './migrations/0085-family-contradictions.js';

/** The tables of this library. */
export const entities = [CaseSearch, FamilyContradictionRow];

/** Of these, what SQL of libraries downstream may read. */
export const readModels = ['family_contradiction'] as const;
