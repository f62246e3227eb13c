import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalAllele, createLocusDictionary, createPanels, parseFrequencyTable } from '@homeward/str';
import { readFixture } from './read-fixture.js';

const loci = createLocusDictionary(JSON.parse(readFixture('loci.json')));
const panels = createPanels(JSON.parse(readFixture('kits.json')), loci);
const tables = readdirSync(new URL('../../fixtures/frequencies', import.meta.url))
  .filter((file) => file.endsWith('.csv') && file !== 'INDEX.csv')
  .map((file) => parseFrequencyTable(readFixture(`frequencies/${file}`), file.replace('.csv', '')));

describe('loci', () => {
  it.each([
    ['PENTA_E', 'Penta E'],
    ['penta-d', 'Penta D'],
    ['THO1', 'TH01'],
    ['AM', 'AMEL'],
    ['Amelogenin', 'AMEL'],
    ['VWA', 'vWA'],
    ['TP0X', 'TPOX'],
    ['d3s1358', 'D3S1358'],
    ['ACTBP2', 'SE33'],
    ['D5S2500', 'D5S2500'],
  ])('%s is %s', (alias, name) => expect(loci.find(alias)?.name).toBe(name));

  it('holds every allele of every frequency table', () => {
    for (const table of tables) {
      for (const [name, { alleles }] of table.loci) {
        for (const allele of alleles)
          expect([name, canonicalAllele(allele, loci.find(name)).ok, allele]).toEqual([name, true, allele]);
      }
    }
  });
});

describe('panels', () => {
  it.each([
    ['GlobalFiler_Panel_v1', 'GlobalFiler'],
    ['globalfiler', 'GlobalFiler'],
    ['Identifiler_Plus_Panels_v1', 'AmpFLSTR Identifiler Plus'],
    ['VeriFilerPlus_Panel_v2', 'VeriFiler Plus'],
    ['PowerPlex_21', 'PowerPlex 21'],
    ['PP21', 'PowerPlex 21'],
    ['Goldeneye 20A', 'Goldeneye 20A'],
    ['Goldeneye 22NC', 'Goldeneye 22NC (locus set as used with 20A in a Chinese LIMS)'],
  ])('%s is %s', (text, name) => expect(panels.find(text)?.name).toBe(name));

  it('resolves the label D5S2500 by the kit that prints it', () => {
    expect(panels.find('AGCU 21+1')?.resolve('D5S2500')?.name).toBe('D5S2800');
    expect(panels.find('Microreader 23sp ID')?.resolve('D5S2500')?.name).toBe('D5S2500');
    expect(panels.find('GlobalFiler')?.resolve('D5S2500')).toBeUndefined();
  });
  it('offers no kit without a confirmed list of loci', () => {
    expect(panels.names()).toHaveLength(66);
    expect(panels.unsubstantiated()).toContain('Goldeneye 25A');
    expect(panels.find('Huaxia Platinum')?.verified).toBe(false);
    expect(panels.find('GlobalFiler')?.verified).toBe(true);
  });
});

describe('frequency tables', () => {
  it('excludes SE33 of the national table and nothing else', () => {
    const excluded = tables.flatMap(({ name, problems }) =>
      problems.map(({ locus, code }) => [name, locus, code]),
    );
    expect(excluded).toEqual([['china_appendixD_59loci_mptk', 'SE33', 'sum_off']]);
  });
  it('names only loci of the dictionary', () => {
    for (const table of tables)
      for (const name of table.loci.keys()) expect([name, loci.get(name)?.type]).toEqual([name, 'autosomal']);
  });
  it('keeps sample sizes', () => {
    const hebei = tables.find(({ name }) => name === 'kinsimu_hebei_42loci');
    expect(hebei?.loci.size).toBe(42);
    expect(hebei?.loci.get('D19S433')?.n).toBe(1008);
  });
});
