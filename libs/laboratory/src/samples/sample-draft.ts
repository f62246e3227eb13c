import type { SampleKind } from '../reference/kinds.js';
import type { JudgedCall, Verdict } from '../verdict/judged-call.js';
import { barcodeKey } from './registry.js';
import { sampleKey, specimenBarcode } from '../reference/sample-kind.js';

/** The calls of one sample of one plate, gathered from wherever they stand in the file. */
export interface SampleDraft {
  /** Empty for the rows whose name is empty or too long. */
  readonly name: string;
  readonly plate: string;
  kind: SampleKind;
  readonly calls: JudgedCall[];
  /** Why nothing of the sample can be used, seen when it was read. */
  refusal?: Verdict;
}

/** The samples of a file. */
export class SampleDrafts {
  private readonly byKey = new Map<string, SampleDraft>();

  /** The draft of the sample of this name on this plate. Rows that make different things of it make it unknown. */
  of(sampleName: string, kind: SampleKind, plate: string | null = null): SampleDraft {
    const key = sampleKey(plate, sampleName);
    const known = this.byKey.get(key);
    if (known) {
      if (known.kind !== kind) known.kind = 'unknown';
      return known;
    }
    const draft: SampleDraft = { name: sampleName, plate: plate ?? '', kind, calls: [] };
    this.byKey.set(key, draft);
    return draft;
  }

  all(): SampleDraft[] {
    return [...this.byKey.values()];
  }

  /** Keys under which the registry may know donors' samples. */
  barcodes(): string[] {
    return this.all().flatMap(({ kind, name }) => (kind === 'sample' ? [registryKey(name)] : []));
  }
}

/** The key under which the registry may know the specimen that a sample is named after. */
export function registryKey(sampleName: string): string {
  return specimenBarcode(sampleName) ?? barcodeKey(sampleName);
}
