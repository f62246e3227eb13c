import type { Command } from 'commander';
import { COLUMNS } from './places.columns.js';

/** `homeward places import`: the districts and collection points of an installation. */
export function registerPlaces(program: Command): void {
  program
    .command('places')
    .description('districts and collection points')
    .command('import')
    .description(
      `add districts and points from a CSV file with the columns ${COLUMNS.join(', ')}; known codes stay as they are`,
    )
    .argument('<file>')
    .action(async (file: string) => {
      await (await import('./places.action.js')).importPlaces(file);
    });
}
