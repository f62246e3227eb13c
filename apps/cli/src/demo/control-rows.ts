import type { GenotypeMap } from '@homeward/str';
import type { TypedSample } from './typed-sample.js';

/** Control DNA 2800M as published (fixtures/genotypes/control_dna_osiris.csv); a test compares them. */
export const CONTROL_2800M: GenotypeMap = {
  D3S1358: ['17', '18'],
  vWA: ['16', '19'],
  D16S539: ['9', '13'],
  CSF1PO: ['12', '12'],
  TPOX: ['11', '11'],
  D8S1179: ['14', '15'],
  D21S11: ['29', '31.2'],
  D18S51: ['16', '18'],
  TH01: ['6', '9.3'],
  FGA: ['20', '23'],
};

/** The controls of a plate, named as laboratories name them. */
export const CONTROLS: readonly TypedSample[] = [
  { barcode: 'PC_2800M', genotypes: CONTROL_2800M },
  { barcode: 'NC', genotypes: {} },
];
