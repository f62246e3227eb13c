import 'reflect-metadata';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from './config.js';
import {
  clockIn,
  dayIn,
  DEFAULT_TIME_ZONE,
  midnight,
  offsetOf,
  setTimeZone,
  timeIn,
  timeZone,
} from '@homeward/rules';

afterEach(() => setTimeZone(DEFAULT_TIME_ZONE));

describe('the one zone of the programme', () => {
  it('is Asia/Shanghai by default', () => {
    expect(loadConfig({ DATABASE_URL: 'postgres://none' }).timeZone).toBe('Asia/Shanghai');
    expect(timeZone()).toBe('Asia/Shanghai');
    expect(timeIn('2026-11-28T22:26:31.000Z')).toBe('2026-11-29 06:26 (UTC+8)');
    expect(dayIn('2026-11-28T16:00:00.000Z')).toBe('2026-11-29');
    expect(dayIn('2026-11-28T15:59:59.999Z')).toBe('2026-11-28');
  });

  it('is set by TIME_ZONE, with its offset of the day', () => {
    loadConfig({ DATABASE_URL: 'postgres://none', TIME_ZONE: 'Europe/Vienna' });
    expect(timeIn('2026-07-01T00:00:00.000Z')).toBe('2026-07-01 02:00 (UTC+2)');
    expect(timeIn('2026-12-01T00:00:00.000Z')).toBe('2026-12-01 01:00 (UTC+1)');
    expect(clockIn('2026-12-01T00:00:05.000Z', 'Asia/Kolkata', true)).toBe('2026-12-01 05:30:05');
    expect(offsetOf('2026-12-01T00:00:00.000Z', 'Asia/Kolkata')).toBe('UTC+5:30');
    expect(offsetOf('2026-12-01T00:00:00.000Z', 'America/St_Johns')).toBe('UTC-3:30');
    expect(offsetOf('2026-12-01T00:00:00.000Z', 'UTC')).toBe('UTC');
    // Midnight is the beginning of a day, never its 24th hour.
    expect(clockIn('2026-11-28T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-11-29 00:00');
  });

  it('has a midnight, also on the day the clocks change', () => {
    const at = (text: string) => new Date(text);
    expect(midnight(at('2026-11-28T22:26:31.000Z'))).toEqual(at('2026-11-28T16:00:00.000Z'));
    expect(midnight(at('2026-03-29T12:00:00.000Z'), 'Europe/Vienna')).toEqual(at('2026-03-28T23:00:00.000Z'));
    expect(midnight(at('2026-10-25T12:00:00.000Z'), 'Europe/Vienna')).toEqual(at('2026-10-24T22:00:00.000Z'));
  });

  it.each(['Asia/Peking', 'UTC+8', '+08:00', 'China', 'asia shanghai', '"; DROP TABLE'])(
    '%s is refused with name and value',
    (zone) => {
      expect(() => loadConfig({ DATABASE_URL: 'postgres://none', TIME_ZONE: zone })).toThrow(
        `TIME_ZONE=${zone}: `,
      );
      expect(timeZone()).toBe('Asia/Shanghai');
    },
  );
});
