/** Why a typing takes part in no profile. */
export const TYPING_FAULTS = ['wrong_sample', 'contaminated', 'laboratory_error'] as const;
export type TypingFault = (typeof TYPING_FAULTS)[number];
