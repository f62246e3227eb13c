import type { DeclaredRelation } from '@homeward/intake';
import type { TableFile } from '../../table/table-file.js';

/** A locus as it leaves: canonical name and alleles; a homozygote twice. Of mtDNA, ranges and differences. */
export interface ExchangedLocus {
  readonly name: string;
  readonly alleles: readonly string[];
}

/** A profile as it leaves: nothing in it names a person. */
export interface ExchangedProfile {
  /** Made for this recipient alone; it has at most 24 characters. */
  readonly identifier: string;
  /** The family, also made for this recipient; null for a person of unknown origin. */
  readonly family: string | null;
  /** To the missing person; null for a person of unknown origin. */
  readonly relation: DeclaredRelation | null;
  readonly loci: readonly ExchangedLocus[];
  /** The kit, where all typings were made with one. */
  readonly kit: string | null;
  /** When the profile came into force. */
  readonly typedAt: Date;
}

/** What stands at the head of a file. */
export interface ExchangeMessage {
  /** Code of the office that receives it, and ours as the recipient has it; at most 10 characters each. */
  readonly destination: string;
  readonly source: string;
  /** Number of the request. */
  readonly number: string;
  readonly at: Date;
}

/** A cell of an answer, with the place by which a person finds it. */
export interface AnswerCell {
  /** Header of its column, or name of its element. */
  readonly column: string;
  readonly value: string;
}

export const ANSWER_FIELDS = ['identifier', 'result', 'reference', 'remark', 'answeredOn'] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** One answer as it is written, not checked. */
export interface AnswerRecord {
  /** Row of the table or line of the text. */
  readonly row: number;
  readonly cells: Readonly<Record<AnswerField, AnswerCell>>;
}

/** A format in which profiles leave and answers come back. docs/exchange.md says how to add one. */
export interface ExchangeFormat {
  /** In requests, on the wire and in the database. */
  readonly name: string;
  readonly mediaType: string;
  /** Of the file, without the point. */
  readonly extension: string;
  /** Whether it can hold an mtDNA haplotype. */
  readonly holdsHaplotypes: boolean;
  /** Names of what leaves with each profile, as the page lists them. */
  readonly fields: readonly ExchangedField[];
  /**
   * The file, in pieces. Profiles are taken one after the other, so that any number of them fits into memory.
   * @throws DomainError for what the format cannot hold; nothing is cut off
   */
  write(message: ExchangeMessage, profiles: AsyncIterable<ExchangedProfile>): AsyncGenerator<string>;
  /** Whether a file that begins so holds answers of this format. */
  recognises(head: string): boolean;
  /**
   * The answers of a file.
   * @throws DomainError for a file that is not of this format; what is wrong with one answer, the caller says
   */
  readAnswers(file: TableFile, fileName: string): AsyncGenerator<AnswerRecord>;
}

/** What leaves with each profile; nothing else does. */
export const EXCHANGED_FIELDS = [
  'identifier',
  'family_identifier',
  'relation',
  'loci_and_alleles',
  'kit',
  'typed_on',
  'office_codes',
  'request_number',
] as const;
export type ExchangedField = (typeof EXCHANGED_FIELDS)[number];
