/** What a correction has done again. */
export interface FollowUp {
  /** The case, or every case of which the donor is a relative, is searched again. */
  readonly searchCases: boolean;
  /** A person of unknown origin is compared again with every family. */
  readonly comparePerson: boolean;
}

const NOTHING: FollowUp = { searchCases: false, comparePerson: false };
const SEARCH: FollowUp = { searchCases: true, comparePerson: false };
const BOTH: FollowUp = { searchCases: true, comparePerson: true };

/** Which corrected field leads to which work: the one table (docs/corrections.md shows it). */
export const FOLLOW_UPS = {
  'case.missingSex': SEARCH,
  'case.missingBirthDate': SEARCH,
  // Whether an age agrees is judged by it where no birth date is known.
  'case.missingSince': SEARCH,
  // Only the order of searches depends on it.
  'case.urgent': NOTHING,
  'donor.sex': BOTH,
  'donor.birthYear': BOTH,
  // The hit carries it, and a policy may look at it.
  'donor.category': { searchCases: false, comparePerson: true },
  'donor.foundOn': NOTHING,
  'consent.kind': NOTHING,
  'consent.reference': NOTHING,
  'consent.givenOn': NOTHING,
} as const satisfies Record<string, FollowUp>;

export type CorrectedField = keyof typeof FOLLOW_UPS;

/** All that follows from the corrected fields together. */
export function followUpOf(fields: readonly CorrectedField[]): FollowUp {
  return fields.reduce<FollowUp>(
    (sum, field) => ({
      searchCases: sum.searchCases || FOLLOW_UPS[field].searchCases,
      comparePerson: sum.comparePerson || FOLLOW_UPS[field].comparePerson,
    }),
    NOTHING,
  );
}

/** The fields of which the corrected value differs, with both values; nothing that is left out (`undefined`) counts. */
export function changesOf<T extends object>(
  before: T,
  corrected: { readonly [K in keyof T]?: T[K] | undefined },
): { readonly before: Partial<T>; readonly after: Partial<T>; readonly fields: (keyof T & string)[] } {
  const fields = (Object.keys(before) as (keyof T & string)[]).filter(
    (field) => corrected[field] !== undefined && corrected[field] !== before[field],
  );
  const pick = (from: object) =>
    Object.fromEntries(
      fields.map((field) => [field, (from as Record<string, unknown>)[field]]),
    ) as Partial<T>;
  return { before: pick(before), after: pick(corrected), fields };
}
