import { useEffect, useRef } from 'react';

/** Returns true when the page took the barcode for itself. */
export type ScanHandler = (barcode: string) => boolean;

const handlers: ScanHandler[] = [];

/** Offers a barcode to the page that wants it, latest first. */
export function offerScan(barcode: string): boolean {
  return handlers.toReversed().some((handler) => handler(barcode));
}

/** While mounted, scans go to `handler` before they navigate. */
export function useScan(handler: ScanHandler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const entry: ScanHandler = (barcode) => latest.current(barcode);
    handlers.push(entry);
    return () => {
      handlers.splice(handlers.indexOf(entry), 1);
    };
  }, []);
}
