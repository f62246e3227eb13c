import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@homeward/platform';
import {
  createLocusDictionary,
  createPanels,
  type LocusDictionary,
  type Panel,
  type PanelDictionary,
} from '@homeward/str';
import { createSampleKinds, type SampleKinds } from './sample-kind.js';
import { parseControls, type ControlDna } from './control-dna.js';

/** Loci, panels, control DNAs and names of controls as published, read once from `fixtures/`. */
export class ReferenceData {
  readonly loci: LocusDictionary;
  readonly panels: PanelDictionary;
  readonly controls: readonly ControlDna[];
  readonly kinds: SampleKinds;

  constructor(config: Pick<Config, 'root'>) {
    const read = (...path: string[]) => readFileSync(join(config.root, 'fixtures', ...path), 'utf8');
    this.loci = createLocusDictionary(JSON.parse(read('loci.json')));
    this.panels = createPanels(JSON.parse(read('kits.json')), this.loci);
    this.controls = parseControls(read('genotypes', 'control_dna_osiris.csv'));
    this.kinds = createSampleKinds(
      JSON.parse(read('sample-kinds.json')),
      this.controls.map(({ name }) => name),
    );
  }

  isAutosomal(locus: string): boolean {
    return this.loci.get(locus)?.type === 'autosomal';
  }

  /** Every panel whose loci are known. */
  listPanels(): Panel[] {
    return this.panels.names().flatMap((name) => this.panels.find(name) ?? []);
  }
}
