import { describe, expect, it } from 'vitest';
import { networkOf } from './network-address.js';
import { delayAfter, THROTTLE_RULES } from './throttle-rules.js';

describe('the delay after failures', () => {
  const { name } = THROTTLE_RULES;

  it('is none for the free ones, then 5 s, doubling up to a quarter of an hour', () => {
    expect([1, 10, 11, 12, 13, 18, 19, 1_000_000].map((n) => delayAfter(n, name))).toEqual([
      0, 0, 5, 10, 20, 640, 900, 900,
    ]);
  });

  it('allows about a hundred guesses a day for one name, from all addresses together', () => {
    let guesses = 0;
    for (let seconds = 0; seconds < 86_400; seconds += delayAfter(guesses, name)) guesses += 1;
    expect(guesses).toBeLessThanOrEqual(120);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('%s is %s: who has one IPv6 address has 2^64 of them', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
