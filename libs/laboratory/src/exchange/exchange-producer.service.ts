import { Audit, Steps } from '@homeward/audit';
import {
  Db,
  DomainError,
  NotFound,
  systemActor,
  type Actor,
  type Bilingual,
  type Tx,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { Progress } from '../import/progress.js';
import { StoredFiles } from '../import/stored-files.service.js';
import type { TableFile } from '../table/table-file.js';
import {
  ExchangeFileGone,
  ExchangeOutdated,
  NotOwnExchange,
  RecipientNotInForce,
} from './exchange.errors.js';
import { FILE_DAYS, type LociChoice } from './exchange.kinds.js';
import { Exchange } from './exchange.entity.js';
import { exchangeLifecycle } from './exchange.lifecycle.js';
import { countChanged, fixVersions, profilesAfter, type ItemProfile } from './exchange.queries.js';
import { ExchangeRecipient } from './exchange-recipient.entity.js';
import type { ExchangedLocus, ExchangedProfile } from './formats/exchange-format.js';
import { exchangeFormat } from './formats/registry.js';

/** Profiles read in one transaction. */
const PAGE = 500;
/** Times that a file is made while profiles change; then the work is tried again later. */
const MOST_TIMES = 5;
const DAY_MS = 86_400_000;

/** What a file is made from; its versions are fixed. */
interface Plan {
  readonly exchange: Exchange;
  readonly recipient: ExchangeRecipient;
  readonly sent: number;
  readonly leftOut: number;
}

/** The file of a request, as it is handed to the caller. */
export interface ExchangeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly file: TableFile;
}

