/**
 * Which profiles are asked for. Persons and families are chosen by the same district, batch and days; families also by
 * the numbers of their cases, which leave persons out.
 */
export interface ExchangeSelection {
  readonly persons: boolean;
  readonly families: boolean;
  readonly caseNumbers?: readonly string[] | undefined;
  /** The district that registered the person, or the case. */
  readonly districtId?: string | undefined;
  /** Number of the import that typed the person, or somebody of the family. */
  readonly batchNumber?: string | undefined;
  /** Days on which the profile came into force, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
