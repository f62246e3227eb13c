import { describe, expect, it } from 'vitest';
import { systemActor, type Actor } from '../actor.js';
import { withinScope } from './list-scope.js';

function conditionsFor(actor: Partial<Actor>): unknown[] {
  const said: unknown[] = [];
  withinScope({ andWhere: (...condition) => said.push(condition) }, 'missing', {
    ...systemActor,
    districtId: 'd',
    collectionPointId: 'p',
    ...actor,
  });
  return said;
}

const DISTRICT = ['missing.districtId = :scopeDistrict', { scopeDistrict: 'd' }];
const POINT = ['missing.collectionPointId = :scopePoint', { scopePoint: 'p' }];

describe('a list', () => {
  it('is not narrowed for an account that sees the whole city', () => {
    expect(conditionsFor({ scope: 'city' })).toEqual([]);
  });

  it('of a district or a point names what row-level security lets through, so that an index is chosen', () => {
    expect(conditionsFor({ scope: 'district' })).toEqual([DISTRICT]);
    expect(conditionsFor({ scope: 'point' })).toEqual([DISTRICT, POINT]);
  });
});
