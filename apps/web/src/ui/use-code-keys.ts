import { useEffect, useRef } from 'react';
import { isTyping } from './shortcuts';

/** Radio buttons are inputs without text. */
function ofTextField(target: EventTarget | null): boolean {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'radio');
}

/** While `open`: a letter and a digit (`c1`, `r2`) choose a code. */
export function useCodeKeys<C extends string>(
  open: boolean,
  codes: readonly C[],
  choose: (code: C) => void,
): void {
  const latest = useRef({ codes, choose });
  useEffect(() => {
    latest.current = { codes, choose };
  });
  useEffect(() => {
    if (!open) return;
    let letter = '';
    function onKey(event: KeyboardEvent): void {
      if (ofTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const typed = letter + event.key.toUpperCase();
      const code = latest.current.codes.find((one) => one === typed);
      letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : '';
      if (code === undefined) return;
      event.preventDefault();
      latest.current.choose(code);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
}
