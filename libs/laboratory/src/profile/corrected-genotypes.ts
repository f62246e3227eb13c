import { stateLiteral } from '@homeward/platform';
import { locusCorrectionMachine } from './locus-correction.states.js';

/**
 * The genotypes of a typing as they count: as written, with the approved corrections of single loci.
 * @param typing name of the table `typing` in the query
 * @returns an SQL expression of type jsonb
 */
export function correctedGenotypes(typing: string): string {
  const of = `FROM locus_correction fix WHERE fix.typing_id = ${typing}.id AND fix.status = ${stateLiteral(locusCorrectionMachine, 'approved')}`;
  return `(${typing}.genotypes - coalesce((SELECT array_agg(fix.locus) ${of}), '{}')
    || coalesce((SELECT jsonb_object_agg(fix.locus, fix.corrected) ${of} AND jsonb_typeof(fix.corrected) = 'array'), '{}'))`;
}
