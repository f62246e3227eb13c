/** Where SQL names a table that is not its own, and why. Nothing is added here; what is mended is taken out. */
export const ACCEPTED: readonly {
  readonly file: string;
  readonly tables: readonly string[];
  readonly reason: string;
}[] = [
  {
    file: 'libs/laboratory/src/electropherogram/copy-content.ts',
    tables: ['?'],
    reason: 'COPY of any table; its callers in the library name their own',
  },
  {
    file: 'libs/laboratory/src/import/copy.ts',
    tables: ['?'],
    reason: 'COPY of any table; its callers in the library name their own',
  },
  {
    file: 'libs/platform/src/crypto/stored-ciphertext.ts',
    tables: ['?'],
    reason: 'keys are tried on what is encrypted, before any library is loaded',
  },
  {
    file: 'libs/platform/src/installation/mode.ts',
    tables: ['?', 'reads account'],
    reason: 'the mode of a database of an older release shows in what it holds, before its migrations',
  },
  {
    file: 'libs/testing/src/builders/typings.ts',
    tables: ['writes import_batch', 'writes typing'],
    reason: 'for tests only: typings of a batch that was applied, without its file',
  },
  {
    file: 'apps/api/src/health/health.service.ts',
    tables: ['reads work_item'],
    reason: 'counts of the queue; they belong into the work of the platform',
  },
  {
    file: 'apps/worker/src/relay.queries.ts',
    tables: ['reads work_item', 'writes work_item'],
    reason: 'gives rows to the queue; belongs into the work of the platform',
  },
  {
    file: 'apps/cli/src/bench/matching-rows.ts',
    tables: [
      'writes account',
      'writes case_member',
      'writes collection_point',
      'writes consent',
      'writes district',
      'writes donor',
      'writes missing_case',
      'writes profile',
      'writes profile_change',
    ],
    reason: 'makes a database of a million persons in minutes, for a measurement',
  },
  {
    file: 'apps/cli/src/bench/registered-samples.ts',
    tables: [
      'writes case_member',
      'writes collection_kit',
      'writes consent',
      'writes donor',
      'writes missing_case',
      'writes specimen',
    ],
    reason: 'registers a hundred thousand samples in seconds, for a measurement',
  },
  {
    file: 'apps/cli/src/bench/transactions.ts',
    tables: ['reads hit', 'reads profile'],
    reason: 'checks what the measurement found',
  },
  {
    file: 'apps/cli/src/bench/matching.ts',
    tables: ['reads hit'],
    reason: 'checks what the measurement found',
  },
  {
    file: 'apps/cli/src/demo/history.ts',
    tables: ['?', 'reads audit_link'],
    reason: 'moves every time of a demonstration into the past',
  },
  {
    file: 'apps/cli/src/demo/load.ts',
    tables: ['reads audit_entry', 'reads missing_case', 'reads second_blood_donor'],
    reason: 'the demonstration looks up what it made',
  },
];
