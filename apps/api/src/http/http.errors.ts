import { type Bilingual, DomainError } from '@homeward/platform';

export interface FieldProblem {
  /** Path in the body, such as `identity.phone` or `items[2].code`. */
  readonly field: string;
  readonly value: string | number | boolean | null;
  /** Name of the rule that was broken. */
  readonly code: string;
  readonly message: Bilingual;
}

/** The input does not have the form that the documentation of the endpoint states. */
export class InputInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code: string;
  constructor(readonly problems: readonly FieldProblem[]) {
    const [first] = problems;
    const unknown = problems.find((problem) => problem.code === UNKNOWN_FIELD);
    const named = unknown ?? first;
    super(sentence(problems), named?.field ?? null, scalar(named?.value));
    this.code = unknown ? 'platform.unknown_field' : 'platform.invalid_input';
  }
}

export const UNKNOWN_FIELD = 'unknownField';

function sentence(problems: readonly FieldProblem[]): Bilingual {
  const each = (locale: 'zh' | 'en') =>
    problems.map(({ field, value, message }) => {
      const shown = value === null ? '' : ` (${String(value)})`;
      return `${field}${shown} ${message[locale]}`;
    });
  return { zh: each('zh').join(';'), en: each('en').join('; ') };
}

function scalar(value: FieldProblem['value'] | undefined): string | number | null {
  return typeof value === 'boolean' ? String(value) : (value ?? null);
}

/** Something of HTTP itself that went wrong; the domain never sees such a request. */
export class RequestRefused extends DomainError {
  constructor(
    readonly code: string,
    readonly kind: DomainError['kind'],
    text: Bilingual,
    field: string | null = null,
    value: string | null = null,
  ) {
    super(text, field, value);
  }
}
