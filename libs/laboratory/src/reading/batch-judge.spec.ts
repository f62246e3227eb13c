import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createLocusDictionary, createPanels } from '@homeward/str';
import { callAt, slotsOf } from '../calls/calls.js';
import type { TableRecord } from '../table/table-form.js';
import { detectLayout } from '../layout/layout.js';
import { BatchJudge } from './batch-judge.js';
import { judgeCall } from '../verdict/judge.js';
import { refuse } from '../verdict/judged-call.js';
import { createSampleKinds } from '../reference/sample-kind.js';
import { SampleDrafts } from '../samples/sample-draft.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url), 'utf8'));
const loci = createLocusDictionary(fixture('loci.json'));
const kinds = createSampleKinds(fixture('sample-kinds.json'), []);
const reference = {
  loci,
  kinds,
  panels: createPanels(fixture('kits.json'), loci),
  panel: null,
  fields: { sample: 'Sample Name', marker: 'Marker', panel: 'Panel' },
};

const LONG = 'Sample Name,Sample Type,Panel,Marker,Allele 1,Allele 2,Allele 3';
const LONG_ROWS = [
  'HS1,,GlobalFiler,TH01,9,9.3',
  'HS1,,GlobalFiler,TH01,9,9.3',
  'HS2,,GlobalFiler,TH01,9,9.3',
  'HS2,,SuperKit,TH01,9,9.3',
  'HS2,,,TH01,9,9.3',
  ' hs2 ,,,TH01, 9 ,9.3',
  'HS2,Positive Control,,TH01,6,7,8',
  'HS2,,,TH01,6,7,8',
  'L1,Ladder,,TH01,6,7,8',
  'L2,Ladder,,TH01,6,7,8',
  ',,,TH01,9,9.3',
  'HS1,,,TH01,9,9.3,,surplus one',
  'HS1,,,TH01,9,9.3,,surplus two',
  `${'x'.repeat(120)},,,TH01,9,9.3`,
  'HS3,,,TH01,OL,9.3',
  'HS4,,,TH01,OL,9.3',
  'HS4,,,,OL,9.3',
];
const PLATES = 'Sample Name,Run Name,Plate ID,Marker,Allele 1,Allele 2';
const PLATES_ROWS = [
  'HS1,R1,P1,TH01,9,9.3',
  'HS1,R1,P2,TH01,9,9.3',
  'HS2,R2, ,TH01,9,9.3',
  'HS2,,,TH01,9,9.3',
];
const WIDE = 'Sample Name,TH01 1,TH01 2,vWA 1,vWA 2';
const WIDE_ROWS = ['HS1,9,9.3,16,17', 'HS2,9,9.3,16,17', 'NC,,,16,17', 'HS3,9,OL,16'];

function judged(header: string, rows: readonly string[]) {
  const layout = detectLayout(Buffer.from(`${header}\n`), 'utf-8', loci);
  const drafts = new SampleDrafts();
  const judge = new BatchJudge(layout, reference, drafts);
  const records = rows.map((row, index): TableRecord => ({ rowNumber: index + 2, cells: row.split(',') }));
  for (const record of records) judge.judge(record);
  const calls = judge.calls.all(drafts.all());
  const slots = slotsOf(layout);
  const each = records.flatMap((record) =>
    slots.map((slot, position) =>
      Object.assign(judgeCall(callAt(record, slot, layout), reference), { position }),
    ),
  );
  return { calls, each, drafts };
}

it.each([
  ['long', LONG, LONG_ROWS],
  ['plated', PLATES, PLATES_ROWS],
  ['wide', WIDE, WIDE_ROWS],
])('a %s table gets the verdicts that each call gets by itself', (_, header, rows) => {
  const { calls, each } = judged(header, rows);
  expect(calls).toEqual(each);
});

it('each call carries the plate that its row names, else the run, else none', () => {
  expect(judged(PLATES, PLATES_ROWS).calls.map((call) => call.plate)).toEqual(['P1', 'P2', 'R2', null]);
});

it('gathers the calls of a sample however its name is written', () => {
  const { drafts } = judged(LONG, LONG_ROWS);
  expect(drafts.all().map(({ name, calls }) => [name, calls.length])).toEqual([
    ['HS1', 4],
    ['HS2', 6],
    ['L1', 1],
    ['L2', 1],
    // The rows without a usable name: whose they are, nobody knows.
    ['', 2],
    ['HS3', 1],
    ['HS4', 2],
  ]);
});

