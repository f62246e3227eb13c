/** Another family stands there than the one that is searched: it changed meanwhile, and whoever changed it asked anew. */
export class FamilyChanged extends Error {
  readonly code = 'matching.family_changed';
  constructor(readonly caseId: string) {
    super(`case ${caseId} changed while it was searched`);
    this.name = 'FamilyChanged';
  }
}
