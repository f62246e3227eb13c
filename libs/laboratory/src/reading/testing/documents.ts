import { MARKERS, sorted, type Genotypes } from './layouts.js';

/** A file without a table: text, and between it values that may be damaged. */
export type Document = readonly (string | { readonly value: string })[];

/** Writes persons; null for a kind of file that cannot hold them. */
type WriteDocument = (names: readonly string[], people: readonly Genotypes[]) => Document;

const value = (text: string) => ({ value: text });
const distinct = (pair: readonly string[]) => [...new Set(sorted(pair))];

const cmf3: WriteDocument = (names, people) => [
  '<?xml version="1.0"?>\n<CODISImportFile xmlns="urn:CODISImportFile-schema"><HEADERVERSION>3.2</HEADERVERSION>',
  '<MESSAGETYPE>Import</MESSAGETYPE><DESTINATIONORI>A</DESTINATIONORI><SOURCELAB>B</SOURCELAB>\n',
  ...people.flatMap((person, i) => [
    '<SPECIMEN><SPECIMENID>',
    value(names[i]!),
    '</SPECIMENID><SPECIMENCATEGORY>',
    value('Other'),
    '</SPECIMENCATEGORY>\n',
    ...MARKERS.flatMap((marker) => [
      '<LOCUS><LOCUSNAME>',
      value(marker),
      '</LOCUSNAME><READINGBY>',
      value('analyst'),
      '</READINGBY>',
      ...distinct(person[marker]!).flatMap((allele) => [
        '<ALLELE><ALLELEVALUE>',
        value(allele),
        '</ALLELEVALUE></ALLELE>',
      ]),
      '</LOCUS>\n',
    ]),
    '</SPECIMEN>\n',
  ]),
  '</CODISImportFile>\n',
];

const cmf1: WriteDocument = (names, people) => [
  `1.0\n7\nIMPORT\nSRC\nDST\n05-JAN-2026 09:30:00\nC\nS\n${people.length}\n`,
  ...people.flatMap((person, i) => [
    'DNA Analysis Result\n1.0\nPCR\n',
    value(names[i]!),
    '\n0\n',
    value('Other'),
    `\nUNKNOWN\nUNKNOWN\nUNKNOWN\n${MARKERS.length}\n`,
    ...MARKERS.flatMap((marker) => {
      const alleles = distinct(person[marker]!);
      return [
        value(marker),
        `\n1\na\n04-JAN-2026\n16:00:00\n`,
        value(String(alleles.length)),
        '\n',
        ...alleles.flatMap((allele) => [value(allele), '\n']),
      ];
    }),
  ]),
];

const familias: WriteDocument = (names, people) => {
  const lists = MARKERS.map((marker) => [
    ...new Set(people.flatMap((person) => sorted(person[marker]!))),
    '20.2',
  ]);
  return [
    `"Output from Familias, version 3.3.1"\n"DO NOT EDIT!"\n3.3.1\n""\n${people.length}\n`,
    ...people.flatMap((person, i) => [
      '"',
      value(names[i]!),
      `"\n#FALSE#\n-1\n#FALSE#\n#TRUE#\n${MARKERS.length}\n`,
      ...MARKERS.map((marker, m) => {
        const indices = sorted(person[marker]!).map((allele) => lists[m]!.indexOf(allele));
        return `${indices.join('\n')}\n${m}\n`;
      }),
    ]),
    `"Known relations"\n0\n0\n0\n0\n#FALSE# (#Databases: 1)\n${MARKERS.length}\n#FALSE#\n`,
    ...MARKERS.flatMap((marker, m) => [
      '"',
      value(marker),
      `"\n0.001\n0.002\n4\n4\n${lists[m]!.length}\n0.1\n0.1\n1e-006\n1e-006\n#FALSE#\n0\n${lists[m]!.length}\t(DatabaseSize = 10)\n`,
      ...lists[m]!.flatMap((allele) => ['"', value(allele), '"\n0.1\n']),
    ]),
  ];
};

export const DOCUMENTS: Readonly<Record<string, WriteDocument>> = {
  'CMF 3': cmf3,
  'CMF 1': cmf1,
  Familias: familias,
};

export function textOf(document: Document): string {
  return document.map((part) => (typeof part === 'string' ? part : part.value)).join('');
}

export const valuesOf = (document: Document): string[] =>
  document.flatMap((part) => (typeof part === 'string' ? [] : [part.value]));

/** The document with another value at one place. */
export function withValue(document: Document, place: number, change: (before: string) => string): Document {
  let at = -1;
  const count = valuesOf(document).length;
  return document.map((part) => {
    if (typeof part === 'string') return part;
    at++;
    return at === place % count ? value(change(part.value)) : part;
  });
}
