import { text } from 'node:stream/consumers';
import { Option, type Command } from 'commander';
import { Accounts } from '@homeward/access';
import { ROLES, type Role } from '@homeward/platform';
import { asSystem } from './context.js';
import { commandConfig } from './database-url.js';
import { ExitCode, Failure } from './exit-code.js';

interface NewAccountFlags {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly district?: string;
  readonly point?: string;
}

const SHORTEST_PASSWORD = 12;

/** `homeward account create`: the first accounts of a new installation; later ones are made on the accounts page. */
export function registerAccount(program: Command): void {
  program
    .command('account')
    .description('accounts')
    .command('create')
    .description('create an account; the password is read from standard input')
    .requiredOption('--username <name>')
    .requiredOption('--display-name <name>')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .option('--district <code>', 'of an investigator: six digits (GB/T 2260)')
    .option('--point <code>', 'of a technician: code of the collection point')
    .action(async ({ username, displayName, role, district, point }: NewAccountFlags) => {
      const password = (await text(process.stdin)).trim();
      if (password.length < SHORTEST_PASSWORD) {
        throw new Failure(
          `the password on standard input has fewer than ${SHORTEST_PASSWORD} characters`,
          ExitCode.Usage,
        );
      }
      const account = await asSystem(commandConfig(), (tx, context) =>
        context.get(Accounts).create(tx, {
          username,
          displayName,
          role,
          password,
          ...(district ? { districtCode: district } : {}),
          ...(point ? { collectionPointCode: point } : {}),
        }),
      );
      process.stdout.write(`${account.id}\n`);
    });
}
