import type { LocusDictionary } from '@homeward/str';
import { PanelFileNotRead } from './vocabulary.errors.js';

/** An allele of a marker with its place: size and the widths of its bin to both sides, in base pairs. */
export interface Bin {
  readonly allele: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Not in the ladder of the kit. */
  readonly virtual: boolean;
}

export interface PanelMarker {
  readonly label: string;
  readonly dye: string;
  readonly minBp: number;
  readonly maxBp: number;
  /** Base pairs per repeat. */
  readonly repeat: number | null;
  /** Alleles that the panel file lists; of the ladder unless a bin file says otherwise. */
  readonly alleles: readonly string[];
}

export interface PanelOfFile {
  readonly name: string;
  readonly markers: readonly PanelMarker[];
}

/** A marker of a kit as the vocabulary holds it (`loci` of a kit in `fixtures/kits.json`). */
export interface KitLocus {
  readonly locus: string;
  readonly label_in_source: string;
  readonly dye_colour: string;
  readonly min_bp: number;
  readonly max_bp: number;
  readonly repeat_bp: number | null;
  readonly ladder_alleles: readonly string[];
  readonly bins: readonly string[];
  /** Allele, size, width to the left and to the right, in base pairs. */
  readonly bins_bp: readonly (readonly [string, number, number, number])[];
}

/** A panel of the files as a kit; a marker that the vocabulary does not know stands in `unknown`. */
export interface ReadKit {
  readonly panel: string;
  readonly loci: readonly KitLocus[];
  readonly unknown: readonly string[];
}

/** Words that begin a line about the file itself. */
const ABOUT_FILE: readonly string[] = ['VERSION', 'KIT TYPE:', 'CHEMISTRY KIT', 'BINSET NAME'];
const DYES: readonly string[] = ['blue', 'green', 'yellow', 'red', 'orange', 'purple'];
/** Longer than any fragment that is sized. */
const MOST_BP = 1000;

interface Line {
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[];
  /** First cell in capitals. */
  readonly word: string;
}

/**
 * Reads a panel text file of GeneMapper ID or ID-X: lines of tab-separated cells; `Panel` begins a panel, then a line
 * for each marker: name, dye, smallest and largest size, alleles of the control, repeat length, …, alleles.
 * Source of the format: panel files that lie in the public repository ncbi/osiris (`osiris/GenerateLadderFile`).
 * @throws PanelFileNotRead naming line and reason
 */
export function parsePanelFile(text: string): PanelOfFile[] {
  const panels: { name: string; markers: PanelMarker[] }[] = [];
  for (const line of linesOf(text)) {
    if (line.word === 'PANEL') {
      panels.push({ name: cell(line, 1, 'panels'), markers: [] });
      continue;
    }
    const panel = panels.at(-1);
    if (!panel) throw notRead('panels', line, '“Panel”行之前的内容', 'a marker before any line "Panel"');
    panel.markers.push(markerOf(line));
  }
  const empty = panels.find(({ markers }) => markers.length === 0);
  if (panels.length === 0 || empty)
    throw new PanelFileNotRead('panels', 1, empty?.name ?? text.slice(0, 60), {
      zh: '没有带标记的 Panel',
      en: 'there is no panel with markers',
    });
  return panels;
}

/**
 * Reads a bin text file: `Panel Name`, `Marker Name`, then a line for each allele: name, size, width to the left, to the
 * right, and `virtual` where the ladder does not have it.
 * @returns bins by panel and marker
 * @throws PanelFileNotRead
 */
export function parseBinFile(text: string): Map<string, Map<string, Bin[]>> {
  const panels = new Map<string, Map<string, Bin[]>>();
  let markers: Map<string, Bin[]> | null = null;
  let bins: Bin[] | null = null;
  for (const line of linesOf(text)) {
    if (line.word === 'PANEL NAME') {
      markers = new Map();
      bins = null;
      panels.set(cell(line, 1, 'bins'), markers);
    } else if (line.word === 'MARKER NAME') {
      if (!markers)
        throw notRead('bins', line, '“Panel Name”行之前的标记', 'a marker before any line "Panel Name"');
      markers.set(cell(line, 1, 'bins'), (bins = []));
    } else {
      if (!bins)
        throw notRead(
          'bins',
          line,
          '“Marker Name”行之前的等位基因',
          'an allele before any line "Marker Name"',
        );
      bins.push(binOf(line));
    }
  }
  if (panels.size === 0)
    throw new PanelFileNotRead('bins', 1, text.slice(0, 60), {
      zh: '没有“Panel Name”行',
      en: 'there is no line "Panel Name"',
    });
  return panels;
}

/**
 * The panels of the files as kits. Without bins the ladder is the list of the panel file.
 * @param bins text of the bin file, null without one
 * @throws PanelFileNotRead, also when the bin file is of other panels
 */
