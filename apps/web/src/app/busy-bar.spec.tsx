import { screen } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { show } from '../testing/render';
import { BusyBar } from './busy-bar';

function Page() {
  useQuery({ queryKey: ['slow'], queryFn: () => new Promise<never>(() => undefined) });
  return <BusyBar />;
}

it('a bar that says that answers are awaited has a name for those who do not see it', async () => {
  show(<Page />);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(await screen.findByRole('progressbar', { name: 'Loading…' })).toBeTruthy();
});
