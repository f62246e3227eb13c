import { type Account, Accounts, ONE_TIME_PASSWORD_HOURS, Passwords } from '@homeward/access';
import { Db, systemActor, type Tx } from '@homeward/platform';
import { openContext } from './context.js';
import { commandConfig } from './database-url.js';

/** Makes an account and prints its one-time password. */
export function createAccount(input: Parameters<Accounts['create']>[1]): Promise<void> {
  return withPassword((tx, accounts, hash) => accounts.create(tx, input, hash));
}

/** Lifts the delays that wrong passwords caused. */
export function unlockAccount(username: string): Promise<void> {
  return withAccounts(async (tx, accounts) => {
    const { id } = await accounts.byUsername(tx, username);
    await accounts.unlock(tx, id);
    process.stdout.write(`unlocked: ${username}\n`);
  });
}

/** Gives an account a new one-time password and prints it. */
export function resetPassword(username: string): Promise<void> {
  return withPassword(async (tx, accounts, hash) => {
    const { id, version } = await accounts.byUsername(tx, username);
    return accounts.resetPassword(tx, id, version, hash);
  });
}

/** Takes the second factor of an account away. */
export function resetSecondFactor(username: string): Promise<void> {
  return withAccounts(async (tx, accounts) => {
    const { id, version } = await accounts.byUsername(tx, username);
    await accounts.resetSecondFactor(tx, id, version);
    process.stdout.write(`second factor taken away: ${username}\n`);
  });
}

/** Does it with a new one-time password, which is printed once and kept as a hash only. */
async function withPassword(
  work: (tx: Tx, accounts: Accounts, hash: string) => Promise<Account>,
): Promise<void> {
  const context = await openContext(await commandConfig());
  try {
    const { password, hash } = await context.get(Passwords).oneTime();
    const { id, username } = await context
      .get(Db)
      .run(systemActor, (tx) => work(tx, context.get(Accounts), hash));
    process.stdout.write(
      `account: ${username}\nid: ${id}\none-time password: ${password}\n` +
        `(to be changed at the first sign-in, within ${ONE_TIME_PASSWORD_HOURS} hours)\n`,
    );
  } finally {
    await context.close();
  }
}

async function withAccounts(work: (tx: Tx, accounts: Accounts) => Promise<void>): Promise<void> {
  const context = await openContext(await commandConfig());
  try {
    await context.get(Db).run(systemActor, (tx) => work(tx, context.get(Accounts)));
  } finally {
    await context.close();
  }
}
