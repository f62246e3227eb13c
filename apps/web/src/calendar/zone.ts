let zone = 'Asia/Shanghai';

/** The zone in which the programme counts days and writes times; the server says it (`/meta`). */
export function timeZone(): string {
  return zone;
}

export function setTimeZone(name: string): void {
  zone = name;
}

/** A format takes longer to make than a whole list to write. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${Object.keys(options).length}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  formats.set(key, known);
  return known;
}

function partsOf(at: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = formatOf(options);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** The day it is in the zone, `2026-11-29`, wherever the reader's computer thinks it is. */
export function dayIn(at: Date | string): string {
  const { year, month, day } = partsOf(new Date(at), DAY);
  return `${year}-${month}-${day}`;
}

/** `2026-11-29 06:26:09`. */
export function clockIn(at: Date | string): string {
  const { year, month, day, hour, minute, second } = partsOf(new Date(at), { ...DAY, ...CLOCK });
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** `UTC+8`, `UTC`: how far the zone is from UTC at that time. */
export function offsetOf(at: Date | string): string {
  const moment = Math.floor(new Date(at).getTime() / 1000) * 1000;
  const minutes = (Date.parse(`${clockIn(at).replace(' ', 'T')}Z`) - moment) / 60_000;
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
