import { KINDS_EN, KINDS_ZH, STATES_EN, STATES_ZH } from '@homeward/rules';
import type { Bilingual } from './domain-error.js';

type Words = Readonly<Record<string, string | Bilingual>>;

/** Words of both languages side by side. */
function paired<K extends string>(
  zh: Readonly<Record<K, string>>,
  en: Readonly<Record<K, string>>,
): Record<K, Bilingual> {
  const pairs = (Object.keys(zh) as K[]).map((code) => [code, { zh: zh[code], en: en[code] }]);
  return Object.fromEntries(pairs) as Record<K, Bilingual>;
}

/**
 * Words of the enumerations that errors speak of. States and kinds are the words of the pages (libs/rules). Events are
 * worded here: the English word is the event itself with blanks, unless it is given. A test holds every state and event
 * of every machine against it.
 */
const WORDS = {
  'case state': paired(STATES_ZH.case, STATES_EN.case),
  'specimen state': paired(STATES_ZH.specimen, STATES_EN.specimen),
  'shipment state': paired(STATES_ZH.shipment, STATES_EN.shipment),
  'import_batch state': paired(STATES_ZH.import, STATES_EN.import),
  'import_finding state': paired(STATES_ZH.finding, STATES_EN.finding),
  'vocabulary change state': paired(STATES_ZH.vocabularyChange, STATES_EN.vocabularyChange),
  'approval rule state': paired(STATES_ZH.approvalRule, STATES_EN.approvalRule),
  'locus correction state': paired(STATES_ZH.locusCorrection, STATES_EN.locusCorrection),
  'non-conformity state': paired(STATES_ZH.nonConformity, STATES_EN.nonConformity),
  'recipient change state': paired(STATES_ZH.recipientChange, STATES_EN.recipientChange),
  'exchange state': paired(STATES_ZH.exchange, STATES_EN.exchange),
  'plate state': paired(STATES_ZH.plate, STATES_EN.plate),
  'hit state': paired(STATES_ZH.hit, STATES_EN.hit),
  'link state': paired(STATES_ZH.link, STATES_EN.link),
  'possible duplicate state': paired(STATES_ZH.duplicate, STATES_EN.duplicate),
  'verification task state': paired(STATES_ZH.task, STATES_EN.task),
  'kit state': paired(STATES_ZH.kit, STATES_EN.kit),
  sex: paired(KINDS_ZH.sex, KINDS_EN.sex),
  role: paired(KINDS_ZH.role, KINDS_EN.role),
  relation: paired(KINDS_ZH.relation, KINDS_EN.relation),
  wish: paired(KINDS_ZH.wish, KINDS_EN.wish),
  outcome: paired(KINDS_ZH.outcome, KINDS_EN.outcome),
  'duplicate choice': paired(KINDS_ZH.duplicateChoice, KINDS_EN.duplicateChoice),
  'case event': {
    undo_reunion: '撤销团聚',
    suspend: '暂停',
    resume: '恢复',
    reunite: '登记团聚',
    close: '结案',
    reopen: '重新立案',
  },
  'specimen event': {
    pack: '装箱',
    unpack: '取出',
    send: '寄出',
    receive: '接收',
    reject: '退回',
    type: '分型',
    order_recollection: '要求重新采样',
    keep_received: { zh: '取消重采，恢复为已接收', en: 'be kept as received' },
    keep_typed: { zh: '取消重采，恢复为已分型', en: 'be kept as typed' },
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
  'shipment event': {
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
  'import_batch event': {
    start: '开始校验',
    accept: '通过校验',
    fail: '判为失败',
    quarantine: '隔离',
    release: '解除隔离',
    judge_again: '重新判定',
    approve: '批准',
    reject: '驳回',
    apply: '入库',
    apply_more: '补充入库',
    stall: '记为处理中断',
    retry_validation: '重新校验',
    retry_application: '重新入库',
    check: '记为已检查',
    submit: '提交',
  },
  'hit event': {
    claim: '认领审核',
    release: '放弃审核',
    decide_a: { zh: '提交第一意见', en: 'take a first opinion' },
    claim_b: { zh: '认领复核', en: 'be claimed for the second review' },
    release_b: { zh: '放弃复核', en: 'be released from the second review' },
    agree: '记为意见一致',
    disagree: '记为意见不一致',
    claim_arbitration: '认领仲裁',
    arbitrate: '仲裁',
    confirm: '确认',
    refute: '排除',
    order_recollection: '要求重新采样',
    give_up_recollection: { zh: '取消重新采样', en: 'be ended without new evidence' },
    notify: '通报',
    verify: '现场核实',
    refute_on_site: '现场排除',
    record_wishes: '记录意愿',
    reunite: '登记团聚',
    decline: '登记不愿联系',
    follow_up: '回访',
    close: '结束',
    supersede: '取代',
    retest: { zh: '记为二次采血一致', en: 'be settled by second blood' },
    refute_retest: { zh: '因二次采血不一致否定', en: 'be refuted by second blood' },
    undo_report: '撤回报告',
    undo_reunion: '撤销团聚',
    withdraw: { zh: '因撤回同意停止', en: 'be stopped by a withdrawn consent' },
  },
  'import_finding event': { release: '放行', uphold: '维持', close: '关闭', reopen: '重新打开' },
  'vocabulary change event': { approve: '批准', reject: '驳回', withdraw: '撤回' },
  'approval rule event': { approve: '批准', reject: '驳回', withdraw: '撤回' },
  'locus correction event': { approve: '批准', reject: '驳回', withdraw: '撤回', replace: '取代' },
  'non-conformity event': {
    plan: '制定纠正措施',
    close: '关闭',
    complete: '完成纠正',
    confirm: '确认有效',
    refute: '判定无效',
    reopen: '重新打开',
  },
  'recipient change event': { approve: '批准', reject: '驳回', withdraw: '撤回' },
  'exchange event': {
    approve: '批准',
    refuse: '不批准',
    produce: '生成文件',
    fail: '记为生成失败',
    retry: '重新生成',
    renew: '重新生成',
    deliver: '记为已送出',
    withdraw: '撤回',
    expire: '记为过期',
  },
  'plate event': {
    release: '放行',
    redraft: '退回修改',
    amplify: '登记扩增',
    run: '登记上机',
    import: '登记结果',
    fail: '判为失败',
  },
  'link event': { confirm: '确认', dismiss: '排除', supersede: '取代' },
  'possible duplicate event': {
    same_person: { zh: '判定为同一人', en: 'be decided as one person' },
    twins: { zh: '判定为同卵双生', en: 'be decided as identical twins' },
    mix_up: { zh: '判定为样本混淆', en: 'be decided as a mix-up of samples' },
    different_persons: { zh: '判定为不是同一人', en: 'be decided as different persons' },
    reopen: '撤销决定',
    supersede: '取代',
    raise_again: '重新提出',
  },
  'verification task event': {
    accept: '接受',
    visit: '记录走访',
    report: '报告结果',
    undo_report: '撤回报告',
    reopen: '重新打开',
    cancel: '取消',
  },
} as const satisfies Record<string, Words>;

export type Vocabulary = keyof typeof WORDS;

/** Whether the table has its own word for it. */
export function hasWord(vocabulary: string, code: string): boolean {
  return Object.hasOwn(WORDS, vocabulary) && Object.hasOwn(WORDS[vocabulary as Vocabulary], code);
}

/** The value of an enumeration as a person reads it, in both languages; an unknown one keeps its own name. */
export function wordOf(
  vocabulary: Vocabulary | `${string} state` | `${string} event`,
  code: string,
): Bilingual {
  const en = code.replaceAll('_', ' ');
  const words: Words = hasWord(vocabulary, code) ? WORDS[vocabulary as Vocabulary] : {};
  const word = words[code];
  if (word === undefined) return { zh: en, en };
  return typeof word === 'string' ? { zh: word, en } : word;
}
