import type { Sex } from '../api/schema';

export const ID_NUMBER_LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
/** First digits of the province-level regions (GB/T 2260): each tens with the units that exist. */
const PROVINCES: Record<string, string> = {
  1: '12345',
  2: '123',
  3: '1234567',
  4: '123456',
  5: '01234',
  6: '12345',
  7: '1',
  8: '123',
  9: '123456789',
};

export type IdNumberProblem = 'characters' | 'region' | 'birth_date' | 'birth_in_future' | 'check_character';

export interface IdNumberFacts {
  sex: Exclude<Sex, 'unknown'>;
  birthDate: string;
  birthYear: number;
}

/** Half-width, without blanks, upper case. */
export function normaliseIdNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function birthDateOf(text: string): string {
  return `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
}

function checkCharacterFits(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text[17];
}

/**
 * What is wrong with a Chinese ID number (GB 11643) as far as it is typed, as soon as it can be known; null while
 * nothing is wrong yet.
 */
export function idNumberProblem(input: string, today: string): IdNumberProblem | null {
  const text = normaliseIdNumber(input);
  if (text.length > ID_NUMBER_LENGTH || !/^\d{0,17}$|^\d{17}[\dX]$/.test(text)) return 'characters';
  if (text.length >= 2 && !PROVINCES[text[0]!]?.includes(text[1]!)) return 'region';
  if (text.length < 14) return null;
  const birthDate = birthDateOf(text);
  if (!isDay(birthDate) || birthDate < '1880-01-01') return 'birth_date';
  if (birthDate > today) return 'birth_in_future';
  return text.length === ID_NUMBER_LENGTH && !checkCharacterFits(text) ? 'check_character' : null;
}

/** What a complete and valid number says about its holder; null for any other. */
export function idNumberFacts(input: string, today: string): IdNumberFacts | null {
  const text = normaliseIdNumber(input);
  if (text.length !== ID_NUMBER_LENGTH || idNumberProblem(text, today) !== null) return null;
  return {
    sex: Number(text[16]) % 2 === 1 ? 'male' : 'female',
    birthDate: birthDateOf(text),
    birthYear: Number(text.slice(6, 10)),
  };
}