/** Makes the files of approved requests, and hands them out. */
@Injectable()
export class ExchangeProducer {
  constructor(
    private readonly db: Db,
    private readonly steps: Steps,
    private readonly audit: Audit,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Makes the file of a request that was approved. It may be killed at any moment and run again: the request has a file
   * once it is complete, and if what it holds was in force at that moment.
   */
  async produce(id: string, progress: Progress): Promise<void> {
    for (let time = 0; time < MOST_TIMES; time++) {
      const plan = await this.db.run(systemActor, (tx) => this.plan(tx, id));
      if (plan === null) return;
      const made = await this.make(plan, progress);
      if (made === null || (await this.complete(plan, made))) return;
      await this.files.remove(made.id);
    }
    throw new Error(`${id}: profiles changed each of ${MOST_TIMES} times that the file was made`);
  }

  /** Marks a request whose work failed for good. */
  async giveUp(tx: Tx, id: string, error: string): Promise<void> {
    const row = await this.steps.lock(tx, exchangeLifecycle, id);
    if (row.status !== 'approved') return;
    await this.fail(tx, row, { zh: `文件未能生成：${error}`, en: `The file could not be made: ${error}` });
  }

  /**
   * Hands the file to who requested or approved it; the first time the request counts as delivered. A file with a
   * profile that was corrected or withdrawn, or whose search is over, is not handed out. Each time is audited.
   * @throws NotFound, NotOwnExchange, ExchangeFileGone, ExchangeOutdated, RecipientNotInForce
   */
  async open(actor: Actor, id: string): Promise<ExchangeFile> {
    const row = await this.db.run(actor, (tx) => this.hand(tx, id));
    const { mediaType, extension } = exchangeFormat(row.format);
    const file = await this.files.open(row.fileId!);
    return { fileName: `${row.number}.${extension}`, mediaType, sha256: row.sha256!, file };
  }

  private async hand(tx: Tx, id: string): Promise<Exchange> {
    const row = await this.steps.lock(tx, exchangeLifecycle, id);
    const { accountId } = tx.actor;
    if (accountId !== row.requestedBy && accountId !== row.decidedBy) throw new NotOwnExchange(row.number);
    if (row.fileId === null || (row.status !== 'produced' && row.status !== 'delivered'))
      throw new ExchangeFileGone(row.number);
    await this.requireInForce(tx, row);
    const changed = await countChanged(tx.em, id);
    if (changed > 0) throw new ExchangeOutdated(row.number, changed);
    if (row.status === 'produced')
      await this.steps.take(tx, exchangeLifecycle, row, {
        event: 'deliver',
        changes: { deliveredAt: new Date() },
      });
    await this.audit.record(tx, {
      action: 'exchange.downloaded',
      subjectType: 'exchange',
      subjectId: id,
      data: { number: row.number, sha256: row.sha256, profiles: row.sent },
    });
    return row;
  }

  private async requireInForce(tx: Tx, { recipientId }: Exchange): Promise<ExchangeRecipient> {
    const recipient = await tx.em.findOneBy(ExchangeRecipient, { id: recipientId });
    if (!recipient) throw new NotFound('exchange recipient', recipientId);
    if (!recipient.inForce) throw new RecipientNotInForce({ zh: recipient.nameZh, en: recipient.nameEn });
    return recipient;
  }

  /** Fixes what goes into the file; null when there is nothing to do, or nothing that can be done. */
  private async plan(tx: Tx, id: string): Promise<Plan | null> {
    const exchange = await this.steps.lock(tx, exchangeLifecycle, id);
    if (exchange.status !== 'approved') return null;
    try {
      const recipient = await this.requireInForce(tx, exchange);
      const counts = await fixVersions(tx.em, id);
      if (counts.sent > 0) return { exchange, recipient, ...counts };
      await this.fail(tx, exchange, {
        zh: '名单中已没有可外送的分型（现行、有同意、仍在寻找）',
        en: 'No profile of the list may be sent any more: none is in force, with consent, of somebody still sought for',
      });
    } catch (error) {
      if (!(error instanceof RecipientNotInForce)) throw error;
      await this.fail(tx, exchange, error.text);
    }
    return null;
  }

  /** Writes the file; null when the format cannot hold a profile, which the request then says. */
  private async make({ exchange, recipient, sent }: Plan, progress: Progress) {
    const { code: destination, ownCode: source } = recipient;
    const message = { destination, source, number: exchange.number, at: new Date() };
    const profiles = this.profiles(exchange, sent, progress);
    try {
      return await this.files.storeMade(bytesOf(exchangeFormat(exchange.format).write(message, profiles)));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const { text } = error;
      await this.db.run(systemActor, async (tx) => {
        const row = await this.steps.lock(tx, exchangeLifecycle, exchange.id);
        if (row.status === 'approved') await this.fail(tx, row, text);
      });
      return null;
    }
  }

  private async *profiles(
    { id, loci }: Exchange,
    total: number,
    progress: Progress,
  ): AsyncGenerator<ExchangedProfile> {
    let done = 0;
    for (let after = 0, more = true; more;) {
      const from = after;
      const some = await this.db.run(systemActor, ({ em }) => profilesAfter(em, id, from, PAGE));
      for (const profile of some) yield exchanged(profile, loci);
      done += some.length;
      await progress(done, total);
      more = some.length === PAGE;
      after = some.at(-1)?.place ?? after;
    }
  }

  /** @returns false when a profile changed while the file was made */
  private complete(
    { exchange, sent, leftOut }: Plan,
    { id: fileId, sha256, sizeBytes }: { id: string; sha256: string; sizeBytes: number },
  ): Promise<boolean> {
    return this.db.run(systemActor, async (tx) => {
      const row = await this.steps.lock(tx, exchangeLifecycle, exchange.id);
      // Withdrawn meanwhile, or made by another worker: upkeep deletes this file.
      if (row.status !== 'approved') return true;
      if ((await countChanged(tx.em, row.id)) > 0) return false;
      const producedAt = new Date();
      await this.steps.take(tx, exchangeLifecycle, row, {
        event: 'produce',
        changes: {
          ...{ fileId, sha256, sizeBytes: String(sizeBytes), sent, leftOut, producedAt, failure: null },
          expiresAt: new Date(producedAt.getTime() + FILE_DAYS * DAY_MS),
        },
        data: { sha256, sent, leftOut },
      });
      return true;
    });
  }

  private async fail(tx: Tx, row: Exchange, failure: Bilingual): Promise<void> {
    await this.steps.take(tx, exchangeLifecycle, row, { event: 'fail', changes: { failure } });
  }
}

function exchanged(row: ItemProfile, choice: LociChoice): ExchangedProfile {
  const { identifier, family, relation, kit, typedAt, genotypes, otherGenotypes } = row;
  const others = Object.entries(otherGenotypes).filter(
    ([name]) => choice === 'all' || (choice === 'str' && name !== 'mtDNA'),
  );
  const loci = [...Object.entries(genotypes), ...others].map(([name, alleles]): ExchangedLocus => ({
    name,
    alleles,
  }));
  loci.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { identifier, family, relation, kit, typedAt, loci };
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece, 'utf8');
}
