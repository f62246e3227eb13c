/** The family changed during its search; the change has requested a new search. */
export class FamilyChanged extends Error {
  readonly code = 'matching.family_changed';
  constructor(readonly caseId: string) {
    super(`case ${caseId} changed while it was searched`);
    this.name = 'FamilyChanged';
  }
}
