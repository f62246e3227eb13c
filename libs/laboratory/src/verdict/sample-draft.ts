import type { SampleKind } from '../import/import-sample.entity.js';
import type { JudgedCall } from './judged-call.js';
import { LONGEST_NAME } from './judge.js';
import { barcodeKey } from './registry.js';

/** The calls of one sample, gathered from wherever they stand in the file. */
export interface SampleDraft {
  readonly name: string;
  readonly kind: SampleKind;
  readonly calls: JudgedCall[];
}

/** Groups calls by sample name; calls without a usable name belong to no sample. */
export class SampleDrafts {
  private readonly byKey = new Map<string, SampleDraft>();

  add(call: JudgedCall): void {
    const key = barcodeKey(call.sampleName);
    if (key === '' || call.sampleName.length > LONGEST_NAME) return;
    const draft = this.byKey.get(key);
    if (draft) draft.calls.push(call);
    else this.byKey.set(key, { name: call.sampleName, kind: call.kind, calls: [call] });
  }

  all(): SampleDraft[] {
    return [...this.byKey.values()];
  }

  /** Keys under which the registry may know donors' samples. */
  barcodes(): string[] {
    return [...this.byKey].flatMap(([key, draft]) => (draft.kind === 'sample' ? [key] : []));
  }
}
