import { expect, it } from 'vitest';
import type { RegisteredSpecimen } from './registry.js';
import type { SampleDraft } from './sample-draft.js';
import { sampleOrder } from './sample-order.js';

const draft = (name: string, kind: SampleDraft['kind']): SampleDraft => ({
  name,
  plate: '',
  kind,
  calls: [],
});
const of = (donorId: string | null): RegisteredSpecimen => ({
  ...{ specimenId: null, status: null, donorSex: null },
  donorId,
});

it('puts controls first, and the samples of a donor together under one number', () => {
  const names = ['A', 'B', 'NC', 'C', 'A2', 'X', 'PC', 'C2', 'Y'];
  const kinds = { NC: 'negative_control', PC: 'positive_control' } as const;
  const drafts = names.map((name) =>
    draft(name, name in kinds ? kinds[name as keyof typeof kinds] : 'sample'),
  );
  const registry = new Map([...names].map((name) => [name, of(/^[ABC]/.test(name) ? name[0]! : null)]));
  registry.delete('Y');
  const { samples, numbers } = sampleOrder(drafts, registry);
  expect([...samples].map((sample, at) => `${numbers[at]!} ${names[sample]!}`)).toEqual([
    ...['0 NC', '1 PC', '2 A', '2 A2', '3 B', '4 C', '4 C2', '5 X', '6 Y'],
  ]);
});
