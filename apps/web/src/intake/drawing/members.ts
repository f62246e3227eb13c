import { isProblem } from '../../api/problem';
import type { DrawnMember, DrawnRole } from '../../api/schema';

/** Key of the person whom the case is about. */
export const MISSING = 'missing';

/** The number that tells one more member of this role from the others; null while there is none. */
export function numberFor(members: readonly DrawnMember[], role: DrawnRole): number | null {
  const same = members.filter((member) => member.role === role);
  if (same.length === 0) return null;
  return Math.max(...same.map(({ number }) => number ?? 1)) + 1;
}

function newMember(members: readonly DrawnMember[], role: DrawnRole, sex: DrawnMember['sex']): DrawnMember {
  const taken = new Set(members.map(({ key }) => key));
  let serial = members.length + 1;
  while (taken.has(`m${serial}`)) serial += 1;
  return {
    ...{ key: `m${serial}`, role, number: numberFor(members, role), sex },
    ...{ father: null, mother: null, donorId: null, items: [], missing: null },
  };
}

export function withNewMember(members: readonly DrawnMember[]): DrawnMember[] {
  return [...members, newMember(members, 'relative', 'unknown')];
}

const PARENTS_OF: Partial<Record<DrawnRole, [DrawnRole, DrawnRole]>> = {
  missing_person: ['father', 'mother'],
  full_sibling: ['father', 'mother'],
  father: ['paternal_grandfather', 'paternal_grandmother'],
  mother: ['maternal_grandfather', 'maternal_grandmother'],
  paternal_grandfather: ['great_grandfather', 'great_grandmother'],
  paternal_grandmother: ['great_grandfather', 'great_grandmother'],
  maternal_grandfather: ['great_grandfather', 'great_grandmother'],
  maternal_grandmother: ['great_grandfather', 'great_grandmother'],
};

/** The parents that this member lacks, as new members. */
export function withParents(members: readonly DrawnMember[], key: string): DrawnMember[] {
  let all = [...members];
  const child = all.find((member) => member.key === key);
  if (!child) return all;
  const roles = PARENTS_OF[child.role] ?? (['relative', 'relative'] as const);
  for (const [side, sex, role] of [
    ['father', 'male', roles[0]],
    ['mother', 'female', roles[1]],
  ] as const) {
    if (child[side] !== null) continue;
    const parent = newMember(all, role, sex);
    all = withChange([...all, parent], key, { [side]: parent.key });
  }
  return all;
}

export function withChange(
  members: readonly DrawnMember[],
  key: string,
  change: Partial<DrawnMember>,
): DrawnMember[] {
  return members.map((member) => (member.key === key ? { ...member, ...change } : member));
}

/** The others, without a parent who is gone. */
export function withoutMember(members: readonly DrawnMember[], key: string): DrawnMember[] {
  return members
    .filter((member) => member.key !== key)
    .map((member) => ({
      ...member,
      father: member.father === key ? null : member.father,
      mother: member.mother === key ? null : member.mother,
    }));
}

/** A sentence of the server, which knows members by key, with what they are called. */
export function withRoleNames(
  message: string,
  members: readonly DrawnMember[],
  role: (member: DrawnMember) => string,
): string {
  return members.reduce(
    (text, member) =>
      text
        .replaceAll(`“${member.key}”`, `“${role(member)}”`)
        .replaceAll(`"${member.key}"`, `"${role(member)}"`),
    message,
  );
}

/** Which row a refusal is about (`members.3.father`); null when it is about the drawing as a whole. */
export function refusedRow(problem: unknown): { row: number; field: string; message: string } | null {
  if (!isProblem(problem)) return null;
  for (const { field, message } of problem.byField()) {
    const [, row, name = ''] = /^members\.(\d+)\.?(\w*)/.exec(field) ?? [];
    if (row !== undefined) return { row: Number(row), field: name, message };
  }
  return null;
}
