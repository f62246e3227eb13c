import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api/problem';
import type { DrawnMember } from '../../api/schema';
import {
  withChange,
  withRoleNames,
  numberFor,
  refusedRow,
  withNewMember,
  withoutMember,
  withParents,
} from './members';

const missing: DrawnMember = {
  ...{ key: 'missing', role: 'missing_person', number: null, sex: 'male', father: null, mother: 'm2' },
  ...{ donorId: null, items: [], missing: { birthDate: null, missingSince: null } },
};
const mother: DrawnMember = {
  ...{ key: 'm2', role: 'mother', number: null, sex: 'female', father: null, mother: null },
  ...{ donorId: 'd', items: [], missing: null },
};

describe('editing a drawing', () => {
  it('gives each member a key and a number of its own', () => {
    const members = withNewMember(withNewMember([missing, mother]));
    expect(members.slice(2)).toMatchObject([
      { key: 'm3', role: 'relative', number: null },
      { key: 'm4', role: 'relative', number: 2 },
    ]);
    expect(numberFor(members, 'relative')).toBe(3);
  });

  it('adds the parents that are missing, and keeps those who are there', () => {
    const members = withParents([missing, mother], 'missing');
    expect(members[0]).toMatchObject({ father: 'm3', mother: 'm2' });
    expect(members[2]).toMatchObject({ role: 'father', sex: 'male' });
    expect(withParents(members, 'm2').slice(3)).toMatchObject([
      { role: 'maternal_grandfather' },
      { role: 'maternal_grandmother' },
    ]);
  });

  it('removes a member, also as a parent of others', () => {
    expect(withoutMember([missing, mother], 'm2')).toEqual([{ ...missing, mother: null }]);
    expect(withChange([missing, mother], 'm2', { sex: 'unknown' })[1]).toMatchObject({ sex: 'unknown' });
  });

  it('calls members by their role where the server names a key', () => {
    expect(withRoleNames('“m2” 与 "missing"', [missing, mother], ({ role }) => role)).toBe(
      '“mother” 与 "missing_person"',
    );
  });

  it('shows a refusal beside its row', () => {
    const problem = new ApiProblem(400, { detail: 'no', field: 'members.3.father', value: 'x' });
    expect(refusedRow(problem)).toEqual({ row: 3, field: 'father', message: 'no' });
    expect(refusedRow(new ApiProblem(400, { detail: 'no', field: 'members' }))).toBeNull();
  });
});
