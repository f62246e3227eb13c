import type { Meaning } from '../api/meaning';
import { isConsentInForce } from './consent';
import { type CaseMember, type Relation } from '../api/schema';

/** How complete a family's samples are: from none to both parents. */
export type Completeness = 'nobody' | 'distant' | 'one_parent' | 'both_parents' | 'the_person';

export interface FamilyAdvice {
  level: Completeness;
  /** The relatives whose sample would help most, best first; at most three. */
  next: Relation[];
  /** Members who are registered but cannot be compared yet, and why. */
  waiting: { code: string; relation: Relation; why: 'consent' | 'sample' | 'typing' }[];
}

/** In the order of what one more sample gains when it is missing. */
const BY_GAIN: readonly Relation[] = [
  'father',
  'mother',
  'paternal_grandmother',
  'paternal_grandfather',
  'maternal_grandmother',
  'maternal_grandfather',
  'full_sibling',
];

const ELDERS: Partial<Record<Relation, Relation>> = {
  paternal_grandfather: 'father',
  paternal_grandmother: 'father',
  maternal_grandfather: 'mother',
  maternal_grandmother: 'mother',
};

function waitingFor(member: CaseMember, meaning: Meaning): 'consent' | 'sample' | 'typing' | null {
  if (!isConsentInForce(member.consent)) return 'consent';
  if (member.profile) return null;
  return member.specimens.some((specimen) => meaning('specimen', specimen.status) === 'open')
    ? 'typing'
    : 'sample';
}

/** What a family lacks, and whose sample would help most. A parent's place is helped by that parent's parents. */
export function adviceFor(members: readonly CaseMember[], meaning: Meaning): FamilyAdvice {
  const waiting = members.flatMap((member) => {
    const why = waitingFor(member, meaning);
    return why === null ? [] : [{ code: member.code, relation: member.relation, why }];
  });
  const present = new Set(members.map((member) => member.relation));
  const parents = (['father', 'mother'] as const).filter((relation) => present.has(relation)).length;
  const next = BY_GAIN.filter((relation) => {
    if (present.has(relation)) return false;
    const parent = ELDERS[relation];
    return parent === undefined ? relation !== 'full_sibling' || parents < 2 : !present.has(parent);
  });
  const level: Completeness = present.has('self')
    ? 'the_person'
    : parents === 2
      ? 'both_parents'
      : parents === 1
        ? 'one_parent'
        : members.length > 0
          ? 'distant'
          : 'nobody';
  return { level, next: level === 'the_person' || level === 'both_parents' ? [] : next.slice(0, 3), waiting };
}
