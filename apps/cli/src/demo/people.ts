import { idNumberCheck } from '@homeward/intake';
import type { Random } from './random.js';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = {
  male: ['伟', '强', '磊', '军', '洋', '勇', '杰', '涛', '明', '建国', '志强'],
  female: ['芳', '娜', '敏', '静', '丽', '艳', '玲', '桂英', '秀兰', '红梅'],
};

export interface InventedPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly birthYear: number;
}

/** An invented adult: nobody's name and a well-formed ID number of nobody (region 120100 was never issued to a person). */
export function inventPerson(
  sex: 'male' | 'female',
  bornFrom: number,
  bornTo: number,
  serial: number,
  random: Random,
): InventedPerson {
  const birthYear = bornFrom + random.below(bornTo - bornFrom + 1);
  const month = String(1 + random.below(12)).padStart(2, '0');
  const day = String(1 + random.below(28)).padStart(2, '0');
  const order = String((serial * 2 + (sex === 'male' ? 1 : 0)) % 1000).padStart(3, '0');
  const body = `120100${birthYear}${month}${day}${order}`;
  const names = GIVEN[sex];
  return {
    name: `${SURNAMES[random.below(SURNAMES.length)]!}${names[random.below(names.length)]!}`,
    idNumber: body + idNumberCheck(body),
    birthYear,
  };
}
