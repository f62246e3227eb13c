/** Fragments of known length that run with each sample. */
export interface SizeStandard {
  readonly name: string;
  readonly dye: string;
  /** Names in the files of instruments, without case, blanks and separators. */
  readonly spellings: RegExp;
  /** Lengths in bases that are used for sizing, ascending. */
  readonly fragments: readonly number[];
  readonly note?: string;
}

/**
 * Lengths as in NCBI OSIRIS, `OsirisXML/LadderSpecifications/ILSAndLadderInfo.xml` (github ncbi/osiris), which follow the
 * leaflets of the manufacturers. Fragments that run among the primers (20, 40, 35, 50) are left out: no locus needs them.
 * An entry that stands earlier is preferred when a file names none.
 */
export const SIZE_STANDARDS: readonly SizeStandard[] = [
  {
    name: 'GeneScan 600 LIZ v2',
    dye: 'LIZ',
    spellings: /600.*LIZ|LIZ.*600/,
    fragments: [
      60, 80, 100, 114, 120, 140, 160, 180, 200, 214, 220, 240, 250, 260, 280, 300, 314, 320, 340, 360, 380,
      400, 414, 420, 440, 460, 480, 500, 514, 520, 540, 560, 580, 600,
    ],
  },
  {
    name: 'GeneScan 500 LIZ',
    dye: 'LIZ',
    spellings: /500.*LIZ|LIZ.*500/,
    fragments: [75, 100, 139, 150, 160, 200, 300, 340, 350, 400, 450, 490, 500],
    note: '250 is left out: it runs differently with temperature (NIJ training, size calling methods)',
  },
  {
    name: 'GeneScan 500 ROX',
    dye: 'ROX',
    spellings: /500.*ROX|ROX.*500/,
    fragments: [75, 100, 139, 150, 160, 200, 300, 340, 350, 400, 450, 490, 500],
    note: '250 is left out, as for LIZ',
  },
  {
    name: 'ILS 600',
    dye: 'CXR',
    spellings: /ILS.*600|CXR/,
    fragments: [
      60, 80, 100, 120, 140, 160, 180, 200, 225, 250, 275, 300, 325, 350, 375, 400, 425, 450, 475, 500, 550,
      600,
    ],
  },
  {
    name: 'WEN ILS 500',
    dye: 'WEN',
    spellings: /WEN/,
    fragments: [
      60, 65, 80, 100, 120, 140, 160, 180, 200, 225, 250, 275, 300, 325, 350, 375, 400, 425, 450, 475, 500,
    ],
  },
  {
    name: 'CC5 ILS 500',
    dye: 'CC5',
    spellings: /CC5|ILS.*500/,
    fragments: [
      60, 65, 80, 100, 120, 140, 160, 180, 200, 225, 250, 275, 300, 325, 350, 375, 400, 425, 450, 475, 500,
    ],
  },
  {
    name: 'DNA Size Standard 24plex (BTO)',
    dye: 'BTO',
    spellings: /BTO|24PLEX/,
    fragments: [
      60, 80, 90, 100, 120, 140, 160, 180, 200, 220, 240, 250, 260, 280, 300, 320, 340, 360, 380, 400, 425,
      450, 475, 500, 525, 550,
    ],
  },
  {
    name: 'S450 (COrDIS)',
    dye: 'ORANGE',
    spellings: /S450|COR ?DIS/,
    fragments: [
      60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 220, 230, 240, 260, 280, 300, 320, 340, 360, 380, 400,
      420, 440, 450,
    ],
  },
];

const DYES = /LIZ|ROX|CXR|WEN|CC5|BTO|ORANGE/;

export function isSizeStandardDye(name: string): boolean {
  return DYES.test(folded(name));
}

/** The standard that a file names, as far as it is known. */
export function namedStandard(name: string | null): SizeStandard | null {
  const key = folded(name ?? '');
  return (key !== '' && SIZE_STANDARDS.find(({ spellings }) => spellings.test(key))) || null;
}

/** Standards that may have been used, those of this dye first. */
export function standardsFor(dye: string): readonly SizeStandard[] {
  const ofDye = SIZE_STANDARDS.filter((standard) => folded(dye).includes(standard.dye));
  return [...new Set([...ofDye, ...SIZE_STANDARDS])];
}

function folded(text: string): string {
  return text.toUpperCase().replace(/[\s_.-]+/g, '');
}
