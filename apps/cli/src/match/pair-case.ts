import { pedigreeFromRelations, type Relation, type Sex } from '@homeward/kinship';
import type { MatchCase, PairRelationName } from './match-case.js';
import type { PairQuery } from './query-file.js';

const QUERY = 'query';
const MISSING = 'missing';

/**
 * The place of the query in the family of the person looked for. Where the hypothesis has a direction the query is the
 * older one; a line through one parent is drawn on the father's side. Autosomal LRs depend on these choices only
 * through the mutation rates by sex.
 */
function placeOf(relation: PairRelationName, sex: Sex): Relation {
  switch (relation) {
    case 'parent-child':
      return sex === 'female' ? 'mother' : 'father';
    case 'full-sibling':
      return 'full_sibling';
    case 'half-sibling':
      return 'paternal_half_sibling';
    case 'grandparent':
      return sex === 'female' ? 'paternal_grandmother' : 'paternal_grandfather';
    case 'avuncular':
      return sex === 'female' ? 'paternal_aunt' : 'paternal_uncle';
    case 'identity':
      return 'self';
  }
}

/** The pair hypothesis "this person is the … of the query" as a case of two; `sex` is that of the query sample. */
export function pairCase(query: PairQuery, relation: PairRelationName, sex: Sex, file: string): MatchCase {
  const member = { id: QUERY, relation: placeOf(relation, sex), sex };
  return {
    name: query.name,
    relation,
    pedigree: pedigreeFromRelations([member], { id: MISSING }),
    missingId: MISSING,
    samples: [{ member: QUERY, sample: query.sample, file, line: query.line }],
    members: [],
  };
}
