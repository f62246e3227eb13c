import { dayIn, type Day } from '@homeward/rules';

const DAY_MS = 86_400_000;

/**
 * Working days from one moment to another, in the zone of the programme: Monday to Friday, without the day of `from` and
 * with the day of `to`. Public holidays are not known, so a time across them looks longer than it is.
 */
export function workingDaysBetween(from: Date, to: Date): number {
  const last = dayNumber(dayIn(to));
  let days = 0;
  for (let day = dayNumber(dayIn(from)) + 1; day <= last; day += 1) if (isWorkingDay(day)) days += 1;
  return days;
}

function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** Day 0 was a Thursday. */
function isWorkingDay(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
