import {
  diskFile,
  draftOf,
  judgeTable,
  NoRows,
  openTables,
  readTables,
  refusedColumnCall,
  type JudgedTable,
  type ReferenceData,
} from '@homeward/laboratory/pure';
import { DomainError } from '@homeward/platform/pure';
import type { Genotype, LocusType } from '@homeward/str';
import { ExitCode, Failure } from '../exit-code.js';
import type { ReadProblems } from './read-problems.js';
import { sampleKey, SampleStore } from './sample-store.js';
import { tablePieces } from './table-text.js';

type JudgedCall = JudgedTable['calls'][number];

/** Each call takes some bytes while a file is read as a whole. */
const LONGEST_WHOLE = 64 * 1024 * 1024;

/** One or two loci with three alleles occur in single persons; the laboratory takes a third for a mixture. */
const MIXTURE_LOCI = 3;

export interface ReadOptions {
  readonly reference: Pick<ReferenceData, 'loci' | 'panels' | 'kinds'>;
  /** Kit of rows that name none. */
  readonly panel: string | null;
  readonly problems: ReadProblems;
  /** Keys of the samples to keep; all when absent. */
  readonly wanted?: ReadonlySet<string>;
}

export interface ReadSamples {
  readonly store: SampleStore;
  /** Loci in the files that are not autosomal, with their kind. */
  readonly otherLoci: ReadonlyMap<string, LocusType>;
}

/**
 * Reads genotype files with the laboratory's reader, and keeps the accepted autosomal calls. A locus
 * called twice differently counts as not typed; a sample with three alleles at three loci is refused as a mixture.
 * @throws Failure naming the file
 */
export async function readSamples(files: readonly string[], options: ReadOptions): Promise<ReadSamples> {
  const reading = new Reading(options);
  for (const file of files) {
    try {
      await reading.file(file);
    } catch (error) {
      throw asFailure(file, error);
    }
  }
  return reading;
}

function asFailure(file: string, error: unknown): unknown {
  const isFileError = error instanceof Error && 'syscall' in error;
  if (!(error instanceof DomainError) && !isFileError) return error;
  return new Failure(`${file}: ${error.message}`, ExitCode.Usage);
}

/** A call and the place of its table in the file. */
interface Place {
  readonly call: JudgedCall;
  readonly file: string;
  readonly rowOffset: number;
}

class Reading implements ReadSamples {
  readonly store = new SampleStore();
  readonly otherLoci = new Map<string, LocusType>();
  private readonly threeAlleles = new Map<number, number>();
  private name: string | null = null;
  private row = -1;

  constructor(private readonly options: ReadOptions) {}

  /** Files that are not very long are read in each format that imports have; longer ones are tables, read in pieces. */
  async file(path: string): Promise<void> {
    const file = await diskFile(path);
    if (file.size > LONGEST_WHOLE) return this.longFile(path);
    const { loci, panels, kinds } = this.options.reference;
    const tables = await openTables(file, { fileName: path, loci });
    const read = await readTables(tables, { loci, panels, kinds, panel: this.options.panel });
    const placeOf = ({ part = 0 }: { readonly part?: number }) => {
      const name = tables[part]?.part ?? null;
      return { file: name === null ? path : `${path}!${name}`, rowOffset: 0 };
    };
    for (const column of read.account.refused())
      this.take({ call: refusedColumnCall(column), ...placeOf(column) });
    for (let sample = 0; sample < read.drafts.all().length; sample++)
      for (const call of draftOf(read, sample).calls) this.take({ call, ...placeOf(call) });
  }

  private async longFile(file: string): Promise<void> {
    const { loci, panels, kinds } = this.options.reference;
    const { panel } = this.options;
    let empty = true;
    const columns = new Set<string>();
    for await (const { content, rowOffset } of tablePieces(file)) {
      const judged = await judgeTable(content, 'utf-8', { loci, panels, kinds, panel }).catch(
        (error: unknown) => {
          // A piece may hold nothing but blank lines.
          if (error instanceof NoRows) return null;
          throw error;
        },
      );
      if (!judged) continue;
      empty = false;
      for (const call of judged.calls) {
        // Each piece of a file repeats the refused columns.
        const isColumn =
          call.sampleName === '' && call.verdict?.code.startsWith('laboratory.column_') === true;
        if (isColumn && columns.has(call.marker)) continue;
        if (isColumn) columns.add(call.marker);
        this.take({ call, file, rowOffset });
      }
    }
    if (empty) throw new NoRows();
  }

  private take(place: Place): void {
    const { call } = place;
    const { problems } = this.options;
    // Sample names are free here: each sample that is not a control is a person.
    if (call.kind !== 'sample' && call.kind !== 'unknown') {
      problems.countIgnored(call.kind);
      return;
    }
    const row = this.rowOf(call.sampleName);
    if (row >= 0 && (this.threeAlleles.get(row) ?? 0) >= MIXTURE_LOCI) problems.countIgnored('mixture');
    else if (call.status === 'skipped') problems.countIgnored(reasonOf(call));
    else if (call.status !== 'accepted') this.takeRefused(place, row);
    else if (row >= 0) this.takeAccepted(place, row);
  }

  private takeAccepted(place: Place, row: number): void {
    const { type, locus, call, marker } = place.call;
    const [a, b = a] = call ?? [];
    if (locus === null || type === null || a === undefined || b === undefined) return;
    if (type !== 'autosomal') {
      this.otherLoci.set(locus, type);
      if (type === 'sex') this.store.setSex(row, b === 'Y' ? 'male' : 'female');
      return;
    }
    const earlier = this.store.put(row, locus, [a, b]);
    if (earlier === null) return;
    if (earlier === 'spoilt') this.refuse(place, marker, `${a},${b}`, 'conflicting_calls');
    else if (sameCall(earlier, a, b)) this.options.problems.countIgnored('duplicate_row');
    else this.refuse(place, marker, `${earlier.join(',')} / ${a},${b}`, 'conflicting_calls');
  }

  private takeRefused(place: Place, row: number): void {
    const { call } = place;
    const reason = reasonOf(call);
    this.refuse(place, call.verdict?.field ?? null, call.verdict?.value ?? '', reason);
    if (reason !== 'three_alleles' || call.type !== 'autosomal' || row < 0) return;
    if (call.locus !== null) this.store.spoil(row, call.locus);
    const count = (this.threeAlleles.get(row) ?? 0) + 1;
    this.threeAlleles.set(row, count);
    if (count < MIXTURE_LOCI) return;
    this.store.refuse(row);
    this.refuse(place, null, `${count} loci with three alleles`, 'mixture');
  }

  private refuse(
    { call, file, rowOffset }: Place,
    field: string | null,
    value: string,
    reason: string,
  ): void {
    const row = call.rowNumber + rowOffset;
    this.options.problems.refuse({ file, row, sample: call.sampleName, field, value, reason });
  }

  /** The row of a sample; -1 for none that is wanted. Calls of one sample mostly stand together. */
  private rowOf(name: string): number {
    if (name === this.name) return this.row;
    const { wanted } = this.options;
    const key = sampleKey(name);
    this.name = name;
    this.row = key === '' || (wanted && !wanted.has(key)) ? -1 : this.store.add(name);
    return this.row;
  }
}

/** The laboratory's code without the name of its library. */
function reasonOf(call: JudgedCall): string {
  return call.verdict?.code.replace(/^laboratory\./, '') ?? call.status;
}

function sameCall(earlier: Genotype, a: string, b: string): boolean {
  return (earlier[0] === a && earlier[1] === b) || (earlier[0] === b && earlier[1] === a);
}
