/** Who receives profiles. */
export const RECIPIENT_KINDS = ['national_database', 'partner_laboratory', 'police'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** What profiles are sent for. */
export const EXCHANGE_PURPOSES = [
  'national_comparison',
  'partner_comparison',
  'second_laboratory',
  'other',
] as const;
export type ExchangePurpose = (typeof EXCHANGE_PURPOSES)[number];

/** How much of each profile leaves: autosomal STRs; all STRs with sex markers; these and the mtDNA haplotype. */
export const LOCI_CHOICES = ['autosomal', 'str', 'all'] as const;
export type LociChoice = (typeof LOCI_CHOICES)[number];

/** What became of a profile on the list: it waits, it is in the file, or it no longer may be sent. */
export const ITEM_STATUSES = ['listed', 'sent', 'left_out'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * What a profile that was sent is today. `corrected` is also a relative who stands in the family as something else;
 * `family_found`: of the person; `case_over`: of the relative's family, or the relative stands in it no more.
 */
export const SENT_STATES = ['in_force', 'corrected', 'withdrawn', 'family_found', 'case_over'] as const;
export type SentState = (typeof SENT_STATES)[number];

export const ANSWER_RESULTS = ['no_match', 'possible_match', 'match'] as const;
export type AnswerResult = (typeof ANSWER_RESULTS)[number];

/** Days after which a file that was made is deleted; an answer refers to the list, which stays. */
export const FILE_DAYS = 30;
/** Profiles in one request; a file of them is some tens of megabytes. */
export const MOST_PROFILES = 50_000;
