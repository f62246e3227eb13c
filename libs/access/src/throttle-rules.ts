/** How failed sign-ins under one key are slowed. */
export interface ThrottleRule {
  /** Failures without a delay: people mistype. */
  readonly free: number;
  /** Each failure after these doubles the wait, from `FIRST_DELAY_SECONDS` up to this. */
  readonly longestSeconds: number;
}

export type ThrottleKind = 'pair' | 'name' | 'address' | 'device' | 'change';

const FIRST_DELAY_SECONDS = 5;

/**
 * - `pair`: one name from one address.
 * - `name`: one name from anywhere but its known devices: at most 10 guesses, then 4 an hour, whatever the number of
 *   addresses they come from.
 * - `address`: any names from one address, behind which an office may sit.
 * - `device`: one account on a browser it is known on. Failures elsewhere do not count here.
 * - `change`: the present password, asked for to change it.
 */
export const THROTTLE_RULES: Readonly<Record<ThrottleKind, ThrottleRule>> = {
  pair: { free: 4, longestSeconds: 900 },
  name: { free: 10, longestSeconds: 900 },
  address: { free: 30, longestSeconds: 300 },
  device: { free: 10, longestSeconds: 300 },
  change: { free: 5, longestSeconds: 900 },
};

/** A key without a failure for so long starts at zero again. */
export const FORGET_AFTER_HOURS = 24;

/** Seconds until the next attempt after so many failures. */
export function delayAfter(failures: number, { free, longestSeconds }: ThrottleRule): number {
  if (failures <= free) return 0;
  return Math.min(longestSeconds, FIRST_DELAY_SECONDS * 2 ** Math.min(failures - free - 1, 30));
}
