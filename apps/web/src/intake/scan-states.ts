import { labelKind, labelProblem, areOfOneKit, type LabelKind } from './barcode';

/** What the scan panel holds: nothing, one label of a kit, or both, which are checked and can be stored. */
export type ScanState = 'empty' | 'form' | 'tube' | 'checked';

/** A label came, alone or beside one that is there; or what was there came to its end. */
export type ScanEvent =
  | 'form'
  | 'tube'
  | 'form_of_other_kit'
  | 'tube_of_other_kit'
  | 'unreadable'
  | 'refused'
  | 'stored';

const ENDS = { unreadable: 'empty', refused: 'empty', stored: 'empty' } as const;

/**
 * The scan panel, whole: each scan replaces what it can, and after a refusal the panel is empty, so that the next scan
 * never combines with an old one. When both labels are there, a label of another kit starts again.
 */
export const SCAN_STATES: Readonly<Record<ScanState, Readonly<Record<ScanEvent, ScanState>>>> = {
  empty: { form: 'form', tube: 'tube', form_of_other_kit: 'form', tube_of_other_kit: 'tube', ...ENDS },
  form: { form: 'form', tube: 'checked', form_of_other_kit: 'form', tube_of_other_kit: 'empty', ...ENDS },
  tube: { form: 'checked', tube: 'tube', form_of_other_kit: 'empty', tube_of_other_kit: 'tube', ...ENDS },
  checked: {
    form: 'checked',
    tube: 'checked',
    form_of_other_kit: 'form',
    tube_of_other_kit: 'tube',
    ...ENDS,
  },
};

/** The labels in the panel; empty where there is none. */
export interface Labels {
  readonly form: string;
  readonly tube: string;
}

export const NO_LABELS: Labels = { form: '', tube: '' };

export function stateOf({ form, tube }: Labels): ScanState {
  if (form !== '') return tube === '' ? 'form' : 'checked';
  return tube === '' ? 'empty' : 'tube';
}

/** Why a scan was refused. */
export type ScanRefusal = 'unreadable' | 'other_kit';

export interface ScanResult {
  readonly labels: Labels;
  readonly state: ScanState;
  readonly refusal: ScanRefusal | null;
}

function eventOf({ form, tube }: Labels, label: string): ScanEvent {
  const kind = labelKind(label);
  if (kind === null || labelProblem(label, kind) !== null) return 'unreadable';
  if (kind === 'HF') return tube === '' || areOfOneKit(label, tube) ? 'form' : 'form_of_other_kit';
  return form === '' || areOfOneKit(form, label) ? 'tube' : 'tube_of_other_kit';
}

/** What the panel holds after a label was scanned, or typed to its end. */
export function labelsAfterScan(labels: Labels, label: string): ScanResult {
  const event = eventOf(labels, label);
  const state = SCAN_STATES[stateOf(labels)][event];
  const isForm = label.startsWith('HF');
  const next: Record<ScanState, Labels> = {
    empty: NO_LABELS,
    form: { form: isForm ? label : labels.form, tube: '' },
    tube: { form: '', tube: isForm ? labels.tube : label },
    checked: isForm ? { ...labels, form: label } : { ...labels, tube: label },
  };
  const refusal = state !== 'empty' ? null : event === 'unreadable' ? 'unreadable' : 'other_kit';
  return { labels: next[state], state, refusal };
}

/** The valid labels already in the fields, without the new one. */
export function labelsBeside(fields: Labels, label: string): Labels {
  const kept = (text: string, kind: LabelKind): string =>
    text !== label && labelProblem(text, kind) === null ? text : '';
  return { form: kept(fields.form, 'HF'), tube: kept(fields.tube, 'HS') };
}
