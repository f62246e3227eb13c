import { useEffect, useRef } from 'react';
import { OPINION_CODES, type OpinionCode } from '../../api/enums';
import { isTyping } from '../../ui/shortcuts';

/** A radio button is an input that nobody types into. */
function ofTextField(target: EventTarget | null): boolean {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'radio');
}

/** While `open`: a letter and a digit (`c1`, `r2`) choose a code. */
export function useCodeKeys(open: boolean, choose: (code: OpinionCode) => void): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (!open) return;
    let letter = '';
    function onKey(event: KeyboardEvent): void {
      if (ofTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const typed = letter + event.key.toUpperCase();
      const code = OPINION_CODES.find((one) => one === typed);
      letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : '';
      if (code === undefined) return;
      event.preventDefault();
      latest.current(code);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
}
