import { idNumber } from '../intake/desk.js';

/** Who the people of this story are. None of it may reach the laboratory, or stand readable in the database. */
export const PEOPLE = {
  missing: { name: '慕容归雁', idNumber: idNumber('2015-05-01', 'male'), address: '和平区寻亲里7号' },
  father: { name: '慕容长河', idNumber: idNumber('1985-02-03', 'male'), phone: '13911112222' },
  mother: { name: '端木晚晴', idNumber: idNumber('1988-07-09', 'female'), phone: '13933334444' },
  found: { name: '石小北', address: '河西区福利院二楼' },
};
export const VISIT = { place: '河西区福利院接待室', note: '端木女士已到场，见到孩子本人' };
export const SECRETS = [
  ...Object.values(PEOPLE).flatMap((person) => Object.values(person)),
  ...Object.values(VISIT),
];
