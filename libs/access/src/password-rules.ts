import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { type Weakness, WeakPassword } from './access.errors.js';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './access.limits.js';
import { DEMONSTRATION_PASSWORD } from './demonstration.js';

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly username: string;
  readonly displayName: string;
}

/** Guesses that an attacker who knows the common passwords and patterns needs, as a power of ten. */
const LEAST_GUESSES_LOG10 = 10;
/** What must be left when the names are taken out. */
const LEAST_BESIDE_NAMES = 8;
const PRODUCT_NAMES = ['homeward', 'guijia', '归家'];
/** Shorter parts of a name ("li") are in every second word. */
const SHORTEST_NAME = 3;
const PATTERNS = ['sequence', 'spatial', 'date', 'regex'];

let estimator: ZxcvbnFactory | null = null;

/**
 * Refuses a password that is short, or that is guessed in fewer than 10^10 tries: common passwords (the list of
 * zxcvbn-ts, MIT) and their variants, repeats, sequences, keyboard walks, dates, the owner's and the product's names.
 * @throws WeakPassword
 */
export function requireStrongPassword(password: string, owner: PasswordOwner, field = 'newPassword'): void {
  const weakness = weaknessOf(password, owner);
  if (weakness) throw new WeakPassword(weakness, field);
}

/** `null` for a password that may be used. */
export function weaknessOf(password: string, owner: PasswordOwner): Weakness | null {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN_LENGTH) return 'short';
  if (length > PASSWORD_MAX_LENGTH) return 'long';
  if (plain === DEMONSTRATION_PASSWORD) return 'demonstration';
  const names = namesOf(owner);
  if (namesTakenOut(plain, names).length < LEAST_BESIDE_NAMES) return 'name';
  // Built when it is first needed: the dictionaries take a while, and most processes check no password.
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { guessesLog10, sequence } = estimator.check(password, names);
  if (guessesLog10 >= LEAST_GUESSES_LOG10) return null;
  const patterns = sequence.map(({ pattern }) => pattern);
  if (patterns.includes('repeat')) return 'repeat';
  return patterns.some((pattern) => PATTERNS.includes(pattern)) ? 'pattern' : 'common';
}

function namesOf({ username, displayName }: PasswordOwner): string[] {
  const parts = [username, displayName].flatMap((name) => [name, ...name.split(/[\s._-]+/)]);
  const own = parts.map((name) => name.normalize('NFKC').toLowerCase());
  const long = own.filter((name) => name.length >= SHORTEST_NAME || /\p{Script=Han}{2}/u.test(name));
  return [...new Set([...PRODUCT_NAMES, ...long])].sort((a, b) => b.length - a.length);
}

function namesTakenOut(text: string, names: readonly string[]): string {
  const reversed = names.map((name) => Array.from(name).reverse().join(''));
  return [...names, ...reversed].reduce((rest, name) => rest.replaceAll(name, ''), text);
}
