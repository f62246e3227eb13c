import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '../api/client';
import { NO_END_MS, ScanBuffer, type ScannedLabel } from './scan-buffer';
import { offerScan } from './scan-handlers';
import { beep } from './sound';
import { hasUnsaved } from './unsaved';
import { useAction } from './use-action';

type TextField = HTMLInputElement | HTMLTextAreaElement;

function textField(target: EventTarget | null): TextField | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
}

/** Takes out of a field what the scanner typed into it, in a way that React notices. */
function restore(field: TextField, value: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * A barcode scanner is a very fast keyboard. What it types never stays in the field that happens to have the focus:
 * the label goes to the page (`useScan`), or opens what it belongs to. A form that is not saved is not left for that.
 */
export function ScannerListener() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const open = useAction(
    (barcode: string) => answer(api.GET('/scan/{barcode}', { params: { path: { barcode } } })),
    {
      onSuccess: (found) => {
        beep('good');
        void navigate(found.path);
      },
    },
  );
  const deliverLabel = (label: string): void => {
    if (offerScan(label)) return;
    if (!hasUnsaved()) {
      open.run(label);
      return;
    }
    beep('bad');
    void message.warning(t('common:scanHeld', { label }));
  };
  // The listener stays while the page is drawn again: a scan may be half typed.
  const latest = useRef(deliverLabel);
  useEffect(() => {
    latest.current = deliverLabel;
  });
  useEffect(() => {
    const buffer = new ScanBuffer();
    let timer = 0;
    function deliver({ label, before }: ScannedLabel, field: TextField | null): void {
      if (field) restore(field, before);
      latest.current(label);
    }
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const field = textField(event.target);
      if (event.key.length === 1) {
        window.clearTimeout(timer);
        const whole = buffer.key(event.key, event.timeStamp, field?.value ?? '');
        if (!whole) return;
        const at = event.timeStamp;
        timer = window.setTimeout(() => {
          const scanned = buffer.end(at);
          if (scanned) deliver(scanned, field);
        }, NO_END_MS);
        return;
      }
      if (event.key !== 'Enter' && event.key !== 'Tab') return;
      window.clearTimeout(timer);
      const scanned = buffer.end(event.timeStamp);
      if (scanned === null) return;
      event.preventDefault();
      event.stopPropagation();
      deliver(scanned, field);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
  return null;
}
