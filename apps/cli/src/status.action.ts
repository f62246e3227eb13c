import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from '@homeward/access';
import { Coverage } from '@homeward/searching';
import { Hits, type HitSummary } from '@homeward/hits';
import type { Config, Tx } from '@homeward/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { asSystem } from './context.js';

/** Accounts of the demonstration, hits, coverage: as text, or as one JSON object. */
export async function printStatus(config: Config, json: boolean): Promise<void> {
  const status = await asSystem(config, (tx, context) => statusOf(tx, context, config));
  process.stdout.write(json ? `${JSON.stringify(status)}\n` : readable(status));
}

/** The same text for a program that has everything loaded. */
export async function statusText(tx: Tx, context: INestApplicationContext, config: Config): Promise<string> {
  return readable(await statusOf(tx, context, config));
}

async function statusOf(tx: Tx, context: INestApplicationContext, { mode }: Config): Promise<Status> {
  return {
    accounts: mode === 'demonstration' ? await demonstrationAccounts(tx) : [],
    hits: (await context.get(Hits).list(tx, { limit: 200 })).items.map(lineOf),
    coverage: await context.get(Coverage).state(tx),
  };
}

type HitLine = Pick<
  HitSummary,
  'number' | 'caseNumber' | 'personCode' | 'familyType' | 'log10Lr' | 'mismatches' | 'lociCompared' | 'status'
>;

interface Status {
  accounts: { username: string; role: string; displayName: string }[];
  hits: HitLine[];
  coverage: { complete: boolean; casesActive: number; personsAlive: number };
}

function lineOf(hit: HitSummary): HitLine {
  const { number, caseNumber, personCode, familyType, log10Lr, mismatches, lociCompared, status } = hit;
  return { number, caseNumber, personCode, familyType, log10Lr, mismatches, lociCompared, status };
}

const SHOWN = 12;

function readable({ accounts, hits, coverage }: Status): string {
  const lines = [`\nHits found: ${hits.length}`];
  for (const hit of hits.slice(0, SHOWN)) {
    lines.push(
      `  ${hit.number}  ${hit.caseNumber} ~ ${hit.personCode}  log10 LR ${hit.log10Lr.toFixed(1).padStart(5)}  ${hit.mismatches} mismatches of ${hit.lociCompared}  ${hit.status}`,
    );
  }
  if (hits.length > SHOWN) lines.push(`  … and ${hits.length - SHOWN} more`);
  lines.push(
    `Coverage: ${coverage.complete ? 'complete' : 'not complete yet'} (${coverage.casesActive} active cases × ${coverage.personsAlive} persons)`,
  );
  if (accounts.length > 0) {
    lines.push(`\nDemonstration accounts (password ${DEMONSTRATION_PASSWORD}):`);
    for (const account of accounts)
      lines.push(`  ${account.username.padEnd(16)} ${account.role.padEnd(16)} ${account.displayName}`);
  }
  return `${lines.join('\n')}\n`;
}
