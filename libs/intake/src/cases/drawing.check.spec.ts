import { describe, expect, it } from 'vitest';
import { checkDrawing, type DrawnCase } from './drawing.check.js';
import { DrawingRefused } from './drawing.errors.js';
import { drawingFromRelations, withUnplacedMembers } from './drawing-start.js';
import { pedigreeOfDrawing, type DrawnMember } from './drawn-pedigree.js';

const member = (key: string, change: Partial<DrawnMember> = {}): DrawnMember => ({
  ...{ key, role: 'relative', number: null, sex: 'unknown', father: null, mother: null, donorId: null },
  ...{ items: [], missing: null },
  ...change,
});
const unknown = { birthDate: null, missingSince: null };
const father = member('father', { role: 'father', sex: 'male', donorId: 'd-father' });
const mother = member('mother', { role: 'mother', sex: 'female' });
const missing = member('missing', {
  ...{ role: 'missing_person', sex: 'male', father: 'father', mother: 'mother', missing: unknown },
});
const family: DrawnCase = {
  missingSex: 'male',
  members: [{ donorId: 'd-father', code: 'D-1', sex: 'male', relation: 'father' }],
};

/** What the drawing is refused for: problem, field and value; null when it is taken. */
function refusal(members: readonly DrawnMember[], of: DrawnCase = family) {
  try {
    checkDrawing({ members }, of);
    return null;
  } catch (error) {
    if (!(error instanceof DrawingRefused)) throw error;
    expect(error.code).toBe(`intake.pedigree_${error.problem}`);
    return [error.problem, error.field, error.value];
  }
}

const changed = (key: string, change: Partial<DrawnMember>) =>
  [father, mother, missing].map((one) => (one.key === key ? { ...one, ...change } : one));
const twoDonors: DrawnCase = {
  ...family,
  members: [...family.members, { donorId: 'd-item', code: 'D-2', sex: 'unknown', relation: 'self' }],
};

describe('a drawn pedigree', () => {
  it('is taken when it is one, and one of the case', () => {
    expect(refusal([father, mother, missing])).toBeNull();
    expect(refusal(changed('missing', { items: ['d-item'] }), twoDonors)).toBeNull();
  });

  it.each<[string, unknown[], readonly DrawnMember[]]>([
    [
      'a parent nobody drew',
      ['unknown_parent', 'members.2.father', 'x'],
      changed('missing', { father: 'x' }),
    ],
    [
      'a parent of oneself',
      ['own_ancestor', 'members.0.father', 'father'],
      changed('father', { father: 'father' }),
    ],
    [
      'a circle of two',
      ['own_ancestor', 'members.0.father', 'father'],
      [{ ...father, father: 'missing', mother: 'mother' }, mother, missing],
    ],
    [
      'a father who is a woman',
      ['father_not_male', 'members.2.father', 'mother'],
      changed('missing', { father: 'mother', mother: null }),
    ],
    [
      'a mother who is a man',
      ['mother_not_female', 'members.2.mother', 'father'],
      changed('missing', { mother: 'father', father: null }),
    ],
    [
      'one person as both parents',
      ['parents_are_one', 'members.3.mother', 'x'],
      [father, mother, missing, member('y', { father: 'x', mother: 'x', number: 1 }), member('x')],
    ],
    ['a key twice', ['key_repeated', 'members.3.key', 'mother'], [father, mother, missing, member('mother')]],
    [
      'a key with a capital',
      ['key_malformed', 'members.3.key', 'Aunt'],
      [father, mother, missing, member('Aunt')],
    ],
    [
      'one name for two',
      ['role_repeated', 'members.4.role', 'relative'],
      [father, mother, missing, member('a'), member('b')],
    ],
    [
      'a donor twice',
      ['donor_twice', 'members.3.donorId', 'D-1'],
      [father, mother, missing, member('a', { donorId: 'd-father' })],
    ],
    [
      'a donor of another case',
      ['donor_not_in_case', 'members.1.donorId', 'd-other'],
      changed('mother', { donorId: 'd-other' }),
    ],
    [
      'a donor left out',
      ['donor_not_placed', 'members', 'D-1'],
      changed('father', { donorId: null, missing: null }),
    ],
    [
      'a missing member who gave blood',
      ['missing_is_donor', 'members.2.donorId', 'd-father'],
      changed('missing', { donorId: 'd-father' }),
    ],
    [
      'a donor of another sex',
      ['sex_disagrees', 'members.0.sex', 'female'],
      [{ ...father, sex: 'female' }, mother, member('missing', { ...missing, father: null, mother: null })],
    ],
    [
      'another sex than the case says',
      ['sex_disagrees', 'members.2.sex', 'female'],
      changed('missing', { sex: 'female' }),
    ],
    ['nobody missing', ['nobody_missing', 'members', 'missing'], changed('missing', { missing: null })],
    ['without the missing person', ['missing_not_drawn', 'members', 'missing'], [father, mother]],
    [
      'a date that the case holds',
      ['case_knows', 'members.2.missing.birthDate', '2010-01-01'],
      changed('missing', { missing: { ...unknown, birthDate: '2010-01-01' } }),
    ],
    [
      'a missing member whom no donor is related to',
      ['no_donor_related', 'members.3.missing', 'stranger'],
      [father, mother, missing, member('stranger', { missing: unknown })],
    ],
    [
      'one born after the disappearance',
      ['born_after_missing', 'members.3.missing.birthDate', '2012-01-01'],
      [
        ...[father, mother, missing],
        member('b', { father: 'father', missing: { birthDate: '2012-01-01', missingSince: '2011-01-01' } }),
      ],
    ],
    [
      'more than it may have',
      ['too_many_members', 'members', 63],
      [father, mother, missing, ...Array.from({ length: 60 }, (_, i) => member(`x${i}`, { number: i + 1 }))],
    ],
  ])('with %s is refused, by field and value', (_title, expected, members) => {
    expect(refusal(members)).toEqual(expected);
  });

  it('is refused with an item in a relative’s place, and the other way round', () => {
    expect(refusal(changed('mother', { donorId: 'd-item' }), twoDonors)?.[0]).toBe('item_is_no_relative');
    const items = [{ ...father, donorId: null }, mother, { ...missing, items: ['d-father', 'd-item'] }];
    expect(refusal(items, twoDonors)).toEqual(['relative_is_no_item', 'members.2.items.0', 'D-1']);
  });

  it('gets an untyped founder for a parent who is not drawn', () => {
    const { persons } = pedigreeOfDrawing({ members: [father, { ...missing, mother: null }] });
    expect(persons.at(-1)).toEqual({ id: '~mother of missing', sex: 'female', father: null, mother: null });
    expect(persons[1]).toMatchObject({ father: 'father', mother: '~mother of missing' });
  });
});

