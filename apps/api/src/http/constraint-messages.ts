import type { Bilingual } from '@homeward/platform';

/** What each rule of class-validator demands, in both languages; `a` are the arguments of the decorator. */
const MESSAGES: Readonly<Record<string, (a: readonly unknown[]) => Bilingual>> = {
  isDefined: () => ({ zh: '必填', en: 'is required' }),
  isNotEmpty: () => ({ zh: '不能为空', en: 'must not be empty' }),
  isString: () => ({ zh: '必须是文字', en: 'must be a text' }),
  isBoolean: () => ({ zh: '必须是 true 或 false', en: 'must be true or false' }),
  isInt: () => ({ zh: '必须是整数', en: 'must be a whole number' }),
  isNumber: () => ({ zh: '必须是数字', en: 'must be a number' }),
  isPositive: () => ({ zh: '必须大于 0', en: 'must be greater than 0' }),
  isUuid: () => ({ zh: '不是本系统的编号', en: 'is no id of this system' }),
  isArray: () => ({ zh: '必须是列表', en: 'must be a list' }),
  isObject: () => ({ zh: '必须是对象', en: 'must be an object' }),
  nestedValidation: () => ({ zh: '必须是对象', en: 'must be an object' }),
  isDateString: () => ({
    zh: '必须是日期（YYYY-MM-DD）或 ISO 8601 时间',
    en: 'must be a date (YYYY-MM-DD) or an ISO 8601 time',
  }),
  isIso8601: () => ({ zh: '必须是存在的日期（YYYY-MM-DD）', en: 'must be an existing date (YYYY-MM-DD)' }),
  isEmail: () => ({ zh: '必须是电子邮件地址', en: 'must be an e-mail address' }),
  min: ([least]) => ({ zh: `不能小于 ${show(least)}`, en: `must not be less than ${show(least)}` }),
  max: ([most]) => ({ zh: `不能大于 ${show(most)}`, en: `must not be greater than ${show(most)}` }),
  minLength: ([least]) => ({
    zh: `至少 ${show(least)} 个字符`,
    en: `must have at least ${show(least)} characters`,
  }),
  maxLength: ([most]) => ({
    zh: `最多 ${show(most)} 个字符`,
    en: `must have at most ${show(most)} characters`,
  }),
  isLength: ([least, most]) => ({
    zh: `长度须为 ${show(least)} 至 ${show(most)} 个字符`,
    en: `must have ${show(least)} to ${show(most)} characters`,
  }),
  arrayMinSize: ([least]) => ({
    zh: `至少 ${show(least)} 项`,
    en: `must have at least ${show(least)} items`,
  }),
  arrayMaxSize: ([most]) => ({ zh: `最多 ${show(most)} 项`, en: `must have at most ${show(most)} items` }),
  arrayUnique: () => ({ zh: '不能有重复项', en: 'must not repeat an item' }),
  isIn: ([values]) => ({ zh: `必须是 ${show(values)} 之一`, en: `must be one of ${show(values)}` }),
  isEnum: ([values]) => ({
    zh: `必须是 ${show(Object.values(values as object))} 之一`,
    en: `must be one of ${show(Object.values(values as object))}`,
  }),
  matches: ([pattern]) => ({ zh: `格式不符合 ${show(pattern)}`, en: `must match ${show(pattern)}` }),
};

/** The demand of one rule; a rule with its own message, or that is not listed, keeps its English text. */
export function constraintMessage(name: string, args: readonly unknown[], fallback: string): Bilingual {
  return MESSAGES[name]?.(args) ?? { zh: fallback, en: fallback };
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.map(show).join(', ');
  if (typeof value === 'string') return value;
  return value instanceof RegExp ? value.source : JSON.stringify(value);
}
