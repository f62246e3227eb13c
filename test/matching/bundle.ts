import { crc32, inflateRawSync } from 'node:zlib';

/** Texts of an archive by name, inflated by zlib; sizes and checksums are verified. */
export function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = 0;
  while (archive.readUInt32LE(at) === 0x04034b50) {
    const [method, checksum] = [archive.readUInt16LE(at + 8), archive.readUInt32LE(at + 14)];
    const [packed, size] = [archive.readUInt32LE(at + 18), archive.readUInt32LE(at + 22)];
    const name = archive.subarray(at + 30, at + 30 + archive.readUInt16LE(at + 26)).toString('utf8');
    const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
    const stored = archive.subarray(start, start + packed);
    const content = method === 8 ? inflateRawSync(stored) : stored;
    if (crc32(content) !== checksum || content.length !== size) throw new Error(`${name}: checksum`);
    files.set(name, content.toString('utf8'));
    at = start + packed;
  }
  return files;
}

/** Models as the file numbers them: equal, proportional, three kinds of stepwise. */
const MODELS = ['equal', 'proportional', 'unstationary', 'stationary', 'stepwise'];

/**
 * Reads a Familias project file by the description of its form (that of R/readFam.R in pedFamilias), line by line,
 * and turns it into one case of `homeward kinship`. Stops at anything that is not where it must be.
 */
export function caseOfFam(text: string): string {
  const lines = text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.replaceAll('"', ''));
  let at = 0;
  const next = (): string => lines[at++]!;
  const int = (): number => {
    const line = next();
    if (!/^-?\d+$/.test(line)) throw new Error(`line ${String(at)}: expected a whole number, found ${line}`);
    return Number(line);
  };
  const number = (): number => {
    const line = next();
    if (line === '' || Number.isNaN(Number(line))) throw new Error(`line ${String(at)}: ${line}`);
    return Number(line);
  };
  const must = (expected: string): void => {
    const line = next();
    if (line !== expected) throw new Error(`line ${String(at)}: expected ${expected}, found ${line}`);
  };
  at = 3;
  must('');
  const persons = Array.from({ length: int() }, () => {
    const id = next();
    at += 3;
    const sex = next() === '#TRUE#' ? 'male' : 'female';
    return { id, sex, calls: Array.from({ length: int() }, () => [int(), int(), int()] as const) };
  });
  must('Known relations');
  for (let i = 0; i < 3; i++) must('0');
  const pedigrees = Array.from({ length: int() }, (_, i) => {
    must(String(i));
    const name = next();
    must('0');
    must('0');
    const drawn = persons.map(({ id, sex }) => ({
      id,
      sex,
      father: null as string | null,
      mother: null as string | null,
    }));
    for (let relations = int(); relations > 0; relations--) {
      const [parent, child] = [int(), int()];
      drawn[child]![persons[parent]!.sex === 'male' ? 'father' : 'mother'] = persons[parent]!.id;
    }
    return [name, { persons: drawn }] as const;
  });
  const theta = Number(/^#FALSE# .*(?<=Theta\/Kinship\/Fst: )([.\d]+)/.exec(next())![1]);
  const count = int();
  must('#TRUE#');
  next();
  const loci = Array.from({ length: count }, () => {
    const name = next();
    const [female, male, femaleModel, maleModel, all, range] = [
      number(),
      number(),
      int(),
      int(),
      int(),
      number(),
    ];
    must(String(range));
    const rate2 = number();
    must(String(rate2));
    must('#FALSE#');
    must('0');
    if (femaleModel !== maleModel || Number(next().split('\t')[0]) !== all) throw new Error(name);
    const frequencies = Array.from({ length: all }, () => [next(), number()] as const);
    return {
      name,
      theta,
      alleles: frequencies.map(([allele]) => allele),
      freqs: frequencies.map(([, p]) => p),
      mutation: { model: MODELS[maleModel], rate_male: male, rate_female: female, range, rate2 },
    };
  });
  if (at !== lines.length) throw new Error(`${String(lines.length - at)} lines are left`);
  const genotypes = Object.fromEntries(
    persons
      .filter(({ calls }) => calls.length > 0)
      .map(({ id, calls }) => [
        id,
        Object.fromEntries(
          calls.map(([a, b, locus]) => [
            loci[locus]!.name,
            [loci[locus]!.alleles[a], loci[locus]!.alleles[b]],
          ]),
        ),
      ]),
  );
  const { H1, H2 } = Object.fromEntries(pedigrees);
  return JSON.stringify({ id: 'fam', loci, H1, H2, genotypes });
}
