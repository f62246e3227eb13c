import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '../testing/render';
import { Timeline } from './timeline';

const entry = (kind: string, data: Record<string, unknown>) => ({
  at: '2026-11-02T03:04:05Z',
  kind,
  who: 'Li Na',
  data,
});

describe('a timeline', () => {
  it('shows equal facts of one act once, and days in the form of the reader', () => {
    show(
      <Timeline
        entries={[
          entry('specimen.packed', { barcode: 'HS0000012K5' }),
          entry('specimen.sent', { barcode: 'HS0000012K5' }),
          entry('consent.recorded', { givenOn: '2026-11-01' }),
        ]}
      />,
    );
    expect(screen.getAllByText('barcode HS0000012K5')).toHaveLength(1);
    expect(screen.getByText('on 1 Nov 2026')).toBeTruthy();
  });
});
