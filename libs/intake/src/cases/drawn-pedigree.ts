import type { Day } from '@homeward/rules';
import type { Pedigree, PedigreePerson } from '@homeward/kinship';

import type { Sex } from '../sex.js';
import type { DrawnRole } from './drawn-roles.js';

/** Key of the person whom the case is about. */
export const MISSING_KEY = 'missing';

/** Most members of a drawing; five generations of a large family have fewer. */
export const MOST_MEMBERS = 60;

/** What is known of a missing member; of the person whom the case is about, the case knows it. */
export interface MissingFacts {
  readonly birthDate: Day | null;
  readonly missingSince: Day | null;
}

/** A member of a drawn pedigree: a place, never a name. */
export interface DrawnMember {
  /** Identifies this member while the drawing exists; hits and searches refer to it. */
  readonly key: string;
  readonly role: DrawnRole;
  /** Tells members of one role apart. */
  readonly number: number | null;
  readonly sex: Sex;
  /** Keys; a parent who is not drawn is an untyped founder of this member's own. */
  readonly father: string | null;
  readonly mother: string | null;
  /** The donor at this place. */
  readonly donorId: string | null;
  /** Reference items of a member who gave no blood: donors with the relation `self`. */
  readonly items: readonly string[];
  /** Set when this member is searched for. */
  readonly missing: MissingFacts | null;
}

export interface DrawnPedigree {
  readonly members: readonly DrawnMember[];
}

/**
 * The members by key, with the second parent drawn beside each who has one only: what is seen is what is computed.
 * Added founders come last; their ids begin with `~`, which no key does.
 */
export function pedigreeOfDrawing({ members }: DrawnPedigree): Pedigree {
  const founders: PedigreePerson[] = [];
  const founder = (id: string, sex: 'male' | 'female'): string => {
    founders.push({ id, sex, father: null, mother: null });
    return id;
  };
  const persons = members.map(({ key, sex, father, mother }): PedigreePerson => {
    if (father === null && mother === null) return { id: key, sex, father, mother };
    return {
      ...{ id: key, sex },
      father: father ?? founder(`~father of ${key}`, 'male'),
      mother: mother ?? founder(`~mother of ${key}`, 'female'),
    };
  });
  return { persons: [...persons, ...founders] };
}

/** Keys of the members who are searched for, in the order of the drawing. */
export function missingKeysOf({ members }: DrawnPedigree): string[] {
  return members.filter(({ missing }) => missing !== null).map(({ key }) => key);
}

/** Donors who have a place in the drawing. */
export function placedDonors({ members }: DrawnPedigree): string[] {
  return members.flatMap(({ donorId, items }) => (donorId === null ? [...items] : [donorId, ...items]));
}
