import { Option, type Command } from 'commander';
import { type Account, Accounts, ONE_TIME_PASSWORD_HOURS, Passwords } from '@homeward/access';
import { Db, ROLES, systemActor, type Role, type Tx } from '@homeward/platform';
import { openContext } from './context.js';
import { commandConfig } from './database-url.js';

interface NewAccountFlags {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly district?: string;
  readonly point?: string;
}

/**
 * `homeward account …`: creates the first accounts of an installation, and restores access when no second
 * security administrator is there. Everything else is done on the accounts page.
 */
export function registerAccount(program: Command): void {
  const account = program.command('account').description('accounts');
  account
    .command('create')
    .description('create an account and print its one-time password')
    .requiredOption('--username <name>')
    .requiredOption('--display-name <name>')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .option('--district <code>', 'of an investigator: six digits (GB/T 2260)')
    .option('--point <code>', 'of a technician: code of the collection point')
    .action(async ({ username, displayName, role, district, point }: NewAccountFlags) => {
      const input = {
        ...{ username, displayName, role },
        ...(district ? { districtCode: district } : {}),
        ...(point ? { collectionPointCode: point } : {}),
      };
      await withPassword((tx, accounts, hash) => accounts.create(tx, input, hash));
    });
  account
    .command('unlock')
    .description('lift the delays that wrong passwords of strangers caused')
    .requiredOption('--username <name>')
    .action(({ username }: { username: string }) =>
      withAccounts(async (tx, accounts) => {
        const { id } = await accounts.byUsername(tx, username);
        await accounts.unlock(tx, id);
        process.stdout.write(`unlocked: ${username}\n`);
      }),
    );
  account
    .command('reset-password')
    .description('give an account a new one-time password; its sessions end, its second factor stays')
    .requiredOption('--username <name>')
    .action(({ username }: { username: string }) =>
      withPassword(async (tx, accounts, hash) => {
        const { id, version } = await accounts.byUsername(tx, username);
        return accounts.resetPassword(tx, id, version, hash);
      }),
    );
  account
    .command('reset-second-factor')
    .description('have an account set up a new second factor at its next sign-in')
    .requiredOption('--username <name>')
    .action(({ username }: { username: string }) =>
      withAccounts(async (tx, accounts) => {
        const { id, version } = await accounts.byUsername(tx, username);
        await accounts.resetSecondFactor(tx, id, version);
        process.stdout.write(`second factor taken away: ${username}\n`);
      }),
    );
}

/** Does it with a new one-time password, which is printed once and kept as a hash only. */
async function withPassword(
  work: (tx: Tx, accounts: Accounts, hash: string) => Promise<Account>,
): Promise<void> {
  const context = await openContext(commandConfig());
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
  const context = await openContext(commandConfig());
  try {
    await context.get(Db).run(systemActor, (tx) => work(tx, context.get(Accounts)));
  } finally {
    await context.close();
  }
}
