import { describe, expect, it } from 'vitest';
import { type CanonicalEntry, GENESIS, linkHash } from './canonical.js';

const entry: CanonicalEntry = {
  id: '01890000-0000-7000-8000-000000000001',
  xid: '7',
  atMicros: '1800000000000001',
  accountId: null,
  role: 'system',
  action: 'case.opened',
  subjectType: 'case',
  subjectId: 'c1',
  requestId: 'r1',
  data: '{"a": 1}',
};
const hash = (changed: Partial<CanonicalEntry> = {}) =>
  linkHash('1', GENESIS, { ...entry, ...changed }).toString('hex');

describe('the hash of a link', () => {
  it('is this one: a change of the format would break every chain that exists', () => {
    expect(hash()).toMatchInlineSnapshot(
      `"d8a757e73fe0a09a1c58b11b329fa1c124a21200e02d620ca5011645ba2db6fc"`,
    );
  });

  it('changes with every field, the position and the hash before', () => {
    const hashes = [
      hash(),
      ...Object.keys(entry).map((field) => hash({ [field]: 'x' })),
      linkHash('2', GENESIS, entry).toString('hex'),
      linkHash('1', Buffer.alloc(32, 1), entry).toString('hex'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('tells texts apart that only shift from one field to the next', () => {
    expect(hash({ subjectType: 'case', subjectId: 'c1' })).not.toBe(
      hash({ subjectType: 'casec', subjectId: '1' }),
    );
  });

  it('tells a null from an empty text', () => {
    expect(hash({ requestId: null })).not.toBe(hash({ requestId: '' }));
  });
});
