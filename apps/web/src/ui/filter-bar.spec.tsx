import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSearchParams } from 'react-router';
import { show } from '../testing/render';
import { FilterBar } from './filter-bar';

/** Shows the filters and, beside them, what the address holds. */
function Filters() {
  const [search] = useSearchParams();
  return (
    <>
      <FilterBar filters={[{ name: 'from', kind: 'days', label: 'Days' }]} />
      <output>{search.toString()}</output>
    </>
  );
}

describe('the filter by days', () => {
  it('takes a typed day into the address, and ignores a text that is not a day', async () => {
    const { user } = show(<Filters />, { at: '/?from=2026-11-02' });
    const from = await screen.findByLabelText<HTMLInputElement>('Days from');
    await waitFor(() => expect(from.value).toBe('2026-11-02'));
    const to = screen.getByLabelText('Days to');
    await user.type(to, 'soon');
    await user.tab();
    expect(screen.getByRole('status').textContent).toBe('from=2026-11-02');
    await user.clear(to);
    await user.type(to, '20261103{Enter}');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('from=2026-11-02&to=2026-11-03'));
  });
});
