/** The default zone of days and times. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

let zone = DEFAULT_TIME_ZONE;

/** The zone of the programme, an IANA name: forms, reports, pages and exports use this one. The servers keep UTC. */
export function timeZone(): string {
  return zone;
}

/** Set once, when the configuration of the process is loaded. */
export function setTimeZone(name: string): void {
  zone = name;
}

/** Whether the text names a zone of the IANA database, such as `Asia/Urumqi`; fixed offsets are not accepted. */
export function isTimeZone(name: unknown): boolean {
  if (typeof name !== 'string' || !/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

type Parts = Readonly<Record<string, string>>;

/** A format takes longer to make than a page of times to write. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  });
  formats.set(timeZone, format);
  return format;
}

function partsOf(at: Date, zoneName: string): Parts {
  const format = formatIn(zoneName);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** The day it is in the zone, `2026-11-29`. */
export function dayIn(at: Date | string, zoneName = zone): string {
  const { year, month, day } = partsOf(new Date(at), zoneName);
  return `${year}-${month}-${day}`;
}

/** The day it is where the forms are filled in; the servers keep UTC. */
export function today(now = new Date()): string {
  return dayIn(now);
}

/** `2026-11-29 06:26`, with seconds on request. */
export function clockIn(at: Date | string, zoneName = zone, seconds = false): string {
  const { year, month, day, hour, minute, second } = partsOf(new Date(at), zoneName);
  return `${year}-${month}-${day} ${hour}:${minute}${seconds ? `:${second}` : ''}`;
}

/** `UTC+8`, `UTC+5:30`, `UTC`: how far the zone is from UTC at that time. */
export function offsetOf(at: Date | string, zoneName = zone): string {
  const minutes = offsetMs(new Date(at), zoneName) / 60_000;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  if (minutes === 0) return 'UTC';
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** `2026-11-29 06:26 (UTC+8)`: a time as a report writes it. */
export function timeIn(at: Date | string, zoneName = zone): string {
  return `${clockIn(at, zoneName)} (${offsetOf(at, zoneName)})`;
}

/** When the day of `at` began in the zone. */
export function midnight(at: Date, zoneName = zone): Date {
  return startOfDay(dayIn(at, zoneName), zoneName);
}

/** When a day, `2026-11-29`, begins in the zone. */
export function startOfDay(day: string, zoneName = zone): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  // The offset may change within the day; then the first guess is off by the change.
  const guess = (from: Date): Date => new Date(utc.getTime() - offsetMs(from, zoneName));
  return guess(guess(utc));
}

function offsetMs(at: Date, zoneName: string): number {
  return (
    Date.parse(`${clockIn(at, zoneName, true).replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000
  );
}
