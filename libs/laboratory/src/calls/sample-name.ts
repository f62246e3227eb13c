import { isBarcode } from '@homeward/rules';

const CANDIDATE = /(?<![A-Z0-9])HS[0-9A-Z]{9}(?![A-Z0-9])/g;

/** What stands beside a barcode without changing whose sample it is: well, injection, amount, ending of the file. */
const BESIDE =
  /^(?:[A-H](?:0?[1-9]|1[0-2])|\d{1,8}(?:\.\d+)?|R\d?|RE|RR|RI|RERUN|REINJ\d?|INJ\d?|\d+(?:\.\d+)?(?:NG|PG|S|SEC|UL)|FSA|HID)?$/;

const BETWEEN = /[\s_()[\],;#-]+|\.(?!\d)/;
const WELL = /^[A-H](?:0[1-9]|1[0-2])$/;

/** The well that instruments write beside a name, as in `HS0000012K_A01_001.hid` and `NC_H12`: `A01`; null for none or two. */
export function wellInName(name: string): string | null {
  const [well, other] = name
    .normalize('NFKC')
    .toUpperCase()
    .split(BETWEEN)
    .filter((part) => WELL.test(part));
  return well === undefined || other !== undefined ? null : well;
}

/**
 * The specimen barcode within a sample name such as `HS0000012K_A01`, `HS0000012K (2)` or `HS0000012K_1ng.fsa`, known by
 * its check character; null when there is none, more than one, or something beside it that may change whose it is
 * (`NC_HS0000012K`).
 */
export function barcodeIn(name: string): string | null {
  if (name.length <= 11) return null;
  const text = name.normalize('NFKC').trim().toUpperCase();
  const found = [...text.matchAll(CANDIDATE)].map(([barcode]) => barcode).filter(isBarcode);
  const [barcode] = found;
  if (barcode === undefined || found.some((other) => other !== barcode)) return null;
  const beside = text.replaceAll(barcode, ' ').split(BETWEEN);
  return beside.every((part) => BESIDE.test(part)) ? barcode : null;
}
