/**
 * The exchange format CMF 3.2 of CODIS: names and limits of its schema (FBI interface specification revision 9; the
 * schema is published with OSIRIS of the NCBI, `docs/CODIS-32.AppendixBexample.xsd`).
 */
export const CMF_NAMESPACE = 'urn:CODISImportFile-schema';
export const CMF_ROOT = 'CODISImportFile';
export const CMF_VERSION = '3.2';

/** Most characters of each text. */
export const CMF_LENGTHS = {
  DESTINATIONORI: 10,
  SOURCELAB: 10,
  SUBMITBYUSERID: 20,
  BATCHID: 32,
  KIT: 32,
  CASEID: 32,
  SPECIMENID: 24,
  SPECIMENCOMMENT: 255,
  LOCUSNAME: 10,
  READINGBY: 20,
  ALLELEVALUE: 10,
} as const;
export type CmfText = keyof typeof CMF_LENGTHS;

export const CMF_MOST_LOCI = 32;
export const CMF_MOST_ALLELES = 8;

export const CMF_CATEGORIES = [
  'Convicted Offender',
  'Forensic, Unknown',
  'Population',
  'Suspect, Known',
  'Unidentified Person',
  'Victim, Known',
  'Elimination, Known',
  'Biological Mother',
  'Biological Father',
  'Biological Sibling',
  'Alleged Mother',
  'Alleged Father',
  'Biological Child',
  'Proficiency',
  'Other',
  'Missing Person',
  'Forensic Mixture',
  'Maternal Relative',
  'Paternal Relative',
  'Deduced Victim Known',
  'Arrestee',
  'Deceased',
  'Deduced Suspect',
  'Staff',
  'Juvenile',
  'CO Duplicate',
  'Volunteer',
  'Spouse',
  'Legal',
] as const;
export type CmfCategory = (typeof CMF_CATEGORIES)[number];

/** How CMF spells loci that other files spell otherwise. Those of later versions are among them. */
export const CMF_LOCUS_NAMES: Readonly<Record<string, string>> = {
  AMEL: 'Amelogenin',
  DYS389I: 'DYS389 I',
  DYS389II: 'DYS389 II',
};
