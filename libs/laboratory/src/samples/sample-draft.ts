import type { SampleKind } from '../reference/kinds.js';
import type { JudgedCall, Verdict } from '../verdict/judged-call.js';
import { barcodeKey } from './registry.js';
import { sampleKey, specimenBarcode } from '../reference/sample-kind.js';
import { TextIndex } from './text-index.js';

/** The calls of one sample of one plate, gathered from wherever they stand in the file. */
export interface SampleDraft {
  /** Empty for the rows whose name is empty or too long. */
  readonly name: string;
  readonly plate: string;
  kind: SampleKind;
  /** As the file has it, else the plan of the plate. */
  well?: string;
  /** Empty until they are gathered. */
  calls: JudgedCall[];
  /** Why nothing of the sample can be used, seen when it was read. */
  refusal?: Verdict;
  /** As `registryKeyOf` told it. */
  key?: string;
}

/** One list for all samples without calls. */
const NO_CALLS: JudgedCall[] = Object.freeze<JudgedCall[]>([]) as JudgedCall[];

/** The samples of a file. */
export class SampleDrafts {
  private readonly drafts: SampleDraft[] = [];
  private readonly numbers = new TextIndex((number) => {
    const { plate, name } = this.drafts[number]!;
    return sampleKey(plate, name);
  });

  /**
   * The sample of this name on this plate. Rows that make different things of it make it unknown.
   * @param well where the file has it; of several the first
   * @returns its place among the samples of the file
   */
  add(sampleName: string, kind: SampleKind, plate: string | null = null, well: string | null = null): number {
    const key = sampleKey(plate, sampleName);
    const known = this.numbers.find(key);
    if (known === undefined) {
      const draft: SampleDraft = { name: sampleName, plate: plate ?? '', kind, calls: NO_CALLS };
      if (well !== null) draft.well = well;
      this.drafts.push(draft);
      return this.numbers.add(key);
    }
    const draft = this.drafts[known]!;
    if (draft.kind !== kind) draft.kind = 'unknown';
    if (well !== null) draft.well ??= well;
    return known;
  }

  /** Lets go by what samples were found: none is added any more. */
  end(): void {
    this.numbers.clear();
  }

  /** Says where samples stand of which the file does not say it. @param planned by `sampleKey` */
  place(planned: ReadonlyMap<string, string>): void {
    if (planned.size === 0) return;
    for (const draft of this.drafts) {
      const well = planned.get(sampleKey(draft.plate, draft.name));
      if (well !== undefined) draft.well ??= well;
    }
  }

  /** The plates that the file names. */
  plates(): string[] {
    const names = new Set(this.drafts.map(({ plate }) => plate));
    names.delete('');
    return [...names];
  }

  all(): readonly SampleDraft[] {
    return this.drafts;
  }

  /** Keys under which the registry may know donors' samples, of the samples from `from` to before `to`. */
  barcodes(from: number, to: number): string[] {
    return this.drafts
      .slice(from, to)
      .flatMap((draft) => (draft.kind === 'sample' ? [registryKeyOf(draft)] : []));
  }
}

/** The key under which the registry may know the specimen that a sample is named after. */
export function registryKeyOf(draft: Pick<SampleDraft, 'name' | 'key'>): string {
  if (draft.key === undefined) {
    const key = specimenBarcode(draft.name) ?? barcodeKey(draft.name);
    // One text instead of two equal ones.
    draft.key = key === draft.name ? draft.name : key;
  }
  return draft.key;
}
