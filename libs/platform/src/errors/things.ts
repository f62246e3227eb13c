/** Chinese words of the things that errors speak of; the English word is the key. */
const CHINESE = {
  account: '账号',
  'calibration run': '校准',
  case: '案件',
  'collection kit': '套件',
  'collection point': '采集点',
  district: '行政区',
  donor: '人员',
  exchange: '外送申请',
  'exchange answer': '外送答复',
  'exchange recipient': '接收单位',
  'recipient change': '接收单位变更',
  electropherogram: '电泳图谱',
  'elimination profile': '排除库条目',
  hit: '比中',
  'import batch': '导入批次',
  import_batch: '导入批次',
  'import finding': '导入问题',
  import_finding: '导入问题',
  'import sample': '导入样本',
  link: '人员关联',
  message: '消息',
  plate: '扩增板',
  'policy what-if': '策略试算',
  'reagent lot': '试剂批号',
  report: '报告',
  session: '会话',
  shipment: '送检箱',
  specimen: '样本',
  'verification task': '核查任务',
  'vocabulary change': '词汇表变更',
  'approval rule': '审批规则',
  'unneeded column': '不需要的列',
  'non-conformity': '不符合项',
  typing: '分型',
  'locus correction': '基因座更正',
  contradiction: '家系矛盾',
  'possible duplicate': '疑似重复登记',
  profile: '现行分型',
  work: '后台任务',
} as const;

export type Thing = keyof typeof CHINESE;

/** A thing's name in both languages; an unknown one keeps its own. */
export function thingNames(thing: string): { zh: string; en: string } {
  return { zh: (CHINESE as Record<string, string>)[thing] ?? thing, en: thing.replaceAll('_', ' ') };
}
