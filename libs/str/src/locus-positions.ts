/** Position of a locus in the reference sequence GRCh38 and on the genetic map; null where not published. */
export interface LocusPosition {
  readonly chromosome: string;
  readonly megabases: number | null;
  /** Sex-averaged, on the map of KLINK (HapMap). */
  readonly centimorgan: number | null;
}

/**
 * Autosomal loci in the order of the chromosomes: name, chromosome, Mb (GRCh38), cM. The same as
 * `fixtures/locus-positions.csv`, which names the source of each number; a test compares them.
 */
const POSITIONS: readonly (readonly [string, number, number | null, number | null])[] = [
  ['D1GATA113', 1, 7.382711, null],
  ['D1S1627', 1, 106.42111, null],
  ['D1S1677', 1, 163.590064, null],
  ['F13B', 1, 197.039, null],
  ['D1S1656', 1, 230.76965, 244.23489],
  ['D1S2142', 1, null, null],
  ['D1S549', 1, null, null],
  ['TPOX', 2, 1.489669, 1.6661],
  ['D2S1360', 2, 17.310841, 35.05805],
  ['D2S441', 2, 68.011971, 90.47903],
  ['D2S1776', 2, 168.788918, null],
  ['D2S1338', 2, 218.014905, 223.4832],
  ['D3S1358', 3, 45.540771, 67.1789],
  ['D3S4529', 3, 85.803508, null],
  ['D3S2459', 3, 102.456571, null],
  ['D3S3045', 3, 107.271162, 116.92246],
  ['D3S1744', 3, 147.374887, 157.24131],
  ['D3S1545', 3, null, null],
  ['D4S2366', 4, 6.483085, 12.9467],
  ['D4S2408', 4, 31.302816, null],
  ['FGA', 4, 154.58778, 156.81293],
  ['D5S2500', 5, 59.401368, 70.32067],
  ['D5S2800', 5, 59.403166, 70.3208],
  ['D5S818', 5, 123.775577, 126.67284],
  ['CSF1PO', 5, 150.076349, 154.43395],
  ['D6S477', 6, 6.140339, 15.77241],
  ['F13A01', 6, 6.32, null],
  ['D6S1017', 6, 41.70955, null],
  ['SE33', 6, 88.277194, 95.44921],
  ['D6S1043', 6, 91.740249, 99.86061],
  ['D6S474', 6, 112.557985, 118.66248],
  ['D7S3048', 7, 21.227159, 36.14071],
  ['D7S820', 7, 84.160252, 100.2012],
  ['D7S1517', 7, 123.857797, 132.0706],
  ['LPL', 8, 19.957, null],
  ['D8S1132', 8, 106.316718, 119.96228],
  ['D8S1179', 8, 124.894891, 136.44313],
  ['D9S925', 9, 18.288988, null],
  ['D9S1122', 9, 77.073849, 81.15767],
  ['D9S2157', 9, 133.160297, null],
  ['Penta C', 9, null, null],
  ['D10S1435', 10, 2.201192, 3.40182],
  ['D10S2325', 10, 12.751096, 28.27346],
  ['D10S1248', 10, 129.29427, 169.89917],
  ['TH01', 11, 2.171101, 4.48933],
  ['D11S2368', 11, 19.259634, 32.88891],
  ['D11S554', 11, 44.908802, 45],
  ['APOAI1', 11, 116.831266, 117],
  ['D11S4463', 11, 131.002538, null],
  ['vWA', 12, 5.984011, 15.63031],
  ['D12S391', 12, 12.297057, 27.57129],
  ['D12ATA63', 12, 107.92849, null],
  ['D13S325', 13, 42.599274, 44.90825],
  ['D13S317', 13, 82.148047, 79.83074],
  ['D13S305', 13, null, null],
  ['D14S608', 14, 28.380143, null],
  ['D14S1434', 14, 94.842079, null],
  ['D15S659', 15, 46.081858, 49.51748],
  ['FESFPS', 15, 90.889, null],
  ['Penta E', 15, 96.831027, 124.05054],
  ['D16S539', 16, 86.352723, 50],
  ['D16S3391', 16, null, null],
  ['D17S906', 17, 6.793179, 14.7],
  ['D17S1290', 17, 58.254009, null],
  ['D17S1301', 17, 74.684878, 113.11145],
  ['D18S853', 18, 3.990647, null],
  ['D18S535', 18, 40.568896, null],
  ['D18S51', 18, 63.281703, 88.92051],
  ['D18S1364', 18, 65.732968, 91.21746],
  ['D19S253', 19, 15.617439, 39.27234],
  ['D19S433', 19, 29.926267, 51.72618],
  ['D19S400', 19, null, null],
  ['D20S482', 20, 4.52572, 13.25549],
  ['D20S470', 20, 17.391787, null],
  ['D20S85', 20, 39.423149, null],
  ['D20S161', 20, null, null],
  ['D21S11', 21, 19.182036, 14.64555],
  ['D21S1270', 21, 30.334368, null],
  ['D21S2055', 21, 39.819589, 49.46478],
  ['Penta D', 21, 43.636237, 59.37591],
  ['D22GATA198B05', 22, 17.169846, 7.39585],
  ['D22S1045', 22, 37.140312, 46.21362],
];

const byName = new Map(
  POSITIONS.map(
    ([locus, chromosome, megabases, centimorgan], order): [string, LocusPosition & { order: number }] => [
      locus,
      { chromosome: String(chromosome), megabases, centimorgan, order },
    ],
  ),
);

/** `D7S820` and `D22GATA198B05` name their chromosome. */
const NAMED = /^D(\d{1,2})(?:S|[A-Z]+\d)/;

/** The position of an autosomal locus; for one that is not listed its chromosome, if its name says it; else null. */
export function locusPosition(locus: string): LocusPosition | null {
  const known = byName.get(locus);
  if (known) return known;
  const chromosome = Number(NAMED.exec(locus)?.[1] ?? 0);
  return chromosome >= 1 && chromosome <= 22
    ? { chromosome: String(chromosome), megabases: null, centimorgan: null }
    : null;
}

/** Order along the chromosomes; loci of unknown position last, by name. */
export function compareLociByPosition(a: string, b: string): number {
  const [one, other] = [byName.get(a)?.order ?? Infinity, byName.get(b)?.order ?? Infinity];
  if (one !== other) return one - other;
  return a < b ? -1 : a > b ? 1 : 0;
}
