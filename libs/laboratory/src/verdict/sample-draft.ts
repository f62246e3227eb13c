import type { SampleKind } from '../import/import-sample.entity.js';
import type { JudgedCall, Verdict } from './judged-call.js';
import { barcodeKey } from './registry.js';

/** The calls of one sample, gathered from wherever they stand in the file. */
export interface SampleDraft {
  readonly name: string;
  readonly kind: SampleKind;
  readonly calls: JudgedCall[];
  /** Why nothing of the sample can be used, seen when it was read. */
  refusal?: Verdict;
}

/** The samples of a file; calls without a usable name belong to none. */
export class SampleDrafts {
  private readonly byKey = new Map<string, SampleDraft>();

  /** The draft of the sample of this name; null when the name is none. */
  of(sampleName: string, kind: SampleKind): SampleDraft | null {
    const key = barcodeKey(sampleName);
    if (key === '') return null;
    const known = this.byKey.get(key);
    if (known) return known;
    const draft: SampleDraft = { name: sampleName, kind, calls: [] };
    this.byKey.set(key, draft);
    return draft;
  }

  all(): SampleDraft[] {
    return [...this.byKey.values()];
  }

  /** Keys under which the registry may know donors' samples. */
  barcodes(): string[] {
    return [...this.byKey].flatMap(([key, draft]) => (draft.kind === 'sample' ? [key] : []));
  }
}
