import { describe, expect, it } from 'vitest';
import { CMF_CATEGORIES } from './cmf-rules.js';
import { cmfPieces, type CmfLocus, type CmfMessage, type CmfSpecimen } from './cmf-writer.js';
import { CmfNotPossible } from '../format.errors.js';

const at = new Date('2026-01-05T09:30:00.250Z');
const message: CmfMessage = {
  destination: 'TJ120000',
  source: 'TJ120101',
  submittedBy: 'analyst & 1',
  submittedAt: at,
};
const locus = (name: string, ...alleles: string[]): CmfLocus => ({
  name,
  alleles,
  readBy: 'a',
  readAt: at,
});
const specimen = (more: Partial<CmfSpecimen> = {}): CmfSpecimen => ({
  id: 'P1',
  category: 'Biological Mother',
  loci: [locus('TH01', '6', '9.3')],
  ...more,
});
async function written(specimens: CmfSpecimen[], more: Partial<CmfMessage> = {}): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of cmfPieces({ ...message, ...more }, specimens)) pieces.push(piece);
  return pieces.join('');
}

describe('profiles as CMF 3.2', () => {
  it('a whole file', async () => {
    const loci = [locus('AMEL', 'Y', 'X'), locus('TH01', '9.3', '10', '6'), locus('vWA', '17', '17')];
    expect(
      await written([specimen({ id: 'A<1>"', caseId: '2026-17', partial: false, sourceKnown: true, loci })]),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<CODISImportFile xmlns="urn:CODISImportFile-schema">
 <HEADERVERSION>3.2</HEADERVERSION>
 <MESSAGETYPE>Import</MESSAGETYPE>
 <DESTINATIONORI>TJ120000</DESTINATIONORI>
 <SOURCELAB>TJ120101</SOURCELAB>
 <SUBMITBYUSERID>analyst &amp; 1</SUBMITBYUSERID>
 <SUBMITDATETIME>2026-01-05T09:30:00Z</SUBMITDATETIME>
 <SPECIMEN SOURCEID="Yes" CASEID="2026-17" PARTIAL="false">
  <SPECIMENID>A&lt;1&gt;&quot;</SPECIMENID>
  <SPECIMENCATEGORY>Biological Mother</SPECIMENCATEGORY>
  <LOCUS><LOCUSNAME>Amelogenin</LOCUSNAME><READINGBY>a</READINGBY><READINGDATETIME>2026-01-05T09:30:00Z</READINGDATETIME><ALLELE><ALLELEVALUE>X</ALLELEVALUE></ALLELE><ALLELE><ALLELEVALUE>Y</ALLELEVALUE></ALLELE></LOCUS>
  <LOCUS><LOCUSNAME>TH01</LOCUSNAME><READINGBY>a</READINGBY><READINGDATETIME>2026-01-05T09:30:00Z</READINGDATETIME><ALLELE><ALLELEVALUE>6</ALLELEVALUE></ALLELE><ALLELE><ALLELEVALUE>9.3</ALLELEVALUE></ALLELE><ALLELE><ALLELEVALUE>10</ALLELEVALUE></ALLELE></LOCUS>
  <LOCUS><LOCUSNAME>vWA</LOCUSNAME><READINGBY>a</READINGBY><READINGDATETIME>2026-01-05T09:30:00Z</READINGDATETIME><ALLELE><ALLELEVALUE>17</ALLELEVALUE></ALLELE></LOCUS>
 </SPECIMEN>
</CODISImportFile>
`);
  });
});

describe('what the format cannot hold is refused, with element and value', () => {
  const many = Array.from({ length: 33 }, (_, index) => locus(`L${index}`, '9'));
  it.each<[string, () => Promise<string>, RegExp]>([
    ['no specimen', () => written([]), /SPECIMEN/],
    ['a long name of a specimen', () => written([specimen({ id: 'x'.repeat(25) })]), /x{25}.*SPECIMENID/],
    ['a specimen twice', () => written([specimen(), specimen()]), /P1.*SPECIMENID/],
    ['a separator in a name', () => written([specimen({ id: 'A;1' })]), /A;1/],
    ['33 loci', () => written([specimen({ loci: many })]), /P1: 33.*LOCUS/],
    ['a locus twice', () => written([specimen({ loci: [locus('vWA', '9'), locus('vWA', '8')] })]), /P1: vWA/],
    ['no allele', () => written([specimen({ loci: [locus('vWA')] })]), /P1 vWA/],
    [
      'nine alleles',
      () => written([specimen({ loci: [locus('DYF399S1', ...'123456789'.split(''))] })]),
      /DYF399S1: 1,2,3/,
    ],
    [
      'a long name of a locus',
      () => written([specimen({ loci: [locus('DXS10103-10101', '9')] })]),
      /DXS10103-10101/,
    ],
    ['a long office', () => written([specimen()], { destination: 'TJ120000000' }), /DESTINATIONORI/],
    ['a date before 1900', () => written([specimen()], { submittedAt: new Date(-3e12) }), /SUBMITDATETIME/],
    ['an empty comment', () => written([specimen({ comment: '' })]), /SPECIMENCOMMENT/],
  ])('%s', async (_, write, named) => {
    await expect(write()).rejects.toThrow(CmfNotPossible);
    await expect(write()).rejects.toThrow(named);
  });

  it('each category can be written', async () => {
    for (const category of CMF_CATEGORIES)
      expect(await written([specimen({ category })])).toContain(`<SPECIMENCATEGORY>${category}<`);
  });
});
