import { Audit } from '@homeward/audit';
import {
  newId,
  NotFound,
  pageOf,
  rowsToFetch,
  type Page,
  type PageRequest,
  type Role,
  type Tx,
} from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Message } from './message.entity.js';
import { escalateOverdueMessages } from './message.queries.js';
import { AlreadyAcknowledged } from './notification.errors.js';

export interface NewMessage {
  readonly role: Role;
  /** Needed for roles that belong to a district: they see nothing of other districts. */
  readonly districtId?: string | null | undefined;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Codes and numbers; never a name. */
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

/** Message queues of the roles: posts, lists, acknowledges and escalates messages. */
@Injectable()
export class Messages {
  constructor(private readonly audit: Audit) {}

  /**
   * One message per role, district, kind and subject. Posted again it changes nothing; with `anew`, which is for events
   * that can happen to a subject more than once, it stands on top again and is unread.
   */
  async post(tx: Tx, message: NewMessage, { anew = false } = {}): Promise<void> {
    const { districtId = null } = message;
    const again = anew
      ? `ON CONFLICT (role, district_id, kind, subject_id) DO UPDATE SET id = EXCLUDED.id, params = EXCLUDED.params,
           created_at = now(), acknowledged_at = NULL, acknowledged_by = NULL, escalated_at = NULL`
      : 'ON CONFLICT DO NOTHING';
    const inserted = await tx.em.query<{ id: string }[]>(
      `INSERT INTO message (id, role, district_id, kind, subject_type, subject_id, params)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ${again} RETURNING id`,
      [
        newId(),
        message.role,
        districtId,
        message.kind,
        message.subjectType,
        message.subjectId,
        JSON.stringify(message.params),
      ],
    );
    if (!inserted[0]) return;
    await this.audit.record(tx, {
      action: 'message.posted',
      subjectType: message.subjectType,
      subjectId: message.subjectId,
      data: { messageId: inserted[0].id, role: message.role, districtId, kind: message.kind },
    });
  }

  /** The caller's role queue, newest first; row-level security keeps it to the caller's district. */
  async list(tx: Tx, page: PageRequest & { readonly unread?: boolean | undefined }): Promise<Page<Message>> {
    const { scope, districtId } = tx.actor;
    const rows = await tx.em.find(Message, {
      where: {
        role: tx.actor.role as Role,
        // What row-level security lets through, in words by which an index is chosen.
        ...(scope !== 'city' && districtId !== null ? { districtId } : {}),
        ...(page.after ? { id: LessThan(page.after) } : {}),
        ...(page.unread ? { acknowledgedAt: IsNull() } : {}),
      },
      order: { id: 'DESC' },
      take: rowsToFetch(page),
    });
    return pageOf(rows, page);
  }

  /**
   * Says that the role has taken notice.
   * @throws NotFound for a message of another role or district
   * @throws AlreadyAcknowledged
   */
  async acknowledge(tx: Tx, id: string): Promise<Message> {
    const message = await tx.em.findOneBy(Message, { id, role: tx.actor.role as Role });
    if (!message) throw new NotFound('message', id);
    const done = await tx.em.update(
      Message,
      { id, acknowledgedAt: IsNull() },
      { acknowledgedAt: () => 'now()', acknowledgedBy: tx.actor.accountId },
    );
    if (!done.affected) throw new AlreadyAcknowledged(id);
    await this.audit.record(tx, {
      action: 'message.acknowledged',
      subjectType: message.subjectType,
      subjectId: message.subjectId,
      data: { messageId: id, kind: message.kind },
    });
    return tx.em.findOneByOrFail(Message, { id });
  }

  /** Tells the coordinator of every message that waited too long. Returns how many were escalated. */
  async escalateOverdue(tx: Tx, olderThanHours: number): Promise<number> {
    const overdue = await escalateOverdueMessages(tx.em, olderThanHours);
    for (const message of overdue)
      await this.post(tx, {
        role: 'coordinator',
        districtId: message.districtId,
        kind: 'message.overdue',
        subjectType: 'message',
        subjectId: message.id,
        params: { ...message.params, waitingRole: message.role, waitingKind: message.kind },
      });
    return overdue.length;
  }
}
