import type { LocusDictionary } from '@homeward/str';
import { plainKey } from './header-key.js';

/**
 * Columns whose meaning is known and which are no part of a genotype: what instruments measure, their quality flags,
 * and what people note beside a sample. Whatever stands here is passed over, so only names that cannot mean an allele
 * belong here.
 */
const MEASURED =
  'size height peakheight rfu area peakarea datapoint mutation modification aecomment aecomments edit edited label changed ' +
  'begin beginpoint end endpoint width begintime time scan bp dye dyecolor dyecolour colour color channel ' +
  '染料 荧光 荧光颜色 颜色 片段 片段大小 大小 长度 峰高 峰面积 面积 数据点 通道';
const FLAGS =
  'ado ae os osr bin phr lph mph hph spu spk an bd cc ovl gq cgq sq mnm me nb sfnf snf ot arnm ac omr ara shp bph bln noise ' +
  'ud status quality qc qcflag flag flags score call calls threshold stutter ratio heterozygosity ' +
  'minpeakheight maxpeakheight totalpeakheight 状态 质量 质控';
const RUN =
  'well wellid wellposition position row column col lane capillary cap injection injectiontime injectionno voltage runtime ' +
  'rundate rundatetime rundateandtime starttime endtime instrument instrumentname instrumentid instrumenttype serialnumber ' +
  'analysismethod analysisdate analysis method protocol sizestandard sizingstandard ladder matrix spectral assay ' +
  'resultsgroup project projectname software version lot lotno lotnumber kitlot reagentlot expiry cycles ' +
  'concentration conc quantity quant quantitation dilution volume dnainput input amplification pcr extraction ' +
  'file filename filepath path folder 孔位 孔号 孔 仪器 仪器编号 仪器名称 文件 文件名 分析方法 内标 浓度 扩增 批号';
const PEOPLE =
  'no nr number index rowid rowno rownumber rowname seq sequence serial item line unnamed0 ' +
  'name fullname firstname lastname age birthdate dateofbirth dob gender nationality ethnicity race population pop group cohort ' +
  'country region province city district place site origin family familyid familyno relation relationship role ' +
  'case caseid caseno casenumber casename exhibit exhibitno itemno itemnumber ' +
  'famid fid mid fatherid motherid sex reason 原因 reads ' +
  'date datetime datecollected collectiondate receiveddate reportdate typed typedon ' +
  'lab laboratory institute institution agency unit operator analyst technician examiner user username owner reviewer ' +
  'reviewedby approvedby checkedby reader1 reader2 material tissue specimentype source type category class ' +
  'remark remarks note notes comment comments samplecomment samplecomments description descr info memo result results conclusion ' +
  '序号 编号 行号 姓名 名字 年龄 出生日期 性别登记 民族 籍贯 国籍 人群 群体 家系 家系编号 家庭编号 关系 称谓 亲缘关系 人员类别 人员类型 身份证号 ' +
  '案件 案件编号 案件名称 案号 检材 检材名称 检材编号 日期 采集日期 采样日期 检验日期 检测日期 送检日期 送检单位 单位 实验室 检验人 检测人 操作人 操作员 审核人 ' +
  '样本来源 来源 类别 备注 说明 注释 结果 结论';

const NAMES: ReadonlySet<string> = new Set([MEASURED, FLAGS, RUN, PEOPLE].flatMap((list) => list.split(' ')));
const MEASURED_NAMES: ReadonlySet<string> = new Set([MEASURED, FLAGS].flatMap((list) => list.split(' ')));

/** `Height 1`, `Peak Area 12`, `UD3`, `Allele 1 Height`, `Remark`; and beside a locus `D3S1358 Height 1`. */
export function isNotNeeded(header: string, loci: LocusDictionary): boolean {
  if (isNamed(plainKey(header), NAMES)) return true;
  const words = header.trim().split(/[\s_.:-]+/);
  for (let cut = words.length - 1; cut > 0; cut--) {
    const label = words.slice(0, cut).join(' ');
    if (!isNamed(plainKey(words.slice(cut).join(' ')), MEASURED_NAMES)) continue;
    if (loci.find(label) !== undefined || /^(?:allele|peak|等位基因)\s*#?\d{0,2}$/i.test(label)) return true;
  }
  return false;
}

function isNamed(key: string, names: ReadonlySet<string>): boolean {
  return names.has(key) || (/\d$/.test(key) && names.has(key.replace(/\d{1,2}$/, '')));
}
