import type { Bilingual } from '@homeward/platform';

/** What a member of a drawn pedigree is called, from a fixed list: a drawing has no room for a name. */
const WORDS = {
  missing_person: { zh: '失踪人', en: 'missing person' },
  father: { zh: '父亲', en: 'father' },
  mother: { zh: '母亲', en: 'mother' },
  child: { zh: '子女', en: 'child' },
  spouse: { zh: '配偶', en: 'partner' },
  full_sibling: { zh: '全同胞', en: 'full sibling' },
  half_sibling: { zh: '半同胞', en: 'half sibling' },
  paternal_grandfather: { zh: '祖父', en: 'paternal grandfather' },
  paternal_grandmother: { zh: '祖母', en: 'paternal grandmother' },
  maternal_grandfather: { zh: '外祖父', en: 'maternal grandfather' },
  maternal_grandmother: { zh: '外祖母', en: 'maternal grandmother' },
  uncle: { zh: '叔伯舅', en: 'uncle' },
  aunt: { zh: '姑姨', en: 'aunt' },
  cousin: { zh: '堂表亲', en: 'cousin' },
  nephew_or_niece: { zh: '侄甥', en: 'nephew or niece' },
  grandchild: { zh: '孙辈', en: 'grandchild' },
  great_grandfather: { zh: '曾祖父辈', en: 'great-grandfather' },
  great_grandmother: { zh: '曾祖母辈', en: 'great-grandmother' },
  great_uncle: { zh: '叔伯祖/舅祖', en: 'great-uncle' },
  great_aunt: { zh: '姑祖/姨祖', en: 'great-aunt' },
  relative: { zh: '亲属', en: 'relative' },
} as const satisfies Record<string, Bilingual>;

export type DrawnRole = keyof typeof WORDS;
export const DRAWN_ROLES = Object.keys(WORDS) as readonly DrawnRole[];

/** The role in words, numbered where there are several: `cousin 2`. */
export function roleText({ role, number }: { role: DrawnRole; number: number | null }): Bilingual {
  const { zh, en } = WORDS[role];
  return number === null ? { zh, en } : { zh: `${zh} ${String(number)}`, en: `${en} ${String(number)}` };
}
