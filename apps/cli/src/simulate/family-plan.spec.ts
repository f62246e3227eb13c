import { describe, expect, it } from 'vitest';
import { FAMILY_WORDS, planFamily } from './family-plan.js';
import { plan } from './testing/small-world.js';

describe('the plan of a family', () => {
  it.each(FAMILY_WORDS)('is known for %s', (word) => {
    const { members, missing, typed } = plan(word);
    expect(members[missing]?.id).toBe('missing');
    expect(members.filter(({ relation }) => relation !== null)).toHaveLength(typed);
    expect(typed).toBeGreaterThan(0);
  });

  it('adds untyped connecting persons', () => {
    expect(plan('avuncular').members.map(({ id, relation }) => [id, relation])).toEqual([
      ['untyped_paternal_grandfather', null],
      ['untyped_paternal_grandmother', null],
      ['untyped_father', null],
      ['untyped_mother', null],
      ['missing', null],
      ['paternal_uncle', 'paternal_uncle'],
    ]);
  });

  it('gives two siblings names of their own', () => {
    const ids = plan('siblings').members.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['full_sibling', 'full_sibling_2']);
  });

  it('knows whose transmission shows nowhere: untyped founders with one child', () => {
    const unseen = (name: string): string[] =>
      plan(name).members.flatMap((member) => (member.unseen ? [member.id] : []));
    expect(unseen('father')).toEqual(['untyped_mother']);
    expect(unseen('trio')).toEqual([]);
    expect(unseen('full_sibling')).toEqual([]);
    expect(unseen('grandparent')).toEqual(['untyped_paternal_grandmother', 'untyped_mother']);
  });

  it('counts generations from the missing person', () => {
    const generations = Object.fromEntries(
      plan('avuncular+half_sibling').members.map(({ id, generation }) => [id, generation]),
    );
    expect(generations).toMatchObject({
      missing: 0,
      untyped_father: 1,
      paternal_uncle: 1,
      untyped_paternal_grandmother: 2,
      maternal_half_sibling: 0,
    });
  });

  it.each([
    ['cousin', /"cousin" is none of/],
    ['', /"" is none of/],
    ['self', /"self" is none of/],
    ['father+father', /duplicate_role/],
    [Array(11).fill('full_sibling').join('+'), /more than 10 relatives/],
  ])('is refused for %j', (name, reason) => {
    expect(planFamily(name)).toMatch(reason);
  });
});
