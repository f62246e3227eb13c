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

interface Published {
  readonly loci: LocusDictionary;
  readonly panels: PanelDictionary;
  readonly controls: readonly ControlDna[];
  readonly kinds: SampleKinds;
}

/** What this process has read, by root folder. */
const published = new Map<string, Published>();

/** Loci, panels, control DNAs and names of controls as published, read once from `fixtures/` in a process. */
export class ReferenceData implements Published {
  readonly loci: LocusDictionary;
  readonly panels: PanelDictionary;
  readonly controls: readonly ControlDna[];
  readonly kinds: SampleKinds;

  constructor({ root }: Pick<Config, 'root'>) {
    let known = published.get(root);
    if (!known) published.set(root, (known = readPublished(root)));
    this.loci = known.loci;
    this.panels = known.panels;
    this.controls = known.controls;
    this.kinds = known.kinds;
  }

  isAutosomal(locus: string): boolean {
    return this.loci.get(locus)?.type === 'autosomal';
  }

  /** Every panel whose loci are known. */
  listPanels(): Panel[] {
    return this.panels.names().flatMap((name) => this.panels.find(name) ?? []);
  }
}

function readPublished(root: string): Published {
  const read = (...path: string[]) => readFileSync(join(root, 'fixtures', ...path), 'utf8');
  const loci = createLocusDictionary(JSON.parse(read('loci.json')));
  const controls = parseControls(read('genotypes', 'control_dna_osiris.csv'));
  return {
    loci,
    panels: createPanels(JSON.parse(read('kits.json')), loci),
    controls,
    kinds: createSampleKinds(
      JSON.parse(read('sample-kinds.json')),
      controls.map(({ name }) => name),
    ),
  };
}
