import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../api/schema';
import { show } from '../../testing/render';
import { refused, serve } from '../../testing/server';
import { NewVersionDrawer } from './new-version-drawer';

const settings = {
  ...{ thresholdLog10Lr: 4, minSharedLoci: 15, maxMismatches: 3, theta: 0, minimumFrequency: '5/2N' },
  ...{ frequencyTable: 'china', sexContradiction: 'show', ageContradiction: 'show', prior: 0.000001 },
  mutation: { model: 'stepwise', maleRate: 0.002, femaleRate: 0.0005, range: 0.1, rate2: 1e-5 },
} as Policy['settings'];
const drawer = () =>
  show(<NewVersionDrawer inForce={{ version: 1, settings } as Policy} open onClose={() => undefined} />);
const putInForce = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Put in force/ });
const minimum = () => document.getElementById('settings_minimumFrequency')!;

describe('the next version of a policy', () => {
  it('cannot be made before a setting differs', async () => {
    const { user } = drawer();
    expect(putInForce().disabled).toBe(true);
    await user.clear(minimum());
    await user.type(minimum(), '0.002');
    await waitFor(() => expect(putInForce().disabled).toBe(false));
  });

  it('needs a reason, and sends what was not edited as it is', async () => {
    const sent = serve({ 'POST /policies': {} });
    const { user } = drawer();
    await user.clear(minimum());
    await user.type(minimum(), '0.002');
    await waitFor(() => expect(putInForce().disabled).toBe(false));
    await user.click(putInForce());
    expect(await screen.findByText('Write why the policy changes')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText('Reason'), ' New table ');
    await user.click(putInForce());
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.body).toEqual({
      reason: 'New table',
      settings: { ...settings, minimumFrequency: 0.002 },
    });
  });

  it('refuses a text that is not a frequency, for a dry run too', async () => {
    const sent = serve({ 'POST /policies/what-ifs': {} });
    const { user } = drawer();
    await user.clear(minimum());
    await user.type(minimum(), 'rare');
    await user.click(screen.getByRole('button', { name: 'Try first' }));
    expect(await screen.findByText('Enter a number above 0, or 5/2N')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('shows the refusal of the server and keeps what was edited', async () => {
    serve({ 'POST /policies': refused(400, 'matching.policy_setting_refused') });
    const { user } = drawer();
    await user.clear(minimum());
    await user.type(minimum(), '0.9');
    await user.type(screen.getByLabelText('Reason'), 'New table');
    await waitFor(() => expect(putInForce().disabled).toBe(false));
    await user.click(putInForce());
    expect(await screen.findByText('Detail of matching.policy_setting_refused')).toBeTruthy();
    expect(screen.getByDisplayValue('0.9')).toBeTruthy();
  });
});
