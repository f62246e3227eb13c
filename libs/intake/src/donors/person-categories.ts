/** Why a person of unknown origin is in the programme. */
export const PERSON_CATEGORIES = [
  'rescued_child',
  'child_of_unknown_origin',
  'household_registration',
  'vagrant_minor',
  'abandoned_infant',
  'welfare_resident',
  'adult_seeking_family',
  'unidentified_body',
] as const;
export type PersonCategory = (typeof PERSON_CATEGORIES)[number];
