/** Columns of a file of places. */
export const COLUMNS = [
  'district_code',
  'district_zh',
  'district_en',
  'point_code',
  'point_zh',
  'point_en',
] as const;
