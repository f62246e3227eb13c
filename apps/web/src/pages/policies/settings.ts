import type { PolicySettings } from '../../api/schema';

/** The settings as stored; what this page does not know of is kept as it is. */
export type Settings = PolicySettings;

/** Frequency of an allele that the table lacks: a number, or five observations among 2N. */
type MinimumFrequency = PolicySettings['minimumFrequency'];

/** The settings as the form holds them: the minimum frequency is a text there. */
export type EditedSettings = Partial<Omit<Settings, 'minimumFrequency'>> & {
  readonly minimumFrequency?: string | number;
};

/** One setting: its path in the settings, and how it is entered. */
export interface SettingField {
  readonly path: readonly [string] | readonly [string, string];
  readonly kind: 'count' | 'number' | 'choice' | 'text' | 'frequency';
  readonly choices?: readonly string[];
}

/** In groups, in the order in which they are read. */
export const SETTING_GROUPS: readonly { readonly group: string; readonly fields: readonly SettingField[] }[] =
  [
    {
      group: 'hit',
      fields: [
        { path: ['thresholdLog10Lr'], kind: 'number' },
        { path: ['minSharedLoci'], kind: 'count' },
        { path: ['minSharedLociDuo'], kind: 'count' },
        { path: ['minSharedLociTrio'], kind: 'count' },
        { path: ['maxMismatches'], kind: 'count' },
        { path: ['itemTypingError'], kind: 'number' },
        { path: ['prior'], kind: 'number' },
        { path: ['sexContradiction'], kind: 'choice', choices: ['show', 'exclude'] },
        { path: ['ageContradiction'], kind: 'choice', choices: ['show', 'exclude'] },
      ],
    },
    {
      group: 'links',
      fields: [
        { path: ['links', 'thresholdSamePerson'], kind: 'number' },
        { path: ['links', 'thresholdFullSibling'], kind: 'number' },
        { path: ['links', 'thresholdParentChild'], kind: 'number' },
        { path: ['links', 'typingError'], kind: 'number' },
      ],
    },
    {
      group: 'family',
      fields: [
        { path: ['family', 'parentChildBelow'], kind: 'number' },
        { path: ['family', 'parentChildMismatches'], kind: 'count' },
        { path: ['family', 'kinBelow'], kind: 'number' },
        { path: ['family', 'kinLoci'], kind: 'count' },
      ],
    },
    {
      group: 'population',
      fields: [
        { path: ['frequencyTable'], kind: 'text' },
        { path: ['minimumFrequency'], kind: 'frequency' },
        { path: ['frequencyRule'], kind: 'choice', choices: ['raised_alone', 'rest_shared'] },
        { path: ['theta'], kind: 'number' },
        { path: ['untyped'], kind: 'choice', choices: ['pruned', 'full'] },
        { path: ['linkage'], kind: 'choice', choices: ['warn', 'leave_one_out'] },
      ],
    },
    {
      group: 'mutation',
      fields: [
        {
          path: ['mutation', 'model'],
          kind: 'choice',
          choices: ['none', 'equal', 'proportional', 'stepwise'],
        },
        { path: ['mutation', 'maleRate'], kind: 'number' },
        { path: ['mutation', 'femaleRate'], kind: 'number' },
        { path: ['mutation', 'range'], kind: 'number' },
        { path: ['mutation', 'rate2'], kind: 'number' },
      ],
    },
  ];
export const SETTING_FIELDS: readonly SettingField[] = SETTING_GROUPS.flatMap(({ fields }) => fields);

export function nameOf(field: SettingField): string {
  return field.path.join('.');
}

/** The value at the path, as text; empty where the settings have none. */
export function valueAt(settings: Settings, { path }: SettingField): string {
  const value = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    settings,
  );
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

export interface SettingChange {
  readonly field: SettingField;
  readonly before: string;
  readonly after: string;
}

/** What a new version would change. */
export function changesBetween(before: Settings, after: Settings): SettingChange[] {
  return SETTING_FIELDS.map((field) => ({
    field,
    before: valueAt(before, field),
    after: valueAt(after, field),
  })).filter((change) => change.before !== change.after);
}

/** What was typed as a minimum frequency: `5/2N`, a number above 0, or null for anything else. */
export function readMinimumFrequency(typed: string | number): MinimumFrequency | null {
  const text = String(typed).normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (text === '5/2N') return '5/2N';
  const number = Number(text);
  return text !== '' && Number.isFinite(number) && number > 0 ? number : null;
}

/** The settings of the form over those in force; a text that is not a minimum frequency keeps the one in force. */
export function mergeSettings(inForce: Settings, edited: EditedSettings): Settings {
  const { minimumFrequency } = inForce;
  return {
    ...inForce,
    ...edited,
    mutation: { ...inForce.mutation, ...edited.mutation },
    ...(inForce.family && { family: { ...inForce.family, ...edited.family } }),
    ...(inForce.links && { links: { ...inForce.links, ...edited.links } }),
    minimumFrequency: readMinimumFrequency(edited.minimumFrequency ?? minimumFrequency) ?? minimumFrequency,
  };
}
