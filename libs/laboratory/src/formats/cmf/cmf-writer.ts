import { compareAlleles } from '@homeward/str';
import { CmfNotPossible } from '../format.errors.js';
import {
  CMF_CATEGORIES,
  CMF_LENGTHS,
  CMF_LOCUS_NAMES,
  CMF_MOST_ALLELES,
  CMF_MOST_LOCI,
  CMF_NAMESPACE,
  CMF_ROOT,
  CMF_VERSION,
  type CmfCategory,
  type CmfText,
} from './cmf-rules.js';

export interface CmfMessage {
  /** Codes of the offices (ORI). */
  readonly destination: string;
  readonly source: string;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly batchId?: string;
}

export interface CmfLocus {
  /** Canonical name. */
  readonly name: string;
  /** Canonical alleles; a homozygote once or twice. */
  readonly alleles: readonly string[];
  readonly readBy: string;
  readonly readAt: Date;
  readonly kit?: string;
}

export interface CmfSpecimen {
  readonly id: string;
  readonly category: CmfCategory;
  readonly loci: readonly CmfLocus[];
  readonly caseId?: string;
  readonly comment?: string;
  readonly partial?: boolean;
  /** Whether the person behind the specimen is known. */
  readonly sourceKnown?: boolean;
}

const FIRST_DATE = Date.UTC(1900, 0, 1);
const LAST_DATE = Date.UTC(2079, 5, 6);

/**
 * Profiles as CMF 3.2, in pieces: the message, then one piece for each specimen. A homozygote has one allele, alleles
 * rise, times are UTC to the second.
 * @throws CmfNotPossible for what the format cannot hold; nothing is cut off
 */
export async function* cmfPieces(
  message: CmfMessage,
  specimens: Iterable<CmfSpecimen> | AsyncIterable<CmfSpecimen>,
): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const specimen of specimens) {
    if (seen.size === 0) yield headOf(message);
    if (seen.has(specimen.id)) throw new CmfNotPossible('SPECIMENID', specimen.id, 'each specimen once');
    seen.add(specimen.id);
    yield specimenOf(specimen);
  }
  if (seen.size === 0) throw new CmfNotPossible('SPECIMEN', '', 'at least one specimen');
  yield `</${CMF_ROOT}>\n`;
}

function headOf({ destination, source, submittedBy, submittedAt, batchId }: CmfMessage): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${CMF_ROOT} xmlns="${CMF_NAMESPACE}">`,
    ` <HEADERVERSION>${CMF_VERSION}</HEADERVERSION>`,
    ' <MESSAGETYPE>Import</MESSAGETYPE>',
    ` ${element('DESTINATIONORI', destination)}`,
    ` ${element('SOURCELAB', source)}`,
    ` ${element('SUBMITBYUSERID', submittedBy)}`,
    ` <SUBMITDATETIME>${dateTime('SUBMITDATETIME', submittedAt)}</SUBMITDATETIME>`,
    ...(batchId === undefined ? [] : [` ${element('BATCHID', batchId)}`]),
    '',
  ].join('\n');
}

function specimenOf(specimen: CmfSpecimen): string {
  const { id, category, loci, caseId, comment, partial, sourceKnown } = specimen;
  if (!CMF_CATEGORIES.includes(category))
    throw new CmfNotPossible('SPECIMENCATEGORY', category, CMF_CATEGORIES.join('; '));
  if (loci.length === 0 || loci.length > CMF_MOST_LOCI)
    throw new CmfNotPossible('LOCUS', `${id}: ${String(loci.length)}`, `1 to ${String(CMF_MOST_LOCI)} loci`);
  const names = loci.map(({ name }) => locusName(name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new CmfNotPossible('LOCUSNAME', `${id}: ${twice}`, 'each locus once');
  const attributes = [
    sourceKnown === undefined ? '' : ` SOURCEID="${sourceKnown ? 'Yes' : 'No'}"`,
    caseId === undefined ? '' : ` CASEID="${checked('CASEID', caseId)}"`,
    partial === undefined ? '' : ` PARTIAL="${String(partial)}"`,
  ];
  return [
    ` <SPECIMEN${attributes.join('')}>`,
    `  ${element('SPECIMENID', id)}`,
    `  <SPECIMENCATEGORY>${escaped(category)}</SPECIMENCATEGORY>`,
    ...(comment === undefined ? [] : [`  ${element('SPECIMENCOMMENT', comment)}`]),
    ...loci.map((locus) => locusOf(id, locus)),
    ' </SPECIMEN>',
    '',
  ].join('\n');
}

function locusOf(specimen: string, { name, alleles, readBy, readAt, kit }: CmfLocus): string {
  const own = [...new Set(alleles)].sort(compareAlleles);
  if (own.length === 0 || own.length > CMF_MOST_ALLELES)
    throw new CmfNotPossible(
      'ALLELE',
      `${specimen} ${name}: ${alleles.join(',')}`,
      `1 to ${String(CMF_MOST_ALLELES)} alleles`,
    );
  return [
    `  <LOCUS${kit === undefined ? '' : ` KIT="${checked('KIT', kit)}"`}>`,
    element('LOCUSNAME', locusName(name)),
    element('READINGBY', readBy),
    `<READINGDATETIME>${dateTime('READINGDATETIME', readAt)}</READINGDATETIME>`,
    ...own.map((allele) => `<ALLELE>${element('ALLELEVALUE', allele)}</ALLELE>`),
    '</LOCUS>',
  ].join('');
}

function locusName(name: string): string {
  return CMF_LOCUS_NAMES[name] ?? name;
}

function element(name: CmfText, text: string): string {
  return `<${name}>${checked(name, text)}</${name}>`;
}

/** `|` and `;` separate values in systems that CMF is passed on to. */
const NOT_ALLOWED = /[|;]|\p{Cc}/u;

function checked(name: CmfText, text: string): string {
  const most = CMF_LENGTHS[name];
  if (text === '' || text !== text.trim() || Array.from(text).length > most || NOT_ALLOWED.test(text))
    throw new CmfNotPossible(
      name,
      text,
      `1 to ${String(most)} characters, no blank at either end, no "|", ";" or control character`,
    );
  return escaped(text);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function dateTime(name: string, at: Date): string {
  const time = at.getTime();
  if (!(time > FIRST_DATE && time < LAST_DATE))
    throw new CmfNotPossible(name, String(at), 'between 1900-01-01 and 2079-06-06');
  return `${at.toISOString().slice(0, 19)}Z`;
}
