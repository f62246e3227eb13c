import { areRelated, pedigreeProblem, type PedigreeProblem } from '@homeward/kinship';
import { requirePastDay } from '../calendar.js';
import type { Sex } from '../sex.js';
import type { FamilyMember } from './case.queries.js';
import { DrawingRefused, type DrawingProblem } from './drawing.errors.js';
import {
  MISSING_KEY,
  MOST_MEMBERS,
  pedigreeOfDrawing,
  type DrawnMember,
  type DrawnPedigree,
} from './drawn-pedigree.js';

const KEY = /^[a-z][a-z0-9_]{0,39}$/;

/** The case that a drawing belongs to, as far as it must agree with it. */
export interface DrawnCase {
  readonly missingSex: Sex;
  readonly members: readonly Pick<FamilyMember, 'donorId' | 'code' | 'sex' | 'relation'>[];
}

/**
 * Refuses a drawing that is not a valid pedigree, or not of this case. The field of the error is `members.<index>.<field>`.
 * @throws DrawingRefused, NotADay, DayInFuture
 */
export function checkDrawing({ members }: DrawnPedigree, drawnCase: DrawnCase): void {
  if (members.length > MOST_MEMBERS) refuse('too_many_members', 'members', members.length);
  members.forEach((member, index) => {
    checkMember(member, index, members, drawnCase);
  });
  checkDonors(members, drawnCase);
  const main = members.findIndex(({ key }) => key === MISSING_KEY);
  if (main < 0) refuse('missing_not_drawn', 'members', MISSING_KEY);
  if (disagree(members[main]!.sex, drawnCase.missingSex))
    refuse('sex_disagrees', `members.${main}.sex`, members[main]!.sex);
  if (members.every(({ missing }) => missing === null)) refuse('nobody_missing', 'members', MISSING_KEY);
  const pedigree = pedigreeOfDrawing({ members });
  const problem = pedigreeProblem(pedigree);
  if (problem) refusePedigree(problem, members);
  const donorKeys = members
    .filter(({ donorId, items }) => donorId !== null || items.length > 0)
    .map(({ key }) => key);
  members.forEach(({ key, missing }, index) => {
    if (missing && !donorKeys.some((donor) => areRelated(pedigree, key, donor)))
      refuse('no_donor_related', `members.${index}.missing`, key);
  });
}

function checkMember(
  member: DrawnMember,
  index: number,
  members: readonly DrawnMember[],
  { missingSex }: DrawnCase,
): void {
  const { key, role, number, donorId, items, missing } = member;
  const at = `members.${index}`;
  if (!KEY.test(key)) refuse('key_malformed', `${at}.key`, key);
  const before = members.slice(0, index);
  if (before.some((other) => other.key === key)) refuse('key_repeated', `${at}.key`, key);
  if (before.some((other) => other.role === role && other.number === number))
    refuse('role_repeated', `${at}.role`, number === null ? role : `${role} ${String(number)}`);
  for (const parent of ['father', 'mother'] as const) {
    const value = member[parent];
    if (value === null) continue;
    if (value === key) refuse('own_ancestor', `${at}.${parent}`, key);
    const drawn = members.find((other) => other.key === value);
    if (!drawn) refuse('unknown_parent', `${at}.${parent}`, value);
    const sex = drawn.key === MISSING_KEY ? missingSex : drawn.sex;
    if (parent === 'father' && sex === 'female') refuse('father_not_male', `${at}.father`, value);
    if (parent === 'mother' && sex === 'male') refuse('mother_not_female', `${at}.mother`, value);
  }
  if (member.father !== null && member.father === member.mother)
    refuse('parents_are_one', `${at}.mother`, member.father);
  if (missing && donorId !== null) refuse('missing_is_donor', `${at}.donorId`, donorId);
  if (donorId !== null && items.length > 0) refuse('items_beside_donor', `${at}.items`, items[0]!);
  if (missing) checkFacts(missing, key, at);
}

function checkFacts({ birthDate, missingSince }: DrawnMember['missing'] & {}, key: string, at: string): void {
  for (const [field, day] of Object.entries({ birthDate, missingSince })) {
    if (day === null) continue;
    if (key === MISSING_KEY) refuse('case_knows', `${at}.missing.${field}`, day);
    requirePastDay(day, `${at}.missing.${field}`);
  }
  if (birthDate !== null && missingSince !== null && birthDate > missingSince)
    refuse('born_after_missing', `${at}.missing.birthDate`, birthDate);
}

/** The drawing holds every donor of the case once, and no other donor. */
function checkDonors(members: readonly DrawnMember[], drawnCase: DrawnCase): void {
  const registered = new Map(drawnCase.members.map((member) => [member.donorId, member]));
  const placed = new Set<string>();
  const place = (donorId: string, field: string) => {
    const donor = registered.get(donorId);
    if (!donor) refuse('donor_not_in_case', field, donorId);
    if (placed.has(donorId)) refuse('donor_twice', field, donor.code);
    placed.add(donorId);
    return donor;
  };
  members.forEach(({ sex, donorId, items }, index) => {
    const at = `members.${index}`;
    if (donorId !== null) {
      const donor = place(donorId, `${at}.donorId`);
      if (donor.relation === 'self') refuse('item_is_no_relative', `${at}.donorId`, donor.code);
      if (disagree(sex, donor.sex)) refuse('sex_disagrees', `${at}.sex`, sex);
    }
    items.forEach((item, i) => {
      const field = `${at}.items.${i}`;
      const donor = place(item, field);
      if (donor.relation !== 'self') refuse('relative_is_no_item', field, donor.code);
      if (disagree(sex, donor.sex)) refuse('sex_disagrees', `${at}.sex`, sex);
    });
  });
  const forgotten = drawnCase.members.find(({ donorId }) => !placed.has(donorId));
  if (forgotten) refuse('donor_not_placed', 'members', forgotten.code);
}

/** What the members themselves do not show: persons added beside them, and circles. */
function refusePedigree({ code, person }: PedigreeProblem, members: readonly DrawnMember[]): never {
  const index = members.findIndex(({ key }) => key === person);
  const at = `members.${Math.max(0, index)}`;
  if (code === 'own_ancestor') refuse('own_ancestor', `${at}.father`, person);
  if (code === 'parents_are_one') refuse(code, `${at}.mother`, person);
  if (code === 'father_not_male' || code === 'mother_not_female') refuse(code, `${at}.sex`, person);
  refuse('unknown_parent', at, person);
}

function disagree(a: Sex, b: Sex): boolean {
  return a !== 'unknown' && b !== 'unknown' && a !== b;
}

function refuse(problem: DrawingProblem, field: string, value: string | number): never {
  throw new DrawingRefused(problem, field, value);
}
