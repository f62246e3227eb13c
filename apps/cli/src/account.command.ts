import { Option, type Command } from 'commander';
import { ROLES, type Role } from '@homeward/platform/pure';

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
      await (await import('./account.action.js')).createAccount(input);
    });
  account
    .command('unlock')
    .description('lift the delays that wrong passwords of strangers caused')
    .requiredOption('--username <name>')
    .action(async ({ username }: { username: string }) => {
      await (await import('./account.action.js')).unlockAccount(username);
    });
  account
    .command('reset-password')
    .description('give an account a new one-time password; its sessions end, its second factor stays')
    .requiredOption('--username <name>')
    .action(async ({ username }: { username: string }) => {
      await (await import('./account.action.js')).resetPassword(username);
    });
  account
    .command('reset-second-factor')
    .description('have an account set up a new second factor at its next sign-in')
    .requiredOption('--username <name>')
    .action(async ({ username }: { username: string }) => {
      await (await import('./account.action.js')).resetSecondFactor(username);
    });
}
