import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Account, AccountStep } from '../../api/schema';
import { show } from '../../testing/render';
import { refused, serve } from '../../testing/server';
import { AccountActions } from './account-actions';

const row = (steps: AccountStep[]) => ({ id: 'a1', displayName: '李敏', version: 3, steps }) as Account;
const scene = (steps: AccountStep[]) => {
  const onPassword = vi.fn();
  const page = show(<AccountActions row={row(steps)} onSessions={() => undefined} onPassword={onPassword} />);
  return { ...page, onPassword };
};

describe('what is done to an account', () => {
  it('shows only the sessions when the server offers no step', () => {
    scene([]);
    expect(screen.getByRole('button', { name: 'Sessions' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
  });

  it('hides steps that the server does not offer', async () => {
    const { user } = scene(['unlock', 'reset_password']);
    await user.click(screen.getByRole('button', { name: 'More' }));
    const items = await screen.findAllByRole('menuitem');
    const reachable = items.filter((item) => item.getAttribute('aria-disabled') !== 'true');
    expect(items).toHaveLength(4);
    expect(reachable.map((item) => item.textContent)).toEqual(['Lift sign-in delays', 'Reset password']);
  });

  it('asks for confirmation, sends the version and shows the one-time password', async () => {
    const sent = serve({ 'POST /accounts/a1/reset-password': { oneTimePassword: 'abcd-efgh' } });
    const { user, onPassword } = scene(['reset_password']);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Reset password' }));
    expect(sent).toEqual([]);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Reset password' }));
    await waitFor(() => expect(onPassword).toHaveBeenCalledWith({ oneTimePassword: 'abcd-efgh' }));
    expect(sent).toEqual([{ method: 'POST', path: '/accounts/a1/reset-password', body: { version: 3 } }]);
  });

  it('says what the server refused', async () => {
    serve({ 'POST /accounts/a1/disable': refused(409, 'platform.version_conflict') });
    const { user } = scene(['disable']);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Disable' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disable' }));
    expect(await screen.findByText('Detail of platform.version_conflict')).toBeTruthy();
  });
});
