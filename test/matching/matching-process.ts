import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { DuplicateSearchModule } from '@homeward/duplicates/worker';
import { HitsModule } from '@homeward/hits';
import { LinkSearchModule } from '@homeward/links/worker';
import { PersonsModule } from '@homeward/persons';
import { MatcherModule } from '@homeward/searching/worker';
import { TrialRunnersModule } from '@homeward/trials/worker';
import { PlatformModule } from '@homeward/platform';
import { testConfig } from '../support/config.js';
import { handKeysTo } from '../support/keys.js';

/** Everything that compares, on a database: a process of its own as far as memory goes. */
export async function processOn(
  url: string,
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
): Promise<INestApplicationContext> {
  handKeysTo(dataDir);
  const config = testConfig(url, dataDir, env);
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(config),
      PersonsModule,
      HitsModule,
      LinkSearchModule,
      MatcherModule,
      DuplicateSearchModule,
      TrialRunnersModule,
    ],
  }).compile();
  return module.init();
}
