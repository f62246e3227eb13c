import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Schema = Schemas[string];

/** Examples by the name of a field, for fields that give none of their own. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  reason: 'Scanned the wrong tube',
  note: 'The father came in person',
  next: null,
  number: 'H-000123',
  hitNumber: 'H-000123',
  caseNumber: '2026-TJ-00123',
  shipmentNumber: 'SH-2026-00012',
  personCode: 'D-000123',
  donorCode: 'D-000123',
  lowCode: 'D-000123',
  highCode: 'D-000456',
  code: 'D-000123',
  username: 'technician1',
  displayName: '李敏',
  accountName: '李敏',
  name: '李敏',
  who: '李敏',
  by: '李敏',
  decidedBy: '王芳',
  uploadedBy: '李敏',
  proposedBy: '李敏',
  address: '天津市和平区',
  phone: '13800000000',
  panel: 'GlobalFiler',
  panels: ['GlobalFiler'],
  frequencyTable: 'china',
  frequencySource: 'Published table of the population',
  locus: 'D3S1358',
  loci: ['D3S1358', 'FGA'],
  first: ['15'],
  second: ['16'],
  marker: 'D3S1358',
  alleles: ['15', '16'],
  inForce: ['15', '16'],
  typed: ['15', '17'],
  reference: 'HS-2026-0001',
  father: 'father',
  mother: 'mother',
  key: 'missing',
  missingKey: 'missing',
  missingId: 'missing',
  zh: '父亲',
  en: 'Father',
  nameZh: '和平区',
  nameEn: 'Heping',
  carrier: 'SF Express',
  trackingNumber: 'SF1234567890',
  fileName: 'plate-12.csv',
  sampleName: 'HS0000012K',
  plate: 'P12',
  place: '天津市和平区',
  log10Lr: 6.42,
  version: 1,
  birthYear: 1990,
  event: 'receive',
  action: 'specimen.received',
  subjectType: 'specimen',
  subjectId: '0193a5c2-7b1e-7c43-9f52-6a1d0b7e4c11',
  contradicting: ['D-000456'],
  items: ['0193a5c2-7b1e-7c43-9f52-6a1d0b7e4c12'],
  unplaced: ['0193a5c2-7b1e-7c43-9f52-6a1d0b7e4c13'],
  waitsFor: ['D-000123', 'family'],
  missingLoci: ['SE33'],
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  otpauthUrl: 'otpauth://totp/Homeward:technician1?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Homeward',
  userAgent: 'Mozilla/5.0',
  currentPassword: 'the present password',
  newPassword: 'five words nobody guesses',
  password: 'five words nobody guesses',
  csrfToken: 'c2Vzc2lvbiB0b2tlbg',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '0193a5c2-7b1e-7c43-9f52-6a1d0b7e4c11',
  'date-time': '2026-11-29T08:30:00.000Z',
  date: '2026-11-29',
  binary: '',
};
/** For a text without an example: give the field one, here or where it is declared. */
export const UNNAMED = 'text';
/** A schema inside itself is not written out again. */
const DEEPEST = 8;

/** A value that the schema allows, from the examples, choices and formats it names. */
export function exampleOf(schema: Schema, schemas: Schemas, name = '', depth = 0): unknown {
  if ('$ref' in schema) {
    const target = schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
    return target && depth < DEEPEST ? exampleOf(target, schemas, name, depth + 1) : null;
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  const [part] = [...(schema.allOf ?? []), ...(schema.oneOf ?? [])];
  if (part) return exampleOf(part, schemas, name, depth);
  if (schema.enum) return schema.enum[0];
  if (schema.format !== undefined && schema.format in BY_FORMAT) return BY_FORMAT[schema.format];
  const named = BY_NAME[name];
  switch (schema.type) {
    case 'array':
      if (Array.isArray(named) && schema.items && 'type' in schema.items && schema.items.type === 'string')
        return named;
      return schema.items ? [exampleOf(schema.items, schemas, name, depth + 1)] : [];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [
          key,
          exampleOf(inner, schemas, key, depth + 1),
        ]),
      );
    case 'boolean':
      return typeof named === 'boolean' ? named : false;
    case 'number':
    case 'integer':
      return typeof named === 'number' ? named : (schema.minimum ?? 0);
    case 'string':
    case undefined:
    default:
      return typeof named === 'string' ? named : schema.nullable === true ? null : UNNAMED;
  }
}
