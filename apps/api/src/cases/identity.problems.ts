/** Errors of the facts of an identity: name, ID number, telephone, and sex and birth where they contradict the number. */
export const IDENTITY_PROBLEMS = [
  'intake.id_number_birth_disagrees',
  'intake.id_number_check_character',
  'intake.id_number_length',
  'intake.id_number_region',
  'intake.id_number_sex_disagrees',
  'intake.name_missing',
  'intake.not_a_day',
  'intake.phone_malformed',
] as const;

/** The rest of what an operation that stores an ID number may answer. */
export const ID_NUMBER_CONFLICTS = ['intake.duplicate_id_number', 'intake.nothing_duplicated'] as const;
