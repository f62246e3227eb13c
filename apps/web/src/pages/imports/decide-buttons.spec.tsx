import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportBatch, ImportStep } from '../../api/schema';
import { show } from '../../testing/render';
import { refused, serve } from '../../testing/server';
import { DecideButtons } from './decide-buttons';

const batch = (steps: ImportStep[], more: Partial<ImportBatch> = {}) =>
  ({
    ...{ id: 'i1', number: 'I-000001', status: 'awaiting_approval', version: 5, steps, ownUpload: false },
    ...{ rows: { total: 0 }, samples: { accepted: 7 } },
    ...more,
  }) as ImportBatch;
const button = (name: RegExp) => screen.queryByRole<HTMLButtonElement>('button', { name });

describe('what is decided about an import', () => {
  it('offers approval with the number of samples to those who may approve', async () => {
    const sent = serve({ 'POST /imports/i1/approve': {} });
    const { user } = show(<DecideButtons batch={batch(['approve', 'reject'])} />);
    await user.click(button(/7/)!);
    await waitFor(() =>
      expect(sent).toEqual([{ method: 'POST', path: '/imports/i1/approve', body: { version: 5 } }]),
    );
  });

  it.each([
    [true, 'lead', 'lab_lead', /another laboratory lead must/i],
    [true, 'lead', 'analyst', /^A laboratory lead must/],
    [true, 'second_person', 'analyst', /another analyst or laboratory lead must/i],
    [false, 'lead', 'analyst', /^A laboratory lead must/],
    [false, 'second_person', 'technician', /other than the uploader must/],
  ] as const)('says who must approve it (own upload %s, rule %s, %s)', (ownUpload, decides, role, words) => {
    const approvalRule = { version: 3, decides };
    show(<DecideButtons batch={batch(['reject'], { ownUpload, approvalRule })} />, {
      role,
      may: role === 'lab_lead' ? ['import.approve'] : [],
    });
    expect(button(/Approve/)).toBeNull();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('offers no approval without accepted samples', () => {
    const nothing = { accepted: 0 } as ImportBatch['samples'];
    show(<DecideButtons batch={batch(['approve'], { samples: nothing })} />);
    expect(button(/Approve/)!.disabled).toBe(true);
  });

  it('rejects with a reason and shows a refusal of the server in the dialog', async () => {
    const sent = serve({ 'POST /imports/i1/reject': refused(409, 'platform.version_conflict') });
    const { user } = show(<DecideButtons batch={batch(['reject'])} />);
    await user.click(button(/^Reject/)!);
    const dialog = await screen.findByRole('dialog');
    const reject = within(dialog).getByRole('button', { name: /^Reject/ });
    await user.click(reject);
    await waitFor(() =>
      expect(within(dialog).getByRole('textbox').getAttribute('aria-invalid')).toBe('true'),
    );
    expect(sent).toEqual([]);
    await user.type(within(dialog).getByRole('textbox'), 'Wrong plate');
    await user.click(reject);
    expect(await within(dialog).findByText('Detail of platform.version_conflict')).toBeTruthy();
    expect(sent[0]!.body).toEqual({ reason: 'Wrong plate', version: 5 });
  });

  it('offers a retry when the work failed', async () => {
    const sent = serve({ 'POST /imports/i1/retry': {} });
    const { user } = show(<DecideButtons batch={batch(['retry'], { status: 'stalled' })} />);
    await user.click(screen.getByRole('button'));
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});
