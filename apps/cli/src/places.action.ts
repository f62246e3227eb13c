import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { INestApplicationContext } from '@nestjs/common';
import { CollectionPoints, Districts } from '@homeward/access';
import type { Tx } from '@homeward/platform';
import { asSystem } from './context.js';
import { commandConfig } from './database-url.js';
import { ExitCode, Failure } from './exit-code.js';
import { COLUMNS } from './places.columns.js';

type Row = Record<(typeof COLUMNS)[number], string>;

/** Adds what the file names and is not there yet. @throws Failure for a file that cannot be used */
export async function importPlaces(file: string): Promise<void> {
  const rows = readRows(file);
  const added = await asSystem(await commandConfig(), (tx, context) => addPlaces(tx, context, rows));
  process.stdout.write(`${added.districts} districts and ${added.points} collection points added\n`);
}

function readRows(file: string): Row[] {
  try {
    const rows = parse<Row>(readFileSync(file), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
    for (const [index, row] of rows.entries()) {
      const missing = COLUMNS.find((column) => !row[column]);
      if (missing) throw new Error(`row ${index + 2}: ${missing} is empty or missing`);
      if (!/^[0-9]{6}$/.test(row.district_code)) {
        throw new Error(`row ${index + 2}: district_code ${row.district_code} is not six digits`);
      }
    }
    return rows;
  } catch (error) {
    throw new Failure(`${file}: ${error instanceof Error ? error.message : String(error)}`, ExitCode.Usage);
  }
}

async function addPlaces(
  tx: Tx,
  context: INestApplicationContext,
  rows: readonly Row[],
): Promise<{ districts: number; points: number }> {
  let districts = 0;
  let points = 0;
  for (const row of rows) {
    const { id, added } = await context
      .get(Districts)
      .ensure(tx, { code: row.district_code, nameZh: row.district_zh, nameEn: row.district_en });
    if (added) districts += 1;
    const point = { code: row.point_code, nameZh: row.point_zh, nameEn: row.point_en };
    if (await context.get(CollectionPoints).ensure(tx, id, point)) points += 1;
  }
  return { districts, points };
}
