/**
 * Data flows one way: nothing on the left imports anything on its right.
 *   rules                       (pure; server and pages)
 *   str > kinship > search      (pure) > engine (threads, files) > judging
 *   platform > audit > access > intake > laboratory > policy > judging > persons > hits > links > searching > duplicates > trials
 *   hits > review > verification; review > notification
 *   web: api > i18n > ui > session > genetics > intake > pages > app (by no-folder-cycles)
 *   laboratory: table > layout > calls > verdict > samples > reading > import
 *   all of them > pipeline: which work leads to which handler, for worker, command line and tests
 *   all of them > testing: builders and the client of tests; nothing of the product imports it
 */
const order = [
  'platform',
  'audit',
  'access',
  'intake',
  'laboratory',
  'policy',
  'judging',
  'persons',
  'hits',
  'links',
  'searching',
  'duplicates',
  'trials',
  'review',
  'verification',
];
const upstream = order.slice(0, -1).map((name, index) => ({
  name: `${name}-imports-nothing-downstream`,
  severity: 'error',
  from: { path: `^libs/${name}/` },
  to: {
    path: `^libs/(${[...order.slice(index + 1), 'notification'].filter((to) => to !== name).join('|')})/`,
  },
}));

/** How a file of the laboratory is read: bytes, columns, calls, their verdicts, samples. */
const reading = ['table', 'layout', 'calls', 'verdict', 'samples', 'reading', 'import'];
const rooms = reading.slice(0, -1).map((name, index) => ({
  name: `laboratory-${name}-knows-what-comes-before`,
  severity: 'error',
  from: { path: `^libs/laboratory/src/${name}/` },
  to: { path: `^libs/laboratory/src/(${reading.slice(index + 1).join('|')})/` },
}));

/** What its tables look like and what may be read of them: no index, no engine. */
const TABLES_OF_PERSONS = [
  '^libs/persons/src/tables\\.ts$',
  '^libs/persons/src/migrations/',
  '^libs/persons/src/.*\\.entity\\.ts$',
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-folder-cycles',
      comment: 'rooms of a library or of an application too know each other in one direction',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(libs|apps)/' },
      to: { circular: true },
    },
    {
      name: 'pure-libraries-stay-pure',
      comment: 'rules, str, kinship and search: no Nest, no database, no node built-ins',
      severity: 'error',
      from: { path: '^libs/(rules|str|kinship|search)/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(rules|str|kinship|search)/' },
    },
    {
      name: 'rules-know-nothing',
      severity: 'error',
      from: { path: '^libs/rules/' },
      to: { path: '^libs/', pathNot: '^libs/rules/' },
    },
    {
      name: 'str-is-first',
      severity: 'error',
      from: { path: '^libs/str/' },
      to: { path: '^libs/(kinship|search)/' },
    },
    {
      name: 'kinship-before-search',
      severity: 'error',
      from: { path: '^libs/kinship/' },
      to: { path: '^libs/search/' },
    },
    {
      name: 'the-engine-knows-the-pure-libraries-only',
      comment: 'threads and files around libs/search',
      severity: 'error',
      from: { path: '^libs/engine/' },
      to: { path: '^libs/', pathNot: '^libs/(engine|search|kinship|str)/' },
    },
    ...upstream,
    ...rooms,
    {
      name: 'notification-knows-hits-and-reviews',
      comment: 'what the districts do, the caller tells it',
      severity: 'error',
      from: { path: '^libs/notification/' },
      to: { path: '^libs/(persons|links|searching|duplicates|trials|verification)/' },
    },
    {
      name: 'hits-know-no-index',
      comment: 'a hit is judged from stored values; who is in the index is a matter of persons',
      severity: 'error',
      from: { path: '^libs/hits/' },
      to: { path: '^libs/persons/', pathNot: TABLES_OF_PERSONS },
    },
    {
      name: 'every-name-leads-to-a-file',
      comment:
        'what the checker cannot find, no other rule sees: entrances stand in tsconfig.json one by one',
      severity: 'error',
      from: {},
      to: { path: '^@homeward/', couldNotResolve: true },
    },
    {
      name: 'only-the-public-surface',
      comment:
        'a library is imported through its src/index.ts; what loads the index of persons, through its src/worker.ts; its tables and migrations, through its src/tables.ts; what needs neither framework nor database, through its src/pure.ts; frequency tables alone, through src/frequencies.ts of policy',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/',
        pathNot: ['^libs/[^/]+/src/(index|worker|tables|pure|frequencies)\\.ts$', '^libs/$2/'],
      },
    },
    {
      name: 'libraries-do-not-know-the-pipeline',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/(pipeline|testing)/' },
      to: { path: '^libs/pipeline/' },
    },
    {
      name: 'libraries-do-not-know-the-schema',
      comment: 'it lists what all of them own; only set-up and tests need it',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/(schema|testing)/' },
      to: { path: '^libs/schema/' },
    },
    {
      name: 'the-product-knows-no-tests',
      comment: 'libs/testing is for tests alone, and is not built',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/testing/' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'applications-do-not-know-each-other',
      comment: 'what they share is a library',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libraries-know-no-application',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'tests-know-the-wire-as-the-pages-do',
      comment:
        'the typed client of libs/testing takes the types that are generated for the pages, and nothing else',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^apps/', pathNot: '^apps/web/src/api/schema\\.ts$' },
    },
    {
      name: 'tests-know-types-of-the-wire-alone',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^apps/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-api-never-loads-the-index',
      comment:
        "persons, the engine and the kernels are the workers' alone: not through any other file either",
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^libs/(persons|engine|search)/', pathNot: TABLES_OF_PERSONS, reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tests of components, and what they share, know all folders of the pages.
    exclude: { path: '(^|/)(dist|node_modules|assembly)/|^apps/web/src/(testing/|.*\\.spec\\.tsx$)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
