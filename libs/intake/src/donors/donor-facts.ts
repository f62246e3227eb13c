import { today } from '@homeward/rules';
import { BirthYearOutOfRange, FoundBeforeBirth } from './donor.errors.js';

/**
 * What can be said of any donor's birth.
 * @throws BirthYearOutOfRange, FoundBeforeBirth
 */
export function checkBirthYear(birthYear: number | null, foundOn: string | null): void {
  const latest = Number(today().slice(0, 4));
  if (birthYear === null) return;
  if (birthYear < 1900 || birthYear > latest) throw new BirthYearOutOfRange(birthYear, latest);
  if (foundOn && Number(foundOn.slice(0, 4)) < birthYear) throw new FoundBeforeBirth(foundOn, birthYear);
}
