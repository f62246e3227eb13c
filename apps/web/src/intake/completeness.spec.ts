import { describe, expect, it } from 'vitest';
import type { CaseMember, Relation } from '../api/schema';
import { adviceFor as advice } from './completeness';

/** As the server says it: of these samples nothing more is to be expected. */
const OVER = ['lost'];
const adviceFor = (members: readonly CaseMember[]) =>
  advice(members, (thing, state) => (thing === 'specimen' && OVER.includes(state) ? 'final' : 'open'));

function member(relation: Relation, change: Partial<CaseMember> = {}): CaseMember {
  return {
    donorId: relation,
    code: `R-${relation}`,
    relation,
    sex: 'unknown',
    birthYear: null,
    identity: null,
    consent: { id: 'c', kind: 'own_consent', reference: 'T-1', givenOn: '2026-01-01', withdrawnAt: null },
    specimens: [{ id: 's', barcode: 'HS', status: 'typed' }],
    profile: { autosomalLoci: 24, revision: 1 },
    ...change,
  };
}

describe('advice for a family', () => {
  it('starts with the parents', () => {
    expect(adviceFor([]).next.slice(0, 2)).toEqual(['father', 'mother']);
    expect(adviceFor([]).level).toBe('nobody');
  });
  it('asks for the other parent, then for that parent’s parents', () => {
    expect(adviceFor([member('mother')])).toMatchObject({
      level: 'one_parent',
      next: ['father', 'paternal_grandmother', 'paternal_grandfather'],
    });
  });
  it('asks for no more relatives when both parents are there', () => {
    expect(adviceFor([member('mother'), member('father')])).toEqual({
      level: 'both_parents',
      next: [],
      waiting: [],
    });
  });
  it('names relatives who are not compared because consent is missing', () => {
    expect(adviceFor([member('mother', { consent: null })]).waiting).toEqual([
      { code: 'R-mother', relation: 'mother', why: 'consent' },
    ]);
  });
  it('distinguishes a lost sample from one in transit', () => {
    const lost = member('father', { profile: null, specimens: [{ id: 's', barcode: 'HS', status: 'lost' }] });
    const sent = member('mother', {
      profile: null,
      specimens: [{ id: 's', barcode: 'HS', status: 'in_transit' }],
    });
    expect(adviceFor([lost, sent]).waiting.map(({ why }) => why)).toEqual(['sample', 'typing']);
  });
});
