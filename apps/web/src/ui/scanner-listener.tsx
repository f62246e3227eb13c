import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import type { ScanResult } from '../api/types';
import { ScanBuffer } from './scan-buffer';
import { offerScan } from './scan-handlers';
import { beep } from './sound';
import { useAction } from './use-action';

function textField(target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
}

/** Takes out of a field what the scanner typed into it, in a way that React notices. */
function restore(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * A barcode scanner is a very fast keyboard. On any page a scanned label opens what it belongs to, unless the page
 * takes it (`useScan`) or the focused field wants it (`data-scan`).
 */
export function ScannerListener() {
  const navigate = useNavigate();
  const open = useAction((barcode: string) => api.get<ScanResult>(`/scan/${encodeURIComponent(barcode)}`), {
    onSuccess: (found) => {
      beep('good');
      void navigate(found.path);
    },
  });
  const { run } = open;
  useEffect(() => {
    const buffer = new ScanBuffer();
    let before = '';
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const field = textField(event.target);
      if (event.key.length === 1) {
        if (buffer.key(event.key, event.timeStamp)) before = field?.value ?? '';
        return;
      }
      if (event.key !== 'Enter') return;
      const barcode = buffer.enter(event.timeStamp);
      if (barcode === null || field?.dataset.scan !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (field) restore(field, before);
      if (!offerScan(barcode)) run(barcode);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [run]);
  return null;
}
