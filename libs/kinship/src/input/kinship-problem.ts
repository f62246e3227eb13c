/** Why a line cannot be evaluated: a stable code, words for people, and where. */
export interface CaseProblem {
  readonly code: string;
  readonly message: string;
  readonly locus?: string;
  readonly person?: string;
  /** Without the typing of one of these the contradiction would be gone; empty when no single one explains it. */
  readonly members?: readonly string[];
}

export function problem(
  code: string,
  message: string,
  where: Pick<CaseProblem, 'locus' | 'person' | 'members'> = {},
): CaseProblem {
  return { code, message, ...where };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
