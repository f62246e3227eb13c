import { type BarcodeKind, isBarcode, readBarcode } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import { CollectionKit } from './collection-kit.entity.js';
import { BarcodeMalformed, BarcodeNotIssued, BarcodeOfOtherPoint, BarcodeOfWrongKind } from './kit.errors.js';

/** What a scanner or a tired person makes of a label. */
export function normaliseBarcode(text: string): string {
  return readBarcode(text.normalize('NFKC').trim().toUpperCase());
}

/**
 * The barcode as it is printed.
 * @throws BarcodeMalformed, BarcodeOfWrongKind
 */
export function requireBarcode(text: string, kind: BarcodeKind, field: string): string {
  const barcode = normaliseBarcode(text);
  if (!isBarcode(barcode)) throw new BarcodeMalformed(field, text);
  if (!barcode.startsWith(kind)) throw new BarcodeOfWrongKind(field, barcode, kind);
  return barcode;
}

/**
 * The kit of a well-formed barcode.
 * @param hold keeps it from others until the transaction ends
 * @throws BarcodeNotIssued, BarcodeOfOtherPoint
 */
export async function findKit(
  em: EntityManager,
  barcode: string,
  field: string,
  hold = false,
): Promise<CollectionKit> {
  const where = barcode.startsWith('HF') ? { formBarcode: barcode } : { specimenBarcode: barcode };
  const kit = await em.findOne(CollectionKit, {
    where,
    ...(hold ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  if (kit) return kit;
  const rows: { issued: boolean }[] = await em.query(`SELECT kit_is_issued($1) AS issued`, [barcode]);
  throw rows[0]?.issued ? new BarcodeOfOtherPoint(field, barcode) : new BarcodeNotIssued(field, barcode);
}
