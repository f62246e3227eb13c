export interface WorklistItem {
  kind: string;
  count: number;
  oldestAt: string | null;
  path: string;
}
export interface DistrictBacklog {
  districtId: string;
  waiting: number;
  oldestAt: string | null;
}
export interface Worklist {
  items: WorklistItem[];
  doneToday: { kind: string; count: number }[];
  districts?: DistrictBacklog[];
}
