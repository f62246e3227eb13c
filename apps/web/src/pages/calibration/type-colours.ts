import type { CalibrationType } from '../../api/schema';

/** One colour for each type of family, told apart also by those who see no red or no green (Okabe and Ito, darker). */
export const TYPE_COLOURS: Readonly<Record<CalibrationType, string>> = {
  father_duo: '#0072b2',
  mother_duo: '#56b4e9',
  trio: '#111111',
  full_sibling: '#d55e00',
  two_siblings: '#8c3b00',
  grandparents: '#009e73',
  grandparent_sibling: '#00604a',
  uncle: '#cc79a7',
  half_sibling: '#b58900',
};
