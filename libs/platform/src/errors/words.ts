import type { Bilingual } from './domain-error.js';

/**
 * Chinese words of the enumerations that errors speak of, the only place for them on the server. The English word is
 * the value itself with blanks, unless it is given. A test holds every state and event of every machine against it.
 */
const WORDS = {
  'case state': { open: '寻找中', suspended: '暂停', reunited: '已团聚', closed: '已结案' },
  'case event': {
    suspend: '暂停',
    resume: '恢复',
    reunite: '登记团聚',
    close: '结案',
    reopen: '重新立案',
  },
  'specimen state': {
    registered: '已登记',
    packed: '已装箱',
    in_transit: '运送中',
    received: '已接收',
    rejected: '被退回',
    typed: '已分型',
    lost: '丢失',
    recollection_ordered: '需重新采样',
    spoiled: '已作废',
  },
  'specimen event': {
    pack: '装箱',
    unpack: '取出',
    send: '寄出',
    receive: '接收',
    reject: '退回',
    type: '分型',
    order_recollection: '要求重新采样',
    declare_lost: '判定丢失',
    spoil: '作废',
    restore: '恢复',
    receive_unexpected: '作为清单外样本接收',
    reject_unexpected: '作为清单外样本退回',
    undo_receipt: '撤销接收',
    accept: '改为接收',
    find: '登记找到',
    find_at_point: '登记在采集点找到',
  },
  'shipment state': {
    draft: '装箱中',
    ready: '待寄出',
    sent: '已寄出',
    partially_received: '部分接收',
    received: '已接收',
    reconciled: '已核对',
    cancelled: '已取消',
    lost: '丢失',
  },
  'shipment event': {
    close: '封箱',
    send: '寄出',
    cancel: '取消',
    receive_some: '部分接收',
    receive_all: '收齐',
    undo_some: '撤销部分接收',
    undo_all: '撤销全部接收',
    find: '登记找到',
    reconcile: '核对',
    declare_lost: '判定丢失',
  },
  'import_batch state': {
    uploaded: '已上传',
    validating: '校验中',
    awaiting_approval: '待审批',
    approved: '已批准',
    applied: '已入库',
    rejected: '已驳回',
    failed: '失败',
    quarantined: '已隔离',
  },
  'import_batch event': {
    start: '开始校验',
    accept: '通过校验',
    fail: '判为失败',
    quarantine: '隔离',
    approve: '批准',
    reject: '驳回',
    apply: '入库',
  },
  'hit state': {
    new: '新',
    claimed: '审核中',
    decided_a: { zh: '待复核', en: 'waiting for the second review' },
    blind_review_b: { zh: '独立复核中', en: 'in the second review' },
    agreed: '意见一致',
    conflict: '意见不一致',
    arbitration: '仲裁中',
    recollection_ordered: '需重新采样',
    confirmed: '已确认',
    refuted: '已排除',
    notified: '已通报',
    verified_on_site: '已现场核实',
    wishes_recorded: '已记录意愿',
    reunified: '已团聚',
    follow_up: '回访中',
    closed: '已结束',
    superseded: '已被取代',
  },
  'hit event': {
    claim: '领取审核',
    release: '放弃审核',
    decide_a: { zh: '提交第一意见', en: 'take a first opinion' },
    claim_b: { zh: '领取复核', en: 'be claimed for the second review' },
    release_b: { zh: '放弃复核', en: 'be released from the second review' },
    agree: '记为意见一致',
    disagree: '记为意见不一致',
    claim_arbitration: '领取仲裁',
    arbitrate: '仲裁',
    confirm: '确认',
    refute: '排除',
    order_recollection: '要求重新采样',
    notify: '通报',
    verify: '现场核实',
    refute_on_site: '现场排除',
    record_wishes: '记录意愿',
    reunite: '登记团聚',
    decline: '登记不愿联系',
    follow_up: '回访',
    close: '结束',
    supersede: '取代',
  },
  'link state': { new: '新', confirmed: '已确认', dismissed: '已排除', superseded: '已被取代' },
  'link event': { confirm: '确认', dismiss: '排除', supersede: '取代' },
  'verification task state': {
    assigned: '已指派',
    accepted: '已接受',
    visited: '已走访',
    reported: '已报告',
    cancelled: '已取消',
  },
  'verification task event': {
    accept: '接受',
    visit: '记录走访',
    report: '报告结果',
    reopen: '重新打开',
    cancel: '取消',
  },
  'kit state': { issued: '已发放', used: '已使用', void: '作废' },
  sex: { male: '男', female: '女', unknown: '不详' },
  role: {
    technician: '采集技术员',
    analyst: '检验鉴定人',
    lab_lead: { zh: '实验室负责人', en: 'laboratory lead' },
    investigator: '核查民警',
    coordinator: '市级协调员',
    auditor: '审计员',
    security_admin: { zh: '安全管理员', en: 'security administrator' },
    system_admin: { zh: '系统管理员', en: 'system administrator' },
    system: '系统',
  },
  relation: {
    father: '父亲',
    mother: '母亲',
    child: '子女',
    spouse_parent_of_child: { zh: '配偶(子女的另一方)', en: 'other parent of the child' },
    full_sibling: '同胞兄弟姐妹',
    maternal_half_sibling: '同母异父兄弟姐妹',
    paternal_half_sibling: '同父异母兄弟姐妹',
    paternal_grandfather: '祖父',
    paternal_grandmother: '祖母',
    maternal_grandfather: '外祖父',
    maternal_grandmother: '外祖母',
    paternal_uncle: '叔伯',
    paternal_aunt: '姑母',
    maternal_uncle: '舅父',
    maternal_aunt: '姨母',
    self: { zh: '本人(遗留物品)', en: 'missing person (reference item)' },
    other_relative: '其他亲属',
  },
  wish: {
    wants_contact: '愿意联系',
    declines_contact: '不愿联系',
    undecided: '尚未决定',
    guardian_agrees: '监护人同意',
    guardian_declines: '监护人不同意',
  },
  outcome: {
    identity_confirmed: '身份核实',
    identity_refuted: '身份排除',
    not_found: '未找到',
    contact_declined: '拒绝联系',
  },
  'duplicate choice': { same_person: '同一人', twin: '双胞胎', typing_error: '录入错误' },
} as const satisfies Record<string, Record<string, string | Bilingual>>;

export type Vocabulary = keyof typeof WORDS;

/** Whether the table has a word of its own for it. */
export function hasWord(vocabulary: string, code: string): boolean {
  return Object.hasOwn(WORDS, vocabulary) && Object.hasOwn(WORDS[vocabulary as Vocabulary], code);
}

/** The value of an enumeration as a person reads it, in both languages; an unknown one keeps its own name. */
export function wordOf(
  vocabulary: Vocabulary | `${string} state` | `${string} event`,
  code: string,
): Bilingual {
  const en = code.replaceAll('_', ' ');
  const words: Readonly<Record<string, string | Bilingual>> = hasWord(vocabulary, code)
    ? WORDS[vocabulary as Vocabulary]
    : {};
  const word = words[code];
  if (word === undefined) return { zh: en, en };
  return typeof word === 'string' ? { zh: word, en } : word;
}
