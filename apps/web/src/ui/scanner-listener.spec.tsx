import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { serve } from '../testing/server';
import { useScan } from './scan-handlers';
import { ScannerListener } from './scanner-listener';
import { useUnsaved } from './unsaved';

vi.mock('./sound', () => ({ beep: () => undefined }));

const LABEL = 'HS000000024';
const seen = vi.fn<(label: string) => boolean>();

function Taker() {
  useScan(seen);
  return null;
}
function Page({ takes = false, unsaved = false }: { takes?: boolean; unsaved?: boolean }) {
  const [value, setValue] = useState('');
  useUnsaved(() => unsaved);
  return (
    <>
      <ScannerListener />
      {takes && <Taker />}
      <input aria-label="Note" value={value} onChange={(event) => setValue(event.target.value)} />
    </>
  );
}

/** Types as a scanner does: each key a few milliseconds after the last, into the field that has the focus. */
function scan(field: HTMLElement, text: string): void {
  const input = field as HTMLInputElement;
  let at = performance.now();
  const press = (key: string): void => {
    const event = createEvent.keyDown(input, { key });
    Object.defineProperty(event, 'timeStamp', { value: (at += 5) });
    fireEvent(input, event);
  };
  for (const key of text) {
    press(key);
    fireEvent.input(input, { target: { value: input.value + key } });
  }
  press('Enter');
}

describe('the scanner', () => {
  it('gives the label to the page, and leaves the field as it was', () => {
    seen.mockReset().mockReturnValue(true);
    show(<Page takes />);
    const field = screen.getByLabelText<HTMLInputElement>('Note');
    fireEvent.input(field, { target: { value: 'blood' } });
    scan(field, LABEL);
    expect(seen.mock.calls).toEqual([[LABEL]]);
    expect(field.value).toBe('blood');
  });

  it('opens what the label belongs to where the page has no use for it', async () => {
    serve({ [`GET /scan/${LABEL}`]: { kind: 'specimen', id: 's1', path: '/specimens/s1', status: 'typed' } });
    const { path } = show(<Page />);
    scan(screen.getByLabelText('Note'), LABEL);
    await waitFor(() => expect(path()).toBe('/specimens/s1'));
  });

  it('does not leave a form that is not saved', async () => {
    serve({});
    const { path } = show(<Page unsaved />);
    scan(screen.getByLabelText('Note'), LABEL);
    expect(await screen.findByText(new RegExp(LABEL))).toBeTruthy();
    expect(path()).toBe('/');
  });

  it('leaves typed text as text', async () => {
    seen.mockReset().mockReturnValue(true);
    const { user } = show(<Page takes />);
    const field = screen.getByLabelText<HTMLInputElement>('Note');
    await user.type(field, 'Met the father');
    expect(seen).not.toHaveBeenCalled();
    expect(field.value).toBe('Met the father');
  });
});
