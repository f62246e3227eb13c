/** What PostgreSQL and the driver put into an error beside its words. */
interface DatabaseError extends Error {
  readonly code?: string;
  readonly severity?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly query?: string;
  readonly driverError?: unknown;
}

/** What of a database's error may be written down: never a value that was sent or stored. */
export interface DatabaseErrorFacts {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  /** With placeholders where the values were. */
  readonly query?: string;
  readonly stack?: string;
}

export function isDatabaseError(error: unknown): error is DatabaseError {
  if (!(error instanceof Error)) return false;
  const { severity, code, driverError, parameters } = error as DatabaseError & { parameters?: unknown };
  return (
    driverError !== undefined ||
    parameters !== undefined ||
    (severity !== undefined && /^[0-9A-Z]{5}$/.test(code ?? ''))
  );
}

/** The error without parameters, detail, hint and context, and without what its words quote. */
export function databaseErrorFacts(error: DatabaseError): DatabaseErrorFacts {
  const message = withoutQuoted(error.message);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name,
    message,
    ...given('code', error.code),
    ...given('table', error.table),
    ...given('column', error.column),
    ...given('constraint', error.constraint),
    ...given('query', error.query && withoutLiterals(error.query)),
    stack: [`${error.constructor.name}: ${message}`, ...frames].join('\n'),
  };
}

/** The words of any error as they may be stored and shown. */
export function withoutValues(error: unknown): string {
  if (isDatabaseError(error)) return withoutQuoted(error.message);
  return error instanceof Error ? error.message : String(error);
}

/** `invalid input syntax for type integer: "1101…"` quotes what was sent; names of tables and columns stay. */
function withoutQuoted(message: string): string {
  return message
    .split('\n')[0]!
    .replace(/(: |value )"(?:[^"]|"")*"?/g, '$1"…"')
    .replace(/=\([^)]*\)/g, '=(…)');
}

function withoutLiterals(query: string): string {
  return query.replace(/'(?:[^']|'')*'/g, "'…'");
}

function given<K extends string>(name: K, value: string | undefined): { [key in K]?: string } {
  return value ? ({ [name]: value } as { [key in K]?: string }) : {};
}
