import { isBarcode } from '@homeward/rules';
import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { BarcodeMalformed } from './kits/kit.errors.js';
import { findKit, normaliseBarcode } from './kits/kit-barcodes.js';
import { Shipment } from './shipments/shipment.entity.js';
import { Specimen } from './specimens/specimen.entity.js';

/** What a scanned code belongs to, and the page that shows it. */
export interface ScannedCode {
  readonly kind: 'specimen' | 'kit' | 'shipment';
  readonly id: string;
  readonly path: string;
  readonly status: string;
}

/** Finds what a code read by the scanner belongs to. */
@Injectable()
export class Scanner {
  /** @throws BarcodeMalformed, BarcodeNotIssued, BarcodeOfOtherPoint, NotFound */
  async find(tx: Tx, text: string): Promise<ScannedCode> {
    const code = normaliseBarcode(text);
    if (/^SH-\d{4}-\d{5,}$/.test(code)) {
      const shipment = await tx.em.findOneBy(Shipment, { number: code });
      if (!shipment) throw new NotFound('shipment', code, 'barcode');
      const { id, status } = shipment;
      return { kind: 'shipment', id, path: `/shipments/${id}`, status };
    }
    if (!isBarcode(code)) throw new BarcodeMalformed('barcode', text);
    const kit = await findKit(tx, code, 'barcode');
    const specimen = await tx.em.findOneBy(Specimen, { kitId: kit.id });
    if (!specimen) return { kind: 'kit', id: kit.id, path: `/kits/${kit.id}`, status: kit.status };
    const { id, status } = specimen;
    return { kind: 'specimen', id, path: `/specimens/${id}`, status };
  }
}
