import { screen, waitFor } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { show } from '../testing/render';
import { useUnsaved } from './unsaved';
import { UnsavedGuard } from './unsaved-guard';

function FullForm() {
  useUnsaved(() => true);
  return <p>A form</p>;
}

/** A page whose code never arrives: the address shows it, the form still stands. */
const Slow = lazy(() => new Promise<never>(() => undefined));

function Shown() {
  const { pathname } = useLocation();
  if (pathname === '/slow') return <Slow />;
  return pathname === '/list' ? <p>A list</p> : <FullForm />;
}
function Pages() {
  return (
    <>
      <UnsavedGuard />
      <Link to="/slow">Slow</Link>
      <Link to="/list">List</Link>
      <Link to="/">Form</Link>
      <Suspense>
        <Shown />
      </Suspense>
    </>
  );
}

const LEAVE = 'Leave without saving';

describe('a form that is not saved', () => {
  it('is asked about once: not again while the page that was asked for loads', async () => {
    const { user, path } = show(<Pages />, { route: '*' });
    await user.click(screen.getByText('Slow'));
    await user.click(await screen.findByText(LEAVE));
    await waitFor(() => expect(path()).toBe('/slow'));
    expect(screen.getByText('A form')).toBeTruthy();
    await user.click(screen.getByText('List'));
    await screen.findByText('A list');
    expect(path()).toBe('/list');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is asked about again, when the next one is left', async () => {
    const { user, path } = show(<Pages />, { route: '*' });
    await user.click(screen.getByText('List'));
    await user.click(await screen.findByText(LEAVE));
    await screen.findByText('A list');
    await user.click(screen.getByText('Form'));
    await screen.findByText('A form');
    await user.click(screen.getByText('List'));
    await screen.findByText(LEAVE);
    expect(path()).toBe('/');
  });
});
