import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HitDetail, HitStep, Opinion } from '../../api/schema';
import { show } from '../../testing/render';
import { refused, serve } from '../../testing/server';
import { HitActions } from './hit-actions';

const hit = (steps: HitStep[], more: Partial<HitDetail> = {}) =>
  ({
    ...{ id: 'h1', number: 'H-000001', status: 'new', version: 4, steps, mySeat: null, secondBlood: null },
    ...{ reunion: null, withdrawn: [], lostBasis: [] },
    ...more,
  }) as unknown as HitDetail;
const actions = (steps: HitStep[], more: Partial<HitDetail> = {}, opinions: Opinion[] = []) =>
  show(<HitActions hit={hit(steps, more)} opinions={opinions} />);
const button = (name: RegExp) => screen.queryByRole('button', { name });

describe('what an analyst may do with a hit', () => {
  it('claims a free seat by key or button', async () => {
    const sent = serve({ 'POST /hits/h1/claim': {} });
    const { user } = actions(['claim']);
    expect(button(/^Release/)).toBeNull();
    expect(button(/^Decide/)).toBeNull();
    await user.keyboard('c');
    await waitFor(() =>
      expect(sent).toEqual([{ method: 'POST', path: '/hits/h1/claim', body: { version: 4 } }]),
    );
  });

  it('arbitrates when two reviewers disagree', () => {
    actions(['claim'], { status: 'conflict' });
    expect(button(/^Claim arbitration/)).not.toBeNull();
  });

  it('does nothing that the server does not offer, by key either', async () => {
    const sent = serve({});
    const { user } = actions([]);
    await user.keyboard('crd');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent).toEqual([]);
  });

  it('submits an opinion as a code with a reason, by keyboard alone', async () => {
    const sent = serve({ 'POST /hits/h1/opinions': {} });
    const { user } = actions(['release', 'decide'], { mySeat: 'b', status: 'blind_review_b' });
    await user.keyboard('d');
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('button', { name: 'Submit opinion' }));
    expect(await within(drawer).findByText('Choose a code')).toBeTruthy();
    // Each field shows its message when it has been checked.
    expect(await within(drawer).findByText('Write a reason')).toBeTruthy();
    await user.keyboard('r2');
    await user.type(within(drawer).getByRole('textbox'), 'Two loci contradict');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      method: 'POST',
      path: '/hits/h1/opinions',
      body: { code: 'R2', reason: 'Two loci contradict', version: 4 },
    });
  });

  it('keeps code and reason when the other analyst was faster', async () => {
    serve({ 'POST /hits/h1/opinions': refused(409, 'platform.version_conflict') });
    const { user } = actions(['decide'], { mySeat: 'a' });
    await user.keyboard('d');
    const drawer = await screen.findByRole('dialog');
    await user.keyboard('c1');
    const reason = within(drawer).getByRole<HTMLTextAreaElement>('textbox');
    await user.type(reason, 'All loci agree');
    await user.click(within(drawer).getByRole('button', { name: 'Submit opinion' }));
    expect(await within(drawer).findByText('Detail of platform.version_conflict')).toBeTruthy();
    expect(reason.value).toBe('All loci agree');
  });
});
