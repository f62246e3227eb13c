import { describe, expect, it } from 'vitest';
import { DECLARED_RELATIONS, RELATION_RULES, relationProblem } from './relation.js';

const missing = { sex: 'male', birthYear: 2015 } as const;
const problem = (
  relation: (typeof DECLARED_RELATIONS)[number],
  sex: 'male' | 'female' | 'unknown',
  birthYear: number | null,
) => relationProblem(relation, { sex, birthYear }, missing)?.problem ?? 'none';

describe('a declared relation', () => {
  it('has a rule for each relation that the engine knows', () => {
    expect(Object.keys(RELATION_RULES).sort()).toEqual([...DECLARED_RELATIONS].sort());
  });

  it.each([
    ['mother', 'female', 'none'],
    ['mother', 'male', 'sex'],
    ['mother', 'unknown', 'sex'],
    ['father', 'female', 'sex'],
    ['paternal_grandmother', 'male', 'sex'],
    ['maternal_uncle', 'female', 'sex'],
    ['full_sibling', 'unknown', 'none'],
    ['self', 'female', 'sex'],
    ['self', 'unknown', 'none'],
    // Two who have children together are a man and a woman.
    ['spouse_parent_of_child', 'male', 'sex'],
    ['spouse_parent_of_child', 'female', 'none'],
    ['spouse_parent_of_child', 'unknown', 'none'],
  ] as const)('of a %s who is %s: %s', (relation, sex, expected) => {
    expect(problem(relation, sex, null)).toBe(expected);
  });

  it('of a parent or grandparent needs an earlier birth than the missing person', () => {
    expect(problem('father', 'male', 1985)).toBe('none');
    expect(problem('father', 'male', 2015)).toBe('birth');
    expect(problem('maternal_grandmother', 'female', 2016)).toBe('birth');
  });

  it('of a child needs a later birth', () => {
    expect(problem('child', 'female', 2035)).toBe('none');
    expect(problem('child', 'female', 2014)).toBe('birth');
  });

  it('of oneself needs the same birth year', () => {
    expect(problem('self', 'male', 2015)).toBe('none');
    expect(problem('self', 'male', 2014)).toBe('birth');
  });

  it('holds when the births are not known', () => {
    expect(
      relationProblem('father', { sex: 'male', birthYear: 2020 }, { sex: 'male', birthYear: null }),
    ).toBeNull();
  });
});
