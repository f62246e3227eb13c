import { Audit } from '@homeward/audit';
import { hasPermission } from '@homeward/access';
import { BlindIndex, FieldCipher, systemActor, Db, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { IdentityRow } from './identity.entity.js';
import { identifierKindsOf, type IdentifierKind } from './identity-query.js';

/** Whom a name, number or telephone belongs to, within the searcher's own scope. */
export interface IdentityMatches {
  readonly donorIds: readonly string[];
  readonly caseIds: readonly string[];
}

const COLUMNS = { id_number: 'id_number_index', phone: 'phone_index', name: 'name_index' } as const;
const NOBODY: IdentityMatches = { donorIds: [], caseIds: [] };
/** People of one common name; the list behind has its own pages. */
const MOST_MATCHES = 500;
/** Rows decrypted in one transaction. */
const AT_ONCE = 200;

/** Finding people by what names them: by equality only, through the blind indexes, each search audited. */
@Injectable()
export class IdentitySearch {
  constructor(
    private readonly index: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
    private readonly db: Db,
  ) {}

  /**
   * Donors and cases whose identity equals this text. Codes are not identities and are not audited; roles that see codes
   * only get no result.
   */
  async find(tx: Tx, text: string): Promise<IdentityMatches> {
    const namings = identifierKindsOf(text);
    if (namings.length === 0 || !hasPermission(tx.actor.role, 'identity.read')) return NOBODY;
    const searched = namings.map((naming) => ({ naming, index: this.index.of(naming, text) }));
    const rows = await this.rowsOf(tx, searched);
    await this.audit.record(tx, {
      action: 'identity.searched',
      subjectType: 'account',
      subjectId: tx.actor.accountId ?? 'system',
      // The keyed hash tells equal searches apart from others, and shows nothing of the text.
      data: { searched, found: rows.length },
    });
    tx.actor.logged?.push('identity.searched');
    return {
      donorIds: rows.flatMap(({ donorId }) => donorId ?? []),
      caseIds: rows.flatMap(({ caseId }) => caseId ?? []),
    };
  }

  /**
   * Fills the index of names for identities stored before it existed. Done twice it does nothing.
   * @returns how many were filled in
   */
  async indexNames(): Promise<number> {
    let done = 0;
    for (;;) {
      const count = await this.db.run(systemActor, (tx) => this.indexSome(tx));
      if (count === 0) return done;
      done += count;
    }
  }

  private async indexSome({ em }: Tx): Promise<number> {
    const rows = await em.find(IdentityRow, {
      where: { name: Not(IsNull()), nameIndex: IsNull() },
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    for (const { id, name } of rows) {
      const plain = this.cipher.decrypt(name!, { table: 'identity', column: 'name', row: id });
      await em.update(IdentityRow, { id }, { nameIndex: this.index.of('name', plain) });
    }
    return rows.length;
  }

  private rowsOf(
    tx: Tx,
    searched: readonly { naming: IdentifierKind; index: string }[],
  ): Promise<IdentityRow[]> {
    const query = tx.em.createQueryBuilder(IdentityRow, 'identity').orderBy('identity.id', 'DESC');
    searched.forEach(({ naming, index }, place) =>
      query.orWhere(`identity.${COLUMNS[naming]} = :index${place}`, { [`index${place}`]: index }),
    );
    return query.limit(MOST_MATCHES).getMany();
  }
}
