import { afterEach, describe, expect, it } from 'vitest';
import { toCsv } from './csv';
import { formatterFor } from '../i18n/format';
import { clockIn, dayIn, offsetOf, setTimeZone, timeZone } from '@homeward/rules';

afterEach(() => setTimeZone('Asia/Shanghai'));
const AT = '2026-11-28T22:26:09.123Z';

describe('times on the pages', () => {
  it('are of the zone that the server says, not of the computer', () => {
    expect([dayIn(AT), clockIn(AT, timeZone(), true), offsetOf(AT)]).toEqual([
      '2026-11-29',
      '2026-11-29 06:26:09',
      'UTC+8',
    ]);
    expect(formatterFor('zh').time(AT)).toBe('2026-11-29 06:26:09 (UTC+8)');
    expect(formatterFor('en').time(AT)).toBe('29 Nov 2026, 06:26:09 (UTC+8)');
    setTimeZone('Asia/Kolkata');
    expect(formatterFor('zh').time(AT)).toBe('2026-11-29 03:56:09 (UTC+5:30)');
    setTimeZone('America/New_York');
    expect(formatterFor('zh').time(AT)).toBe('2026-11-28 17:26:09 (UTC-5)');
  });

  it('leave a day without a time as it was written', () => {
    setTimeZone('America/New_York');
    expect(formatterFor('zh').date('2026-11-29')).toBe('2026-11-29');
    expect(formatterFor('en').date('2026-11-29')).toBe('29 Nov 2026');
  });

  it('stand in exports as on the pages', () => {
    expect(toCsv(['at'], [[AT], ['2026-11-29'], ['H-1']])).toBe(
      '\uFEFFat\r\n2026-11-29 06:26:09 (UTC+8)\r\n2026-11-29\r\nH-1\r\n',
    );
  });
});