describe('a drawing begins', () => {
  const members: DrawnCase['members'] = [
    { donorId: 'd-uncle', code: 'D-1', sex: 'male', relation: 'paternal_uncle' },
    { donorId: 'd-half', code: 'D-2', sex: 'female', relation: 'maternal_half_sibling' },
    { donorId: 'd-item', code: 'D-3', sex: 'unknown', relation: 'self' },
    { donorId: 'd-other', code: 'D-4', sex: 'male', relation: 'other_relative' },
  ];

  it('as the relations draw it, without a change', () => {
    const drawing = drawingFromRelations({ missingSex: 'male' }, members);
    expect(refusal(drawing.members, { missingSex: 'male', members })).toBeNull();
    const byDonor = new Map(drawing.members.map((one) => [one.donorId, one]));
    expect(drawing.members.find(({ key }) => key === 'missing')).toMatchObject({
      ...{ father: 'father', mother: 'mother', items: ['d-item'], missing: unknown },
    });
    expect(byDonor.get('d-uncle')).toMatchObject({
      ...{ father: 'paternal_grandfather', mother: 'paternal_grandmother', role: 'uncle' },
    });
    expect(byDonor.get('d-half')).toMatchObject({ mother: 'mother' });
    expect(byDonor.get('d-other')).toMatchObject({ father: null, mother: null });
  });

  it('with all members alone where the relations contradict each other', () => {
    const spouse = { donorId: 's', sex: 'male', relation: 'spouse_parent_of_child' } as const;
    const drawing = drawingFromRelations({ missingSex: 'male' }, [
      spouse,
      { donorId: 'c', sex: 'male', relation: 'child' },
    ]);
    expect(drawing.members.map(({ donorId }) => donorId)).toEqual([null, 's', 'c']);
  });

  it('with members who joined the case since, each alone', () => {
    const { members: drawn } = withUnplacedMembers({ members: [father, mother, missing] }, [
      { donorId: 'd-father', sex: 'male', relation: 'father' },
      { donorId: 'd-new', sex: 'male', relation: 'full_sibling' },
    ]);
    expect(drawn[3]).toMatchObject({ key: 'm4', role: 'full_sibling', donorId: 'd-new', father: null });
  });
});
