import { makeBarcode } from '@homeward/rules';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parseControls } from './control-dna.js';
import { createSampleKinds, sampleKey, specimenBarcode, withDecided } from './sample-kind.js';

const read = (name: string) => readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url), 'utf8');
const kinds = createSampleKinds(
  JSON.parse(read('sample-kinds.json')),
  parseControls(read('genotypes/control_dna_osiris.csv')).map(({ name }) => name),
);
const kindOf = (sampleName: string, sampleType = '') => kinds.of({ sampleName, sampleType, plate: null });
const BARCODE = makeBarcode('HS', 74);

const NEGATIVE =
  `NC NC-1 NC_A12_3 NC-H12 NCA01 nc 02NC NTC ntc2 NTC_H12 NEG NEG_A01 NEGA01 Neg 02-Neg.ktr.__ NegCtrl
  NEGCONTROL neg-control Negative negative_control Blank BLANK_01 blankA1 BLK BLK-2 H2O h2o_B02 ddH2O dH2O water
  RB RB-1 RB_H01 EB EB-3 Reagent_Blank ReagentBlank ExtractionBlank EXTBLANK PCR_Blank pcr-blank NoTemplateControl
  No_Template NoDNA Negativkontrolle NegKontrolle Négatif negatief Blanc C- K- CTRL- C(-) CN TN_A01 NK-1 mock
  阴性 阴性对照 阴性对照1 NC阴性 阴控 阴参 阴 阴1 空白 空白对照 空白-2 提取空白 试剂空白 水 超纯水 无模板 无模板对照 陰性對照 负对照
  ＮＣ NTC-96 A12_NC 12_NC_2024 Отрицательный NEG_007 Reagent_Blank_007`.split(/\s+/);
const POSITIVE =
  `PC PC-1 PC_B01 PCB01 Pos POS_A01 PosCtrl POSCONTROL Positive positive_control 2800M 2800M_B01 2800m
  PC_2800M_1ng PC2800M 007 007_A01 DNA007 DNA_007 9948 9948(2) 9948_1ng PC-9948 9947A 9947A_C02 GM9947A K562 K-562
  ControlDNA Control_DNA_9948 ControlDNA007 Positivkontrolle C+ K+ CTRL+ CP PK_1 MK1 M308
  阳性 阳性对照 阳性对照2 阳控 阳参 阳 阳1 标准DNA 9948阳性 陽性對照 正对照 ＰＣ`.split(/\s+/);
const LADDER = `Ladder Ladder_A01 AllelicLadder LADDER-2 LAD 分型标准物 等位基因分型标准物`.split(/\s+/);

describe('the kind of a sample by its name', () => {
  it.each(NEGATIVE)('%s is a negative control', (name) => {
    expect(kindOf(name)).toBe('negative_control');
    expect(kindOf(name.replaceAll('_', ' '))).toBe('negative_control');
  });
  it.each([
    'Control Negativo',
    'Reagent Blank',
    'No Template Control',
    'Negative Control',
    'without DNA',
    'TE buffer',
  ])('%s is a negative control', (name) => {
    expect(kindOf(name)).toBe('negative_control');
  });
  it.each(POSITIVE)('%s is a positive control', (name) => {
    expect(kindOf(name)).toBe('positive_control');
    expect(kindOf(name.replaceAll('_', ' '))).toBe('positive_control');
  });
  it.each(LADDER)('%s is a ladder', (name) => {
    expect(kindOf(name)).toBe('ladder');
  });

  it.each([BARCODE, ` ${BARCODE.toLowerCase()} `, `${BARCODE}_A01`, `${BARCODE}-R`, `NC_${BARCODE}`])(
    '"%s" is a donor’s sample: the check character is right',
    (name) => {
      expect(kindOf(name)).toBe('sample');
      expect(specimenBarcode(name)).toBe(BARCODE);
    },
  );

  const wrong = BARCODE.slice(0, -1) + (BARCODE.endsWith('A') ? 'B' : 'A');
  it.each([
    ...[
      '',
      'Sample1',
      'nobody',
      'S-17',
      '张三',
      'Control',
      'Ctrl',
      'QC',
      '1',
      'NCX',
      'FUNCTION',
      'SPC',
      'PCR',
    ],
    ...['A01', 'PC16856', wrong, `${BARCODE}X`, makeBarcode('HF', 74), 'NC 2800M', 'Pos Neg', 'Ladder NC'],
  ])('"%s" is unknown: a person says what it is', (name) => {
    expect(kindOf(name)).toBe('unknown');
  });
});

describe('the kind of a sample by its type', () => {
  it.each([
    ['Custom Control', 'X1', 'positive_control'],
    ['PC', 'X1', 'positive_control'],
    ['Pos', 'X1', 'positive_control'],
    ['Positive Control', 'X1', 'positive_control'],
    ['NTC', 'X1', 'negative_control'],
    ['Neg', 'X1', 'negative_control'],
    ['RB', 'X1', 'negative_control'],
    ['No Template Control', 'X1', 'negative_control'],
    ['Negative Control', 'X1', 'negative_control'],
    ['阴性对照', 'X1', 'negative_control'],
    ['Allelic Ladder', 'X1', 'ladder'],
    ['Sample', BARCODE, 'sample'],
    ['样本', BARCODE, 'sample'],
    ['whatever', BARCODE, 'sample'],
    ['Sample', 'NC_A12', 'negative_control'],
    ['Unknown', '2800M', 'positive_control'],
    ['Sample', 'X1', 'unknown'],
    ['whatever', 'X1', 'unknown'],
    ['Control', 'X1', 'unknown'],
    // What contradicts itself waits for a person.
    ['Negative Control', BARCODE, 'unknown'],
    ['Positive Control', 'NC', 'unknown'],
  ])('%s, named %s: %s', (type, name, kind) => {
    expect(kindOf(name, type)).toBe(kind);
  });
});

it('what a person said of a sample of this name on this plate comes first', () => {
  const decided = withDecided(kinds, new Map([[sampleKey('P1', 'x1 '), 'negative_control']]));
  expect(decided.of({ sampleName: 'X1', sampleType: '', plate: 'P1' })).toBe('negative_control');
  expect(decided.of({ sampleName: 'X1', sampleType: '', plate: 'P2' })).toBe('unknown');
});
