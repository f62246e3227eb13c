import type { INestApplicationContext, Type } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { Account, actorOf, DEMONSTRATION_PASSWORD, seedDemonstrationAccounts } from '@homeward/access';
import { Db, systemActor, type Actor, type Tx } from '@homeward/platform';

/** The least that Argon2id does: a hash names its own cost, so that signing in takes 0.3 ms of CPU in place of 200. */
export const CHEAP_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;
/** Accounts that a test makes itself have the real cost, unless it lowers that of `Passwords`. */
const CHEAP_HASH = await hash(DEMONSTRATION_PASSWORD, CHEAP_COST);

/** The demonstration accounts, whose password costs nothing to check; does nothing where they are. */
export async function hireStaff(tx: Tx): Promise<void> {
  if (!(await tx.em.existsBy(Account, { isDemonstration: true })))
    await seedDemonstrationAccounts(tx, CHEAP_HASH);
}

/** The services of one process, and the demonstration staff who use them: the front door of every builder. */
export class Offices {
  private constructor(
    private readonly context: INestApplicationContext,
    readonly db: Db,
    private readonly staff: ReadonlyMap<string, Actor>,
  ) {}

  /** On a migrated database; the staff is hired unless it is there. */
  static async open(context: INestApplicationContext): Promise<Offices> {
    const db = context.get(Db, { strict: false });
    const staff = await db.run(systemActor, async (tx) => {
      await hireStaff(tx);
      const accounts = await tx.em.findBy(Account, { isDemonstration: true });
      return new Map(accounts.map((account) => [account.username, actorOf(account, null)]));
    });
    return new Offices(context, db, staff);
  }

  service<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  /** @throws Error for a name that no demonstration account has */
  actor(username: string): Actor {
    const actor = this.staff.get(username);
    if (!actor) throw new Error(`no demonstration account ${username}`);
    return actor;
  }

  /** The technician of a collection point. @throws Error where none works */
  technicianAt(collectionPointId: string): Actor {
    for (const actor of this.staff.values())
      if (actor.role === 'technician' && actor.collectionPointId === collectionPointId) return actor;
    throw new Error(`no technician works at the collection point ${collectionPointId}`);
  }

  /** One transaction of the system; builders act in it by name (`as`). */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.run(systemActor, work);
  }

  /** The same transaction in the name of one of the staff, or of an actor. */
  as({ em }: Tx, who: string | Actor): Tx {
    return { em, actor: typeof who === 'string' ? this.actor(who) : who };
  }
}
