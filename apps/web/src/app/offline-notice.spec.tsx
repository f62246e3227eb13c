import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, api } from '../api/client';
import { show } from '../testing/render';
import { serve } from '../testing/server';
import { useAction } from '../ui';
import { OfflineNotice } from './offline-notice';

function network(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
}
function Page() {
  const claim = useAction(() =>
    answer(api.POST('/hits/{id}/claim', { params: { path: { id: 'h1' } }, body: { version: 1 } })),
  );
  return (
    <>
      <OfflineNotice />
      <button onClick={() => claim.run(undefined)}>Claim</button>
    </>
  );
}
afterEach(() => vi.restoreAllMocks());

describe('a desk without a network', () => {
  it('shows a notice while the network is away', () => {
    show(<Page />);
    expect(screen.queryByRole('alert')).toBeNull();
    network(false);
    expect(screen.getByRole('alert').textContent).toMatch(/^Not connected/);
    network(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('sends nothing, says so, and does not send it later on its own', async () => {
    const sent = serve({ 'POST /hits/h1/claim': {} });
    const { user } = show(<Page />);
    network(false);
    await user.click(screen.getByRole('button', { name: 'Claim' }));
    expect(await screen.findByText('client.offline')).toBeTruthy();
    network(true);
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Claim' }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});
