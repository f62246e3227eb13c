import type { CDPSession, Page } from 'playwright-core';

const sessions = new WeakMap<Page, Promise<CDPSession>>();
/** The time of the last key of a page, in milliseconds since 1970. */
const lastKeys = new WeakMap<Page, number>();

/** Between two characters of a fast scanner. */
const FAST_GAP_MS = 3;

/**
 * One key pressed and released by the browser itself: what is typed goes into the focused field, as from a keyboard.
 * @param at the time that the keyboard gives the key, in milliseconds since 1970
 */
function press(session: CDPSession, key: string, at: number): Promise<unknown>[] {
  const special = {
    Enter: { code: 'Enter', number: 13, text: '\r' },
    Tab: { code: 'Tab', number: 9, text: '' },
  };
  const named = special[key as keyof typeof special] as (typeof special)['Enter'] | undefined;
  const common = {
    timestamp: at / 1000,
    key,
    ...(named
      ? { code: named.code, windowsVirtualKeyCode: named.number }
      : { windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }),
  };
  const text = named ? named.text : key;
  return [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...(text && { text }) }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common }),
  ];
}

/**
 * What a barcode scanner does: types the label into whatever has the focus, fast (or one character each `gapMs`), then
 * Enter, Tab, or nothing. Keys have the times of the scanner, however slowly a busy machine passes them on.
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
  let at = Math.max(Date.now(), (lastKeys.get(page) ?? 0) + 1);
  for (const key of keys) {
    sent.push(...press(session, key, at));
    lastKeys.set(page, at);
    at += gapMs || FAST_GAP_MS;
    if (gapMs > 0) await new Promise((resolve) => setTimeout(resolve, gapMs));
  }
  await Promise.all(sent);
}
