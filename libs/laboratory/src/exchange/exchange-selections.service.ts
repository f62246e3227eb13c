import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import {
  ExchangeCaseNotOpen,
  ExchangeFieldRefused,
  SelectionEmpty,
  SelectionTooLarge,
} from './exchange.errors.js';
import { MOST_PROFILES, type LociChoice } from './exchange.kinds.js';
import { insertItems } from './exchange.queries.js';
import type { ExchangeSelection } from './exchange-selection.js';
import type { ExchangedField } from './formats/exchange-format.js';
import { exchangeFormat, type ExchangeFormatName } from './formats/registry.js';
import {
  batchByNumber,
  casesByNumber,
  chosenDonors,
  countChosen,
  districtExists,
  lociOfChosen,
  type BoundSelection,
  type SelectionCounts,
} from './selection.queries.js';

/** What a request would hold. */
export interface Preview extends SelectionCounts {
  /** What leaves with each profile, and the loci that do. */
  readonly fields: readonly ExchangedField[];
  readonly lociNames: readonly string[];
}

/** Which profiles a request holds. */
@Injectable()
export class ExchangeSelections {
  /** @throws ExchangeFieldRefused, ExchangeCaseNotOpen, NotFound */
  async preview(
    tx: Tx,
    selection: ExchangeSelection,
    format: ExchangeFormatName,
    loci: LociChoice,
  ): Promise<Preview> {
    const bound = await this.bind(tx, selection);
    const counts = await countChosen(tx.em, bound);
    const lociNames = await lociOfChosen(tx.em, bound, loci);
    return { ...counts, fields: exchangeFormat(format).fields, lociNames };
  }

  /**
   * Puts what was chosen on the list of a request.
   * @throws ExchangeFieldRefused, ExchangeCaseNotOpen, NotFound, SelectionEmpty, SelectionTooLarge
   */
  async list(
    tx: Tx,
    exchangeId: string,
    recipientId: string,
    selection: ExchangeSelection,
  ): Promise<SelectionCounts> {
    const bound = await this.bind(tx, selection);
    const counts = await countChosen(tx.em, bound);
    const profiles = counts.persons + counts.relatives;
    if (profiles === 0) throw new SelectionEmpty();
    if (profiles > MOST_PROFILES) throw new SelectionTooLarge(profiles, MOST_PROFILES);
    const chosen = await chosenDonors(tx.em, bound);
    const listed = await insertItems(tx.em, exchangeId, recipientId, chosen);
    if (listed !== chosen.length)
      throw new Error(`${exchangeId}: ${listed} of ${chosen.length} profiles have a name; request again`);
    return counts;
  }

  /** @throws ExchangeFieldRefused, ExchangeCaseNotOpen, NotFound */
  private async bind(tx: Tx, selection: ExchangeSelection): Promise<BoundSelection> {
    requireCriterion(selection);
    const { batchNumber, ...others } = selection;
    const caseNumbers = selection.caseNumbers && [...new Set(selection.caseNumbers.map((one) => one.trim()))];
    if (caseNumbers) await requireOpen(tx, caseNumbers);
    const { districtId } = selection;
    if (districtId !== undefined && !(await districtExists(tx.em, districtId)))
      throw new NotFound('district', districtId, 'districtId');
    const batchId = batchNumber === undefined ? null : await batchByNumber(tx.em, batchNumber.trim());
    if (batchNumber !== undefined && batchId === null)
      throw new NotFound('import batch', batchNumber, 'batchNumber');
    return { ...others, ...(caseNumbers && { caseNumbers }), batchId };
  }
}

/** All persons of the database at once are nobody's purpose: at least one criterion says which. */
function requireCriterion(selection: ExchangeSelection): void {
  const { persons, families, caseNumbers, districtId, batchNumber, from, to } = selection;
  const refuse = (field: string, value: string, zh: string, en: string): never => {
    throw new ExchangeFieldRefused(field, value, { zh, en });
  };
  if (!persons && !families)
    refuse('selection', '', '请选择身源不明人员、案件家系，或两者', 'choose persons, families or both');
  if (caseNumbers && !families)
    refuse(
      'caseNumbers',
      caseNumbers.join(', '),
      '按案件选择时须包括案件家系',
      'case numbers choose families',
    );
  if (from !== undefined && to !== undefined && from > to)
    refuse('to', to, `早于起始日期 ${from}`, `is before ${from}, the first day`);
  const common = [districtId, batchNumber, from, to].some((one) => one !== undefined);
  if (!common && (persons || !caseNumbers))
    refuse(
      'selection',
      '',
      '请至少限定行政区、批次或日期（家系也可按案件编号）',
      'name a district, a batch or days (for families, case numbers will do)',
    );
}

async function requireOpen(tx: Tx, numbers: readonly string[]): Promise<void> {
  const found = await casesByNumber(tx.em, numbers);
  for (const number of numbers) {
    const known = found.find((one) => one.number === number);
    if (!known) throw new NotFound('case', number, 'caseNumbers');
    if (!known.open) throw new ExchangeCaseNotOpen(number);
  }
}
