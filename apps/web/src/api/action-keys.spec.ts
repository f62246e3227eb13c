import { describe, expect, it } from 'vitest';
import { ActionKeys, keyFor, withKeys } from './action-keys';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the key of an action', () => {
  it('is the same until what it named is stored', () => {
    const keys = new ActionKeys();
    const first = keys.of('POST /cases');
    expect(first).toMatch(UUID);
    expect(keys.of('POST /cases')).toBe(first);
    keys.forget(['POST /cases']);
    expect(keys.of('POST /cases')).not.toBe(first);
  });

  it('differs by path, so that rows do not share it', () => {
    const keys = new ActionKeys();
    expect(keys.of('POST /accounts/1/disable')).not.toBe(keys.of('POST /accounts/2/disable'));
  });

  it('changes with the body of the action and with nothing else', () => {
    const keys = new ActionKeys();
    const used = withKeys(
      (place) => keys.of(place),
      () => keyFor('POST /cases'),
    );
    expect(used).toBe(keys.of('POST /cases'));
    expect(keyFor('POST /cases')).not.toBe(used);
  });
});
