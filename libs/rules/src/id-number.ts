import { isDay, type Day } from './day.js';

export type IdNumberProblem =
  | 'length'
  | 'characters'
  | 'region'
  | 'birth_date'
  | 'birth_in_future'
  | 'check_character';

/** What a resident identity number (GB 11643) says about its holder. */
export interface IdNumberFacts {
  /** 18 characters, `X` in upper case. */
  readonly text: string;
  readonly birthDate: Day;
  readonly birthYear: number;
  readonly sex: 'male' | 'female';
}

export const ID_NUMBER_LENGTH = 18;
/** Weights of ISO 7064 MOD 11-2: 2^(17-i) mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** First two digits of GB/T 2260: the province-level regions that exist. */
const PROVINCES = new Set(
  ['11 12 13 14 15', '21 22 23', '31 32 33 34 35 36 37', '41 42 43 44 45 46', '50 51 52 53 54']
    .concat(['61 62 63 64 65', '71', '81 82 83', '91'])
    .flatMap((line) => line.split(' ')),
);

/** Half-width, without blanks, upper case: how a number is compared and stored. */
export function normaliseIdNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** The check character of the first seventeen digits (ISO 7064 MOD 11-2). */
export function idNumberCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
}

/**
 * What is wrong with a number as far as it is typed, as soon as it can be known; null while nothing is wrong yet.
 * @param today the day it is where the form is filled in
 */
export function idNumberProblem(input: string, today: Day): Exclude<IdNumberProblem, 'length'> | null {
  const text = normaliseIdNumber(input);
  if (text.length > ID_NUMBER_LENGTH || !/^\d{0,17}$|^\d{17}[\dX]$/.test(text)) return 'characters';
  if (!regionMayExist(text)) return 'region';
  if (text.length < 14) return null;
  const birthDate = birthDateOf(text);
  if (!isDay(birthDate) || birthDate < '1880-01-01') return 'birth_date';
  if (birthDate > today) return 'birth_in_future';
  return text.length === ID_NUMBER_LENGTH && idNumberCheck(text) !== text.at(-1) ? 'check_character' : null;
}

/** Reads a number, or says what is wrong with it first. */
export function readIdNumber(input: string, today: Day): IdNumberFacts | { problem: IdNumberProblem } {
  const text = normaliseIdNumber(input);
  if (text.length !== ID_NUMBER_LENGTH) return { problem: 'length' };
  const problem = idNumberProblem(text, today);
  if (problem !== null) return { problem };
  const sex = Number(text[16]) % 2 === 1 ? 'male' : 'female';
  return { text, birthDate: birthDateOf(text), birthYear: Number(text.slice(6, 10)), sex };
}

/** What a complete and valid number says about its holder; null for any other. */
export function idNumberFacts(input: string, today: Day): IdNumberFacts | null {
  const read = readIdNumber(input, today);
  return 'problem' in read ? null : read;
}

function birthDateOf(text: string): Day {
  return `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
}

/**
 * `9` and a province is the number of a foreign permanent resident (2023 form); else six digits of a region. Digits
 * that are not typed yet may still be right.
 */
function regionMayExist(text: string): boolean {
  if (text.length < 2) return text !== '0';
  if (text.startsWith('9') && text[1] !== '1') return text.length < 3 || PROVINCES.has(text.slice(1, 3));
  return PROVINCES.has(text.slice(0, 2)) && text.slice(2, 6) !== '0000';
}