export function readKits(panels: string, bins: string | null, loci: LocusDictionary): ReadKit[] {
  const read = parsePanelFile(panels);
  const byPanel = bins === null ? null : parseBinFile(bins);
  return read.map((panel) => {
    const own =
      byPanel &&
      (byPanel.get(panel.name) ??
        (read.length === 1 && byPanel.size === 1 ? [...byPanel.values()][0]! : null));
    if (byPanel && !own)
      throw new PanelFileNotRead('bins', 1, panel.name, {
        zh: 'Bin 文件中没有此 Panel',
        en: 'the bin file has no such panel',
      });
    return kitOf(panel, own, loci);
  });
}

function kitOf(panel: PanelOfFile, bins: Map<string, Bin[]> | null, loci: LocusDictionary): ReadKit {
  const found: KitLocus[] = [];
  const unknown: string[] = [];
  for (const marker of panel.markers) {
    const locus = loci.find(marker.label);
    if (!locus) {
      unknown.push(marker.label);
      continue;
    }
    const own = bins?.get(marker.label) ?? [];
    const ladder = own.filter(({ virtual }) => !virtual).map(({ allele }) => allele);
    found.push({
      locus: locus.name,
      label_in_source: marker.label,
      dye_colour: marker.dye,
      min_bp: marker.minBp,
      max_bp: marker.maxBp,
      repeat_bp: marker.repeat,
      ladder_alleles: ladder.length > 0 ? ladder : marker.alleles,
      bins: own.map(({ allele }) => allele),
      bins_bp: own.map(({ allele, size, left, right }) => [allele, size, left, right] as const),
    });
  }
  return { panel: panel.name, loci: found, unknown };
}

function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => {
      // Saved by a spreadsheet, a list of alleles stands in quotes, sometimes in one only.
      const cells = line.split('\t').map((each) => each.trim().replace(/^"/, '').replace(/"$/, '').trim());
      return { number: index + 1, text: line.trim(), cells, word: (cells[0] ?? '').toUpperCase() };
    })
    .filter(({ text: content, word }) => content !== '' && !ABOUT_FILE.includes(word));
}

function markerOf(line: Line): PanelMarker {
  const [label = '', dye = '', min, max, , repeat] = line.cells;
  if (label === '') throw notRead('panels', line, '没有标记名称', 'there is no name of a marker');
  if (!DYES.includes(dye.toLowerCase()))
    throw notRead('panels', line, `染料“${dye}”未知`, `the dye "${dye}" is not known`);
  const [minBp, maxBp] = [basePairs(line, 'panels', min), basePairs(line, 'panels', max)];
  if (minBp >= maxBp) throw notRead('panels', line, '片段范围颠倒', 'the range of sizes is reversed');
  const repeats = Number(repeat);
  return {
    ...{ label, dye: dye.toLowerCase(), minBp, maxBp },
    repeat: Number.isInteger(repeats) && repeats > 0 ? repeats : null,
    alleles: allelesIn(line.cells),
  };
}

/** The last cell after the repeat length that is a list: the alleles of the control stand before it. */
function allelesIn(cells: readonly string[]): string[] {
  const lists = cells.slice(6).filter((each) => each !== '' && !/^(?:none|null|true|false)$/i.test(each));
  return (lists.at(-1) ?? '')
    .split(',')
    .map((allele) => allele.trim())
    .filter((allele) => allele !== '');
}

function binOf(line: Line): Bin {
  const [allele = '', size, left, right, mark = ''] = line.cells;
  if (allele === '') throw notRead('bins', line, '没有等位基因名称', 'there is no name of an allele');
  return {
    allele,
    size: basePairs(line, 'bins', size),
    left: basePairs(line, 'bins', left),
    right: basePairs(line, 'bins', right),
    virtual: mark.toLowerCase() === 'virtual',
  };
}

function basePairs(line: Line, file: 'panels' | 'bins', text: string | undefined): number {
  const value = Number((text ?? '').replace(',', '.'));
  if (text === undefined || text === '' || !(value >= 0 && value <= MOST_BP))
    throw notRead(
      file,
      line,
      `“${text ?? ''}”不是片段长度（bp）`,
      `"${text ?? ''}" is no length in base pairs`,
    );
  return value;
}

function cell(line: Line, index: number, file: 'panels' | 'bins'): string {
  const text = line.cells[index] ?? '';
  if (text === '') throw notRead(file, line, '名称为空', 'the name is empty');
  return text;
}

function notRead(file: 'panels' | 'bins', line: Line, zh: string, en: string): PanelFileNotRead {
  return new PanelFileNotRead(file, line.number, line.text.slice(0, 60), { zh, en });
}
