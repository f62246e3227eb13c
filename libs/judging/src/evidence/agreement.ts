import type { Genotype } from '@homeward/str';

export type Agreement = 'agrees' | 'contradicts' | 'unknown';

/** Bone age, guessed years and lunar birthdays: a stated year of birth is rarely nearer than this. */
export const YEARS_OF_TOLERANCE = 3;

/** Sex as the sex marker shows it; null when untyped. */
export function sexOfMarker(amel: Genotype | undefined): 'male' | 'female' | null {
  if (!amel) return null;
  if (amel.includes('Y')) return 'male';
  return amel.every((allele) => allele === 'X') ? 'female' : null;
}

/**
 * Whether the sex of the missing person fits that of the candidate. The sex marker goes before what was declared.
 */
export function sexAgreement(missing: string, declared: string, amel: Genotype | undefined): Agreement {
  const person = sexOfMarker(amel) ?? (declared === 'unknown' ? null : declared);
  if (person === null || missing === 'unknown') return 'unknown';
  return person === missing ? 'agrees' : 'contradicts';
}

/**
 * Whether the year of birth of the candidate fits that of the missing person, within `YEARS_OF_TOLERANCE`. Without
 * a birth date the candidate must at least have been born before the disappearance.
 */
export function ageAgreement(
  missing: { readonly birthDate: string | null; readonly missingSince: string | null },
  birthYear: number | null,
): Agreement {
  if (birthYear === null) return 'unknown';
  if (missing.birthDate === null) {
    if (missing.missingSince === null) return 'unknown';
    const latest = Number(missing.missingSince.slice(0, 4)) + YEARS_OF_TOLERANCE;
    return birthYear > latest ? 'contradicts' : 'unknown';
  }
  const expected = Number(missing.birthDate.slice(0, 4));
  return Math.abs(birthYear - expected) <= YEARS_OF_TOLERANCE ? 'agrees' : 'contradicts';
}
