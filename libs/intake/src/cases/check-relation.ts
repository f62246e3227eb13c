import type { Donor } from '../donors/donor.entity.js';
import { RelationBirthDisagrees, RelationSexDisagrees } from './case.errors.js';
import type { MissingCase } from './missing-case.entity.js';
import { type DeclaredRelation, relationProblem } from '../relation.js';

/** @throws RelationSexDisagrees, RelationBirthDisagrees */
export function checkRelation(
  relation: DeclaredRelation,
  donor: Pick<Donor, 'sex' | 'birthYear'>,
  missingCase: Pick<MissingCase, 'missingSex' | 'missingBirthDate'>,
): void {
  const problem = relationProblem(relation, donor, {
    sex: missingCase.missingSex,
    birthYear: missingCase.missingBirthDate ? Number(missingCase.missingBirthDate.slice(0, 4)) : null,
  });
  if (problem?.problem === 'sex') throw new RelationSexDisagrees(relation, donor.sex, problem.expected);
  if (problem?.problem === 'birth')
    throw new RelationBirthDisagrees(relation, donor.birthYear ?? 0, problem.missingBirthYear);
}
