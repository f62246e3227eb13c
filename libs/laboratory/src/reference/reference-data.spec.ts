import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { publishedEntries } from './published-entries.js';
import { publishedReference, ReferenceData } from './reference-data.js';
import type { VocabularyEntry } from './vocabulary-entry.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const published = publishedReference({ root });
const entries = publishedEntries(root);

describe('the published vocabulary', () => {
  it.each([
    ['VFP_Panels_v1', 'VeriFiler Plus'],
    ['24plex_Panels_v4', 'Investigator 24plex QS'],
    ['HGT-STRtyper-27comp-1.0-3500', 'SureID 27comp (HGT STRtyper-27 panel file)'],
    ['MiniFiler_GS500_v1', 'AmpFLSTR MiniFiler'],
    ['PowerPlex_ESX_17_Fast_IDX_v1.1', 'PowerPlex ESX 17 Fast'],
    ['PowerPlex_ESI_17_Fast_IDX_v1.1', 'PowerPlex ESI 17 Fast'],
    ['PowerPlex_ESX_16_IDX_v1.0', 'PowerPlex ESX 16'],
    ['GlobalFiler_Express_Panel_v1', 'GlobalFiler Express'],
    ['Identifiler_Direct_GS500_Panels_v1', 'AmpFLSTR Identifiler Direct'],
    ['ESSplex_SE_Plus_Panels_v4', 'Investigator ESSplex SE Plus'],
    ['NGM_Detect_Panel_v2.1', 'NGM Detect'],
    ['Sinofiler_v1', 'AmpFLSTR SinoFiler'],
    ['DNATyper 21', 'DNATyper 21'],
    ['DNATyper21', 'DNATyper 21'],
    ['Microreader 21', 'Microreader 21 ID'],
    ['SiFaSTR 23', 'SiFaSTR 23plex'],
  ])('knows the panel %s as %s', (name, kit) => {
    expect(published.panels.find(name)?.name).toBe(kit);
  });

  it('gives the loci of a kit that is known by name only by their names', () => {
    const kit = published.panels.find('DNATyper 25');
    expect(kit).toMatchObject({ verified: false, loci: [] });
    expect(published.listPanels().map(({ name }) => name)).not.toContain('DNATyper 25');
  });

  it.each(
    `DYS388 DYS447 DYS442 DYS441 DYS461 DYS505 DYS508 DYS526 DYS547 DYS593 DYS596 DYS612 DYS626 DYS645 DYF399S1
     DYF404S1`.split(/\s+/),
  )('knows %s as a Y-STR', (name) => {
    expect(published.loci.find(name)?.type).toBe('Y');
  });
  it.each('DXS101 DXS981 DXS6789 DXS6807 DXS7424 DXS9902 GATA172D05 GATA165B12'.split(' '))(
    'knows %s as an X-STR',
    (name) => {
      expect(published.loci.find(name)?.type).toBe('X');
    },
  );
  it.each(['IQCS', 'IQCL'])('knows %s as no genotype', (name) => {
    expect(published.loci.find(name)?.type).toBe('quality');
    expect(published.panels.find('NGM_Detect_Panel_v2.1')?.resolve(name)?.name).toBe(name);
  });
  it('finds Yindel in NGM Detect', () => {
    expect(published.panels.find('NGM_Detect_Panel_v2.1')?.resolve('Yindel')?.type).toBe('Y_indel');
  });

  it.each([
    ['F13A1', 'F13A01'],
    ['AMELY', 'AMEL'],
    ['性别', 'AMEL'],
    ['DYS389 2', 'DYS389II'],
    ['DYS389-1', 'DYS389I'],
    ['FGA(FIBRA)', 'FGA'],
    ['FGA (FIBRA)', 'FGA'],
    ['DYS385a/b', 'DYS385'],
    ['DYF387S1a/b', 'DYF387S1'],
    ['TH0I', 'TH01'],
  ])('takes the spelling %s for %s', (spelling, locus) => {
    expect(published.loci.find(spelling)?.name).toBe(locus);
  });

  it('has no spelling that stands for two loci, and no panel name for two kits', () => {
    const held = new Map<string, string>();
    for (const { name, aliases } of published.loci.all())
      for (const spelling of aliases) {
        // A name wins over an alias of another locus (D5S2500): that is stated in the entry.
        if (published.loci.get(spelling) && spelling !== name) continue;
        expect([spelling, held.get(spelling) ?? name]).toEqual([spelling, name]);
        held.set(spelling, name);
      }
    const names = entries.flatMap(({ kind, key, value }) =>
      kind === 'kit'
        ? ((value as { panel_names?: string[] }).panel_names ?? []).map((name) => [name, key])
        : [],
    );
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
    for (const [name, kit] of names) expect([name, published.panels.find(name!)?.name]).toEqual([name, kit]);
  });

  it('names a source for each entry, and each entry once', () => {
    expect(entries.filter(({ source }) => source.trim() === '')).toEqual([]);
    expect(new Set(entries.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(entries.length);
  });

  it('says which allele of 9948 is weak', () => {
    const control = published.controls.find(({ name }) => name === '9948');
    expect(control?.genotypes.CSF1PO).toEqual(['10', '11', '12']);
    expect(control?.weak).toEqual({ CSF1PO: ['12'] });
  });
});

describe('a vocabulary with entries of a laboratory', () => {
  const withOwn = (...own: Omit<VocabularyEntry, 'source'>[]) =>
    new ReferenceData([...entries, ...own.map((entry) => ({ ...entry, source: 'the laboratory' }))], 7);

  it('reads a further spelling and a further panel name', () => {
    const reference = withOwn(
      { kind: 'locus_name', key: 'D3X', value: { name: 'D3-x', locus: 'D3S1358' } },
      { kind: 'panel_name', key: 'OURS', value: { name: 'Ours 3', kit: 'GlobalFiler' } },
    );
    expect(reference.version).toBe(7);
    expect(reference.loci.find('d3 X')?.name).toBe('D3S1358');
    expect(reference.panels.find('ours_3')?.name).toBe('GlobalFiler');
    expect(published.panels.find('ours_3')).toBeUndefined();
  });

  it('knows its own control DNA by its names', () => {
    const value = { genotypes: { TH01: ['6', '9'] }, lot: '2026-03', names: ['质控血'] };
    const reference = withOwn({ kind: 'control', key: 'LAB-1', value });
    for (const sampleName of ['LAB-1', '质控血_A01'])
      expect(reference.kinds.of({ sampleName, sampleType: '', plate: null })).toBe('positive_control');
  });

  it('refuses names of what is not there', () => {
    expect(() => withOwn({ kind: 'panel_name', key: 'X', value: { name: 'X', kit: 'Nothing' } })).toThrow(
      'no kit Nothing',
    );
    expect(() => withOwn({ kind: 'locus_name', key: 'X', value: { name: 'X', locus: 'D99' } })).toThrow(
      'no locus D99',
    );
  });
});
