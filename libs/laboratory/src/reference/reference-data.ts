import {
  createLocusDictionary,
  createPanels,
  type LocusDictionary,
  type Panel,
  type PanelDictionary,
} from '@homeward/str';
import type { ControlDna } from './control-dna.js';
import type { ControlForm, ControlNameForm, LocusNameForm, PanelNameForm } from './entry-forms.js';
import { publishedEntries } from './published-entries.js';
import { createSampleKinds, type SampleKinds } from './sample-kind.js';
import type { VocabularyEntry, VocabularyKind } from './vocabulary-entry.js';

/** Version of the vocabulary as published, without a database. */
export const PUBLISHED = 0;

/** Loci, kits, control DNAs and names of controls of one version of the vocabulary. It never changes. */
export class ReferenceData {
  readonly loci: LocusDictionary;
  readonly panels: PanelDictionary;
  readonly controls: readonly ControlDna[];
  readonly kinds: SampleKinds;

  /** @throws TypeError, RangeError when an entry is malformed */
  constructor(
    entries: Iterable<VocabularyEntry>,
    readonly version: number,
  ) {
    const of = sorted(entries);
    this.loci = createLocusDictionary(Object.fromEntries(of.locus), spellings(of.locus_name));
    this.panels = createPanels(Object.fromEntries(of.kit), this.loci, kitNames(of.panel_name));
    this.controls = of.control.map(([name, value]) => ({ name, ...(value as ControlForm) }));
    this.kinds = createSampleKinds(
      { names: words(of.control_name), types: words(of.sample_type) },
      this.controls.flatMap(({ name, names }) => [name, ...(names ?? [])]),
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

/** What this process has made, by root folder. */
const published = new Map<string, ReferenceData>();

/** The vocabulary as published with this release: for commands without a database. */
export function publishedReference({ root }: { readonly root: string }): ReferenceData {
  let known = published.get(root);
  if (!known) published.set(root, (known = new ReferenceData(publishedEntries(root), PUBLISHED)));
  return known;
}

type Values = [key: string, value: object][];

function sorted(entries: Iterable<VocabularyEntry>): Readonly<Record<VocabularyKind, Values>> {
  const of: Record<VocabularyKind, Values> = {
    locus: [],
    locus_name: [],
    kit: [],
    panel_name: [],
    control: [],
    control_name: [],
    sample_type: [],
  };
  for (const { kind, key, value } of entries) of[kind].push([key, value]);
  return of;
}

function spellings(names: Values): [string, string][] {
  return names.map(([, value]) => [(value as LocusNameForm).name, (value as LocusNameForm).locus]);
}

function kitNames(names: Values): [string, string][] {
  return names.map(([, value]) => [(value as PanelNameForm).name, (value as PanelNameForm).kit]);
}

function words(values: Values): (Omit<ControlNameForm, 'word'> & { words: string[] })[] {
  return values.map(([, value]) => {
    const { word, ...form } = value as ControlNameForm;
    return { ...form, words: [word] };
  });
}
