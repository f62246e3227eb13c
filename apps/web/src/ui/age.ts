/** Limits from the programme: after a week something waits too long, after a month it is lost from sight. */
export const YELLOW_DAYS = 7;
export const RED_DAYS = 30;
const DAY_MS = 86_400_000;

export type AgeLevel = 'fresh' | 'yellow' | 'red';

export function ageLevel(at: string, now: number): AgeLevel {
  const days = (now - Date.parse(at)) / DAY_MS;
  if (days >= RED_DAYS) return 'red';
  return days >= YELLOW_DAYS ? 'yellow' : 'fresh';
}
