import { idNumberCheck } from '@homeward/rules';
import type { Random } from './random.js';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎';
const GIVEN = {
  male: [
    '伟',
    '强',
    '磊',
    '军',
    '洋',
    '勇',
    '杰',
    '涛',
    '明',
    '建国',
    '志强',
    '国栋',
    '海波',
    '文斌',
    '振华',
    '少峰',
  ],
  female: [
    '芳',
    '娜',
    '敏',
    '静',
    '丽',
    '艳',
    '玲',
    '桂英',
    '秀兰',
    '红梅',
    '春燕',
    '玉珍',
    '晓霞',
    '淑华',
    '雪梅',
    '佳宁',
  ],
};

export interface InventedPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly birthYear: number;
}

/** Different surnames. */
export function surnames(count: number, random: Random): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(SURNAMES[random.below(SURNAMES.length)]!);
  return [...drawn];
}

/** An invented person with an invented name and a well-formed ID number (region 120100 was never issued to a person). */
export function inventPerson(
  sex: 'male' | 'female',
  birthYear: number,
  surname: string,
  serial: number,
  random: Random,
): InventedPerson {
  const month = String(1 + random.below(12)).padStart(2, '0');
  const day = String(1 + random.below(28)).padStart(2, '0');
  const order = String((serial * 2 + (sex === 'male' ? 1 : 0)) % 1000).padStart(3, '0');
  const body = `120100${birthYear}${month}${day}${order}`;
  const names = GIVEN[sex];
  return {
    name: `${surname}${names[random.below(names.length)]!}`,
    idNumber: body + idNumberCheck(body),
    birthYear,
  };
}
