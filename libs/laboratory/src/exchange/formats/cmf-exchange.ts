import type { DeclaredRelation } from '@homeward/intake';
import { CmfNotPossible } from '../../formats/format.errors.js';
import type { CmfCategory } from '../../formats/cmf/cmf-rules.js';
import { cmfPieces, type CmfSpecimen } from '../../formats/cmf/cmf-writer.js';
import { readCmfAnswers } from './cmf-answers.js';
import type { ExchangedProfile, ExchangeFormat, ExchangeMessage } from './exchange-format.js';

/** The categories of CMF for what a donor is to the missing person. */
const CATEGORIES: Readonly<Record<DeclaredRelation, CmfCategory>> = {
  father: 'Biological Father',
  mother: 'Biological Mother',
  child: 'Biological Child',
  spouse_parent_of_child: 'Spouse',
  full_sibling: 'Biological Sibling',
  maternal_half_sibling: 'Maternal Relative',
  paternal_half_sibling: 'Paternal Relative',
  paternal_grandfather: 'Paternal Relative',
  paternal_grandmother: 'Paternal Relative',
  maternal_grandfather: 'Maternal Relative',
  maternal_grandmother: 'Maternal Relative',
  paternal_uncle: 'Paternal Relative',
  paternal_aunt: 'Paternal Relative',
  maternal_uncle: 'Maternal Relative',
  maternal_aunt: 'Maternal Relative',
  self: 'Missing Person',
  // Where the person stands, the drawn pedigree says; CMF has no word for it.
  other_relative: 'Other',
};

/** The relation in words, where the category says less. */
const EXACT: ReadonlySet<DeclaredRelation> = new Set([
  'father',
  'mother',
  'child',
  'spouse_parent_of_child',
  'full_sibling',
  'self',
]);

/** CODIS CMF 3.2; answers in its manner. */
export const cmfExchange = {
  name: 'cmf_3_2',
  mediaType: 'application/xml',
  extension: 'xml',
  holdsHaplotypes: false,
  fields: [
    'identifier',
    'family_identifier',
    'relation',
    'loci_and_alleles',
    'kit',
    'typed_on',
    'office_codes',
    'request_number',
  ],
  write: ({ destination, source, number, at }: ExchangeMessage, profiles: AsyncIterable<ExchangedProfile>) =>
    // Who works here is nobody's business there: our office signs.
    cmfPieces(
      { destination, source, submittedBy: source, submittedAt: at, batchId: number },
      specimensOf(profiles, source),
    ),
  recognises: (head: string) => /^\ufeff?\s*</.test(head),
  readAnswers: readCmfAnswers,
} as const satisfies ExchangeFormat;

async function* specimensOf(
  profiles: AsyncIterable<ExchangedProfile>,
  readBy: string,
): AsyncGenerator<CmfSpecimen> {
  for await (const { identifier, family, relation, loci, kit, typedAt } of profiles) {
    if (loci.some(({ name }) => name === 'mtDNA'))
      throw new CmfNotPossible('LOCUSNAME', `${identifier} mtDNA`, 'STR loci and sex markers, no haplotypes');
    yield {
      id: identifier,
      category: relation === null ? 'Unidentified Person' : CATEGORIES[relation],
      ...(family !== null && { caseId: family }),
      ...(relation !== null && !EXACT.has(relation) && { comment: relation }),
      sourceKnown: relation !== null,
      loci: loci.map(({ name, alleles }) => ({
        ...{ name, alleles, readBy, readAt: typedAt },
        ...(kit !== null && { kit }),
      })),
    };
  }
}
