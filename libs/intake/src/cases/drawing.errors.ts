import { type Bilingual, DomainError } from '@homeward/platform';
import { MISSING_KEY, MOST_MEMBERS } from './drawn-pedigree.js';

const TEXTS = {
  too_many_members: {
    zh: `家系最多 ${MOST_MEMBERS} 人，绘制了 {value} 人`,
    en: `A drawn pedigree has ${MOST_MEMBERS} members at most; this one has {value}`,
  },
  key_malformed: {
    zh: '成员标识“{value}”只能用小写字母、数字和下划线，以字母开头，最多 40 个字符',
    en: 'The key "{value}" may hold small letters, digits and underscores, begins with a letter, and has 40 at most',
  },
  key_repeated: { zh: '成员标识“{value}”重复', en: 'The key "{value}" is given twice' },
  role_repeated: {
    zh: '有两名成员都叫“{value}”，请编号区分',
    en: 'Two members are called "{value}"; number them',
  },
  unknown_parent: { zh: '家系中没有“{value}”', en: 'Nobody in the drawing is "{value}"' },
  own_ancestor: {
    zh: '“{value}”不能是自己的祖先',
    en: '"{value}" cannot be an ancestor of himself or herself',
  },
  father_not_male: { zh: '父亲“{value}”的性别为女', en: 'The father "{value}" is female' },
  mother_not_female: { zh: '母亲“{value}”的性别为男', en: 'The mother "{value}" is male' },
  parents_are_one: {
    zh: '“{value}”不能既是父亲又是母亲',
    en: '"{value}" cannot be both the father and the mother',
  },
  donor_twice: { zh: '{value} 在家系中出现两次', en: '{value} is in the drawing twice' },
  donor_not_in_case: {
    zh: '被采集人 {value} 不在本案件中',
    en: 'The donor {value} is not registered in this case',
  },
  donor_not_placed: { zh: '{value} 尚未放入家系', en: '{value} has no place in the drawing' },
  missing_is_donor: {
    zh: '失踪成员不能是亲属 {value}；其遗留物品请填在 items',
    en: 'A missing member cannot be the relative {value}; put reference items into "items"',
  },
  items_beside_donor: {
    zh: '已有血样的成员不能再填遗留物品（{value}）',
    en: 'A member who gave blood has no reference items ({value})',
  },
  item_is_no_relative: {
    zh: '{value} 登记为失踪人的遗留物品，不能放在亲属的位置',
    en: '{value} is registered as a reference item and cannot stand in a relative’s place',
  },
  relative_is_no_item: {
    zh: '{value} 登记为亲属，不是遗留物品',
    en: '{value} is registered as a relative, not as a reference item',
  },
  sex_disagrees: {
    zh: '家系中的性别“{value}”与登记的不一致',
    en: 'The sex "{value}" in the drawing is not the one registered',
  },
  missing_not_drawn: {
    zh: '家系中必须有本案件的失踪人（标识“{value}”）',
    en: 'The person whom the case is about (key "{value}") must be drawn',
  },
  nobody_missing: { zh: '至少要有一名失踪成员', en: 'One member at least must be missing' },
  case_knows: {
    zh: `“${MISSING_KEY}”的日期（{value}）以案件登记为准，不能在此填写`,
    en: `The dates of "${MISSING_KEY}" are those of the case; {value} cannot be given here`,
  },
  born_after_missing: {
    zh: '出生日期 {value} 晚于失踪日期',
    en: 'The birth date {value} is later than the day of disappearance',
  },
  no_donor_related: {
    zh: '失踪成员“{value}”与任何被采集人都没有血缘关系',
    en: 'The missing member "{value}" is related to no donor of the drawing',
  },
} as const satisfies Record<string, Bilingual>;

export type DrawingProblem = keyof typeof TEXTS;

/** The codes of everything that a drawing may be refused for. */
export const DRAWING_CODES: readonly string[] = Object.keys(TEXTS).map(
  (problem) => `intake.pedigree_${problem}`,
);

/** A drawing that is not a valid pedigree, or not of this case; each problem has its own code. */
export class DrawingRefused extends DomainError {
  readonly code: `intake.pedigree_${DrawingProblem}`;
  readonly kind = 'invalid';
  constructor(
    readonly problem: DrawingProblem,
    field: string,
    value: string | number,
  ) {
    const { zh, en } = TEXTS[problem];
    const put = (text: string): string => text.replace('{value}', () => String(value));
    super({ zh: put(zh), en: put(en) }, field, value);
    this.code = `intake.pedigree_${problem}`;
  }
}