it('the same name on two plates is two samples; rows that contradict each other make it unknown', () => {
  const { drafts } = judged(PLATES, PLATES_ROWS);
  expect(drafts.all().map(({ name, plate }) => [name, plate])).toEqual([
    ['HS1', 'P1'],
    ['HS1', 'P2'],
    ['HS2', 'R2'],
    ['HS2', ''],
  ]);
  const rows = ['NC,Negative Control,,TH01,,', 'NC,Negative Control,,vWA,,', 'NC,Allelic Ladder,,FGA,,'];
  expect(judged(LONG, rows.slice(0, 2)).drafts.all()).toMatchObject([{ kind: 'negative_control' }]);
  expect(judged(LONG, rows).drafts.all()).toMatchObject([{ kind: 'unknown' }]);
});

it('a sample has its calls in the order of the file, also if its rows stand apart', () => {
  const layout = detectLayout(Buffer.from(`${WIDE}\n`), 'utf-8', loci);
  const judge = new BatchJudge(layout, reference, new SampleDrafts());
  for (const [index, name] of ['HS1', 'HS2', 'HS3', 'HS1', 'HS2'].entries())
    judge.judge({ rowNumber: index + 2, cells: [name, '9', '9.3', '16', '17'] });
  const places = (sample: number) =>
    judge.calls.ofSample(sample).map(({ sampleName, rowNumber, position, marker }) => {
      return `${sampleName} ${rowNumber}.${position} ${marker}`;
    });
  expect(places(0)).toEqual(['HS1 2.0 TH01', 'HS1 2.1 vWA', 'HS1 5.0 TH01', 'HS1 5.1 vWA']);
  expect(places(1)).toEqual(['HS2 3.0 TH01', 'HS2 3.1 vWA', 'HS2 6.0 TH01', 'HS2 6.1 vWA']);
  expect(places(2)).toEqual(['HS3 4.0 TH01', 'HS3 4.1 vWA']);
  judge.judge({ rowNumber: 7, cells: ['HS3', '9', '9.3', '16', '17'] });
  expect(places(2)).toHaveLength(4);
});

it('the verdict of one call does not affect another call with the same cells', () => {
  const layout = detectLayout(Buffer.from(`${LONG}\n`), 'utf-8', loci);
  const judge = new BatchJudge(layout, reference, new SampleDrafts());
  for (const rowNumber of [2, 3, 4, 5])
    judge.judge({ rowNumber, cells: ['HS1', '', '', 'TH01', '9', '9.3'] });
  const calls = judge.calls.ofSample(0);
  for (const call of calls.slice(0, 3))
    refuse(call, { code: 'laboratory.mixture', field: null, value: '', detail: '' });
  expect(calls.at(-1)).toMatchObject({ status: 'accepted', verdict: null });
  expect(judge.calls.ofSample(0).map(({ status }) => status)).toEqual(Array(4).fill('accepted'));
});

it('a sample keeps one subject, also if more samples come between its rows than are held', () => {
  const layout = detectLayout(Buffer.from('Sample Name,Marker,Allele 1,Allele 2\n'), 'utf-8', loci);
  const drafts = new SampleDrafts();
  const judge = new BatchJudge(layout, reference, drafts);
  const names = Array.from({ length: 17_000 }, (_, number) => `S${String(number)}`);
  let rowNumber = 1;
  for (const marker of ['TH01', 'FGA', 'vWA'])
    for (const name of names) judge.judge({ rowNumber: ++rowNumber, cells: [name, marker, '9', '9'] });
  // Written otherwise, it is the same sample, and its rows are told as they are written.
  judge.judge({ rowNumber: ++rowNumber, cells: [' s0 ', 'TPOX', '8', '9'] });
  expect(drafts.all()).toHaveLength(names.length);
  expect(judge.calls.ofSample(0).map((call) => [call.sampleName, call.marker, call.rowNumber])).toEqual([
    ['S0', 'TH01', 2],
    ['S0', 'FGA', 17_002],
    ['S0', 'vWA', 34_002],
    ['s0', 'TPOX', 51_002],
  ]);
  // One for each sample, and one for the other way to write it.
  expect(judge.calls.addSubject({ whose: { sampleName: '', plate: null, part: 0 }, sample: 0 })).toBe(17_001);
});
