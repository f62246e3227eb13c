import type { CDPSession, Page } from 'playwright-core';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One key pressed and released by the browser itself: what is typed goes into the focused field, as from a keyboard. */
function press(session: CDPSession, key: string): Promise<unknown>[] {
  const special = {
    Enter: { code: 'Enter', number: 13, text: '\r' },
    Tab: { code: 'Tab', number: 9, text: '' },
  };
  const named = special[key as keyof typeof special] as (typeof special)['Enter'] | undefined;
  const common = named
    ? { key, code: named.code, windowsVirtualKeyCode: named.number }
    : { key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
  const text = named ? named.text : key;
  return [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...(text && { text }) }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common }),
  ];
}

/**
 * What a barcode scanner does: types the label into whatever has the focus, as fast as the browser takes it (or one
 * character each `gapMs`), then Enter, Tab, or nothing.
 */
export async function scanKeys(
  page: Page,
  label: string,
  { end = 'Enter', gapMs = 0 }: { end?: 'Enter' | 'Tab' | null; gapMs?: number } = {},
): Promise<void> {
  const opening = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opening);
  const session = await opening;
  const keys = [...Array.from(label), ...(end === null ? [] : [end])];
  const sent: Promise<unknown>[] = [];
  for (const key of keys) {
    sent.push(...press(session, key));
    if (gapMs > 0) await new Promise((resolve) => setTimeout(resolve, gapMs));
  }
  await Promise.all(sent);
}
