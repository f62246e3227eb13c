import type { Locus, LocusDictionary, Panel, PanelDictionary } from '@homeward/str';
import type { RawCall } from '../calls/calls.js';
import { isSingleCopy, readAlleles } from './allele-verdict.js';
import type { VerdictCode } from './codes.js';
import { readHaplotype } from './haplotype-verdict.js';
import { type CallOfRow, judged, type JudgedCall, type Judgement } from './judged-call.js';
import type { SampleKinds } from '../reference/sample-kind.js';

/** Panel of rows that name none. */
export const UNSTATED_PANEL = 'unstated';

/** A Y locus is copied at most this often in one man (DYS385, DYF387S1 and the like). */
const MOST_Y_COPIES = 4;

/** No barcode and no control has a name this long. */
export const LONGEST_NAME = 100;

/** The label that two loci share, depending on the kit. */
const AMBIGUOUS = 'D5S2500';

export interface JudgeReference {
  readonly loci: LocusDictionary;
  readonly panels: PanelDictionary;
  readonly kinds: SampleKinds;
  /** Panel named at upload, for rows that name none. */
  readonly panel: string | null;
  /** Header of the columns that verdicts name. */
  readonly fields: { readonly sample: string; readonly marker: string; readonly panel: string };
}

/** The verdict on a single call: its panel, its marker, its alleles. Other rows are considered later. */
export function judgeCall(raw: RawCall, reference: JudgeReference): CallOfRow {
  const { fields } = reference;
  const kind = reference.kinds.of(raw);
  const panelText = raw.panel === '' ? (reference.panel ?? '') : raw.panel;
  const panel = panelText === '' ? undefined : reference.panels.find(panelText);
  const outcome = (
    status: 'rejected' | 'skipped',
    code: VerdictCode,
    field: string | null,
    value: string,
    detail = '',
  ) =>
    judged(raw, kind, {
      locus: null,
      type: null,
      call: null,
      panel: panel?.name ?? UNSTATED_PANEL,
      status,
      verdict: { code, field, value, detail },
    });
  if (kind === 'ladder') return outcome('skipped', 'laboratory.ladder', null, raw.sampleName);
  if (raw.sampleName === '') return outcome('rejected', 'laboratory.missing_sample_name', fields.sample, '');
  if (raw.sampleName.length > LONGEST_NAME)
    return outcome(
      'rejected',
      'laboratory.sample_name_too_long',
      fields.sample,
      raw.sampleName,
      String(LONGEST_NAME),
    );
  const surplus = raw.moved === true ? 'laboratory.row_moved' : 'laboratory.extra_cells';
  if (raw.surplus !== null) return outcome('rejected', surplus, null, raw.surplus);
  if (panelText !== '' && !panel)
    return outcome(
      'rejected',
      'laboratory.unknown_panel',
      raw.panel === '' ? 'panel' : fields.panel,
      panelText,
    );
  if (raw.marker === '') return outcome('rejected', 'laboratory.missing_marker', fields.marker, '');
  const copy = reference.loci.findCopy(raw.marker);
  const found = findLocus(copy?.locus.name ?? raw.marker, panel, reference.loci);
  if (typeof found === 'string') return outcome('rejected', found, fields.marker, raw.marker, panel?.name);
  if (found.type === 'quality')
    return outcome('skipped', 'laboratory.quality_marker', fields.marker, raw.marker);
  const judgement = judgeAlleles(raw, found, kind);
  return judged(raw, kind, { panel: panel?.name ?? UNSTATED_PANEL, copy: copy?.copy ?? null, ...judgement });
}

function findLocus(marker: string, panel: Panel | undefined, loci: LocusDictionary): Locus | VerdictCode {
  const general = loci.find(marker);
  // Sequenced beside every kit, part of none.
  if (general?.type === 'mitochondrial') return general;
  if (!panel) {
    if (!general) return 'laboratory.unknown_marker';
    return general.name === AMBIGUOUS ? 'laboratory.ambiguous_marker' : general;
  }
  const inPanel = panel.resolve(marker);
  const locus = inPanel && loci.get(inPanel.name);
  if (locus) return locus;
  if (!general) return 'laboratory.unknown_marker';
  // The locus list of some kits is not certain; such a list refuses nothing.
  return panel.verified || general.name === AMBIGUOUS ? 'laboratory.marker_not_in_panel' : general;
}

function judgeAlleles(raw: RawCall, locus: Locus, kind: JudgedCall['kind']): Omit<Judgement, 'panel'> {
  const base = { locus: locus.name, type: locus.type, single: isSingleCopy(locus) };
  const haplotype = locus.type === 'mitochondrial';
  const read = haplotype ? readHaplotype(raw, locus.name) : readAlleles(raw, locus);
  if ('verdict' in read) return { ...base, call: null, status: 'rejected', verdict: read.verdict };
  const call = read.alleles;
  if (call.length === 0) {
    const verdict = { code: 'laboratory.no_call', field: null, value: '', detail: locus.name } as const;
    return { ...base, call: null, status: 'skipped', verdict };
  }
  const most = locus.type === 'Y' ? MOST_Y_COPIES : 2;
  // Some published controls have three alleles themselves; they are compared as they are.
  if (call.length > most && (kind === 'sample' || kind === 'unknown') && !haplotype) {
    const [field] = raw.alleleFields.slice(most);
    const verdict = {
      code: 'laboratory.three_alleles',
      field: field ?? null,
      value: call.join(','),
      detail: locus.name,
    } as const;
    return { ...base, call, status: 'rejected', verdict };
  }
  return { ...base, call, status: 'accepted', verdict: null };
}
