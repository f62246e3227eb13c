import { describe, expect, it } from 'vitest';
import { labelFits } from '@homeward/rules';
import { labelsAfterScan, NO_LABELS, SCAN_STATES, stateOf, type Labels, type ScanState } from './scan-states';

/** Labels of the kit with this serial number. */
function kit(serial: number): { form: string; tube: string } {
  const body = serial.toString(36).toUpperCase().padStart(8, '0');
  const complete = (start: string): string =>
    Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (last) => start + last).find(labelFits) ?? '';
  return { form: complete(`HF${body}`), tube: complete(`HS${body}`) };
}
const A = kit(1234);
const B = kit(98765);
/** Misread: one character is another. */
const bad = (label: string): string => label.slice(0, 5) + (label[5] === '0' ? '1' : '0') + label.slice(6);

/** What stands in the panel after each of the scans. */
function after(...scans: string[]): { state: ScanState; labels: Labels; refusals: (string | null)[] } {
  let labels = NO_LABELS;
  const refusals = scans.map((label) => {
    const next = labelsAfterScan(labels, label);
    labels = next.labels;
    return next.refusal;
  });
  return { state: stateOf(labels), labels, refusals };
}

describe('the scan panel', () => {
  it('takes form and tube of one kit, in either order', () => {
    for (const scans of [
      [A.form, A.tube],
      [A.tube, A.form],
    ])
      expect(after(...scans)).toEqual({ state: 'checked', labels: A, refusals: [null, null] });
  });

  it('a scan of the same kind replaces', () => {
    expect(after(A.form, B.form, B.tube).labels).toEqual(B);
    expect(after(A.tube, B.tube, B.form).labels).toEqual(B);
    expect(after(A.form, A.form).labels).toEqual({ form: A.form, tube: '' });
  });

  it('a tube of another kit is refused and both are cleared; the next pair is taken', () => {
    expect(after(A.form, B.tube)).toEqual({
      state: 'empty',
      labels: NO_LABELS,
      refusals: [null, 'other_kit'],
    });
    expect(after(A.tube, B.form)).toEqual({
      state: 'empty',
      labels: NO_LABELS,
      refusals: [null, 'other_kit'],
    });
    expect(after(A.form, B.tube, B.form, B.tube).labels).toEqual(B);
    expect(after(A.form, B.tube, B.tube, B.form).labels).toEqual(B);
  });

  it('a label that was misread is refused from every state, and both are cleared', () => {
    const before: string[][] = [[], [A.form], [A.tube], [A.form, A.tube]];
    for (const scans of before)
      for (const label of [bad(A.form), bad(A.tube), 'HELLO']) {
        const { state, labels, refusals } = after(...scans, label);
        expect([state, labels, refusals.at(-1)]).toEqual(['empty', NO_LABELS, 'unreadable']);
      }
  });

  it('when both are there, a label of another kit starts again', () => {
    expect(after(A.form, A.tube, B.form).labels).toEqual({ form: B.form, tube: '' });
    expect(after(A.form, A.tube, B.tube).labels).toEqual({ form: '', tube: B.tube });
    expect(after(A.form, A.tube, A.tube).labels).toEqual(A);
  });

  it('never holds two kits, in any order of scans', () => {
    const all = [A.form, A.tube, B.form, B.tube, bad(A.tube)];
    const orders = all.flatMap((a) => all.flatMap((b) => all.flatMap((c) => all.map((d) => [a, b, c, d]))));
    for (const order of orders) {
      const { labels } = after(...order);
      if (labels.form !== '' && labels.tube !== '') expect([A, B]).toContainEqual(labels);
    }
  });

  it('every state has a way out for every event, and every state is reached', () => {
    const states = Object.keys(SCAN_STATES);
    const reached = Object.values(SCAN_STATES).flatMap((row) => Object.values(row));
    expect(new Set(reached)).toEqual(new Set(states));
    const events = Object.values(SCAN_STATES).map((row) => Object.keys(row).sort().join());
    expect(new Set(events).size).toBe(1);
    for (const row of Object.values(SCAN_STATES))
      expect([row.refused, row.unreadable, row.stored]).toEqual(['empty', 'empty', 'empty']);
  });
});
