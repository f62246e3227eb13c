import type { Pedigree, Relation } from '@homeward/kinship';
import type { AlternativeCode } from '../evidence/evidence.js';
import type { PlaceDrawing } from './place-drawing.js';

/** Another place that the candidate of a hit may have in the family. */
export interface AlternativePlace {
  readonly code: AlternativeCode;
  /** Worth asking only when one of these is typed; absent: always. */
  readonly typed?: readonly Relation[];
  readonly draw: (drawing: PlaceDrawing) => Pedigree;
}

/** Relations that distinguish a sibling of the father from the father; the same for the mother. */
const BY_FATHER: readonly Relation[] = [
  'father',
  'full_sibling',
  'paternal_half_sibling',
  'paternal_grandfather',
  'paternal_grandmother',
  'paternal_uncle',
  'paternal_aunt',
];
const BY_MOTHER: readonly Relation[] = [
  'mother',
  'full_sibling',
  'maternal_half_sibling',
  'maternal_grandfather',
  'maternal_grandmother',
  'maternal_uncle',
  'maternal_aunt',
];

/**
 * The tested places. Places whose candidate would be related to no typed member are skipped. In
 * `father_brother` the missing member's father has an untyped brother who is the candidate's father, the mother is
 * the missing member's; `sibling_of_father` makes the candidate itself the father's brother or sister.
 */
export const ALTERNATIVE_PLACES: readonly AlternativePlace[] = [
  { code: 'full_sibling', draw: (d) => d.withCandidate(d.father(), d.mother()) },
  { code: 'paternal_half_sibling', draw: (d) => d.withCandidate(d.father(), d.stranger('female')) },
  { code: 'maternal_half_sibling', draw: (d) => d.withCandidate(d.stranger('male'), d.mother()) },
  { code: 'child', draw: (d) => d.withCandidate(...d.couple()) },
  {
    code: 'father_brother',
    typed: BY_FATHER,
    draw: (d) => d.withCandidate(d.siblingOf(d.father(), 'male'), d.mother()),
  },
  {
    code: 'mother_sister',
    typed: BY_MOTHER,
    draw: (d) => d.withCandidate(d.father(), d.siblingOf(d.mother(), 'female')),
  },
  {
    code: 'sibling_of_father',
    typed: BY_FATHER,
    draw: (d) => d.withCandidate(d.father(d.father()), d.mother(d.father())),
  },
  {
    code: 'sibling_of_mother',
    typed: BY_MOTHER,
    draw: (d) => d.withCandidate(d.father(d.mother()), d.mother(d.mother())),
  },
];
