import { type Bilingual, wordOf } from '@homeward/platform/pure';

/** What a message needs beside the code: the value as the file spells it, and what it is compared with. */
export interface VerdictFacts {
  readonly value: string;
  readonly detail: string;
}

type Text = (facts: VerdictFacts) => Bilingual;

function sexWord(sex: string): Bilingual {
  const zh = { male: '男', female: '女' }[sex] ?? '未知';
  return { zh, en: sex };
}

function plateWord(plate: string): Bilingual {
  return plate === '' ? { zh: '文件', en: 'The file' } : { zh: `板“${plate}”`, en: `The plate "${plate}"` };
}

const texts = {
  'laboratory.missing_sample_name': () => ({
    zh: '本行没有样本名称（样本条码）',
    en: 'The row has no sample name (specimen barcode)',
  }),
  'laboratory.missing_marker': () => ({ zh: '本行没有基因座名称', en: 'The row has no marker' }),
  'laboratory.extra_cells': ({ value }) => ({
    zh: `本行的单元格多于表头，多出的第一个值为“${value}”`,
    en: `The row has more cells than the header; the first surplus value is "${value}"`,
  }),
  'laboratory.row_moved': ({ value }) => ({
    zh: `本行的单元格疑已错位（见“${value}”）：有第二个等位基因而无第一个，有峰高而无等位基因，或成对的等位基因次序颠倒；整行不予采用`,
    en: `The cells of the row seem to be moved (see "${value}"): a second allele without a first, a height without an allele, or pairs that fall; nothing of the row is used`,
  }),
  'laboratory.unknown_panel': ({ value }) => ({
    zh: `未知的试剂盒“${value}”`,
    en: `Unknown panel "${value}"`,
  }),
  'laboratory.unknown_marker': ({ value }) => ({
    zh: `未知的基因座“${value}”`,
    en: `Unknown marker "${value}"`,
  }),
  'laboratory.marker_not_in_panel': ({ value, detail }) => ({
    zh: `试剂盒 ${detail} 不含基因座“${value}”`,
    en: `The panel ${detail} does not contain the marker "${value}"`,
  }),
  'laboratory.ambiguous_marker': ({ value }) => ({
    zh: `“${value}”在不同试剂盒中指两个不同的基因座（D5S2500 或 D5S2800），请注明试剂盒`,
    en: `"${value}" names two different loci depending on the kit (D5S2500 or D5S2800); name the panel`,
  }),
  'laboratory.allele_off_ladder': ({ value }) => ({
    zh: `等位基因“${value}”不在分型标准物范围内（OL）`,
    en: `The allele "${value}" is off the ladder`,
  }),
  'laboratory.allele_not_called': ({ value }) => ({
    zh: `等位基因“${value}”未确定`,
    en: `The allele "${value}" is not a definite call`,
  }),
  'laboratory.allele_malformed': ({ value }) => ({
    zh: `“${value}”不是等位基因`,
    en: `"${value}" is not an allele`,
  }),
  'laboratory.allele_microvariant': ({ value, detail }) => ({
    zh: `“${value}”不是 ${detail} 可能的等位基因：小数部分必须小于重复单位长度，且只有一位`,
    en: `"${value}" is no possible allele of ${detail}: the part after the point is one digit, smaller than the repeat length`,
  }),
  'laboratory.allele_out_of_range': ({ value, detail }) => ({
    zh: `等位基因“${value}”超出 ${detail} 的已知范围`,
    en: `The allele "${value}" lies outside the known range of ${detail}`,
  }),
  'laboratory.allele_ambiguous_comma': ({ value }) => ({
    zh: `单元格“${value}”中的逗号含义不明：小数请用点（9.3），两个等位基因请用斜线（15/16）或两列`,
    en: `The comma in "${value}" is ambiguous: write a decimal with a point (9.3) and two alleles with a slash (15/16) or in two columns`,
  }),
  'laboratory.allele_alone': ({ value, detail }) => ({
    zh: `${detail} 只有一个等位基因“${value}”，表中没有第二个等位基因的位置：纯合子请写两次（15/15）或用两列`,
    en: `${detail} has one allele, "${value}", and the table has no place that shows the second: write a homozygote twice (15/15) or in two columns`,
  }),
  'laboratory.allele_repeated': ({ value, detail }) => ({
    zh: `${detail} 写了多于两个等位基因，其中有重复：“${value}”`,
    en: `${detail} has more than two alleles and one of them is repeated: "${value}"`,
  }),
  'laboratory.copy_gathered': ({ detail }) => ({
    zh: `多拷贝基因座的一个拷贝，已并入 ${detail}`,
    en: `One copy of a locus with several; gathered into ${detail}`,
  }),
  'laboratory.copy_incomplete': ({ value, detail }) => ({
    zh: `${detail} 的各拷贝须齐全且各有一个等位基因，文件中为：${value}`,
    en: `All copies of ${detail} are needed, each with one allele; the file has ${value}`,
  }),
  'laboratory.column_unknown': ({ value, detail }) => ({
    zh: `未知的列“${detail}”，其中有值（第一个为“${value}”），没有使用`,
    en: `The column "${detail}" is not known; it has values (the first is "${value}") that are not used`,
  }),
  'laboratory.column_like_marker': ({ value, detail }) => ({
    zh: `列“${detail}”不是已知的基因座，但其中的值像等位基因（第一个为“${value}”）：请改正表头`,
    en: `The column "${detail}" is no known locus, but its values look like alleles (the first is "${value}"): correct the header`,
  }),
  'laboratory.form_not_understood': ({ value, detail }) => ({
    zh: `该样本 ${detail} 个分型中有 ${value} 个写法无法识别：整个样本不予采用`,
    en: `${value} of the ${detail} calls of the sample could not be read for their form: nothing of it is used`,
  }),
  'laboratory.only_homozygous': ({ value }) => ({
    zh: `${value} 个常染色体基因座全部为纯合：疑为第二个等位基因列缺失`,
    en: `All ${value} autosomal loci are homozygous: the second alleles seem to be missing`,
  }),
  'laboratory.sample_name_too_long': ({ detail }) => ({
    zh: `样本名称超过 ${detail} 个字符`,
    en: `The sample name is longer than ${detail} characters`,
  }),
  'laboratory.allele_excel_damage': ({ value }) => ({
    zh: `“${value}”是被电子表格软件改坏的值（日期或科学计数），请从仪器软件重新导出`,
    en: `"${value}" was damaged by a spreadsheet program (a date or a number in scientific form); export it again from the instrument software`,
  }),
  'laboratory.haplotype_malformed': ({ value }) => ({
    zh: `“${value}”不是线粒体单倍型的一部分；写法如 16024-16365 73-340: 16189C 263G 315.1C`,
    en: `"${value}" is no part of a mitochondrial haplotype, which reads like 16024-16365 73-340: 16189C 263G 315.1C`,
  }),
  'laboratory.haplotype_no_range': ({ value }) => ({
    zh: `单倍型以“${value}”开头，没有写明测序区段（如 16024-16365）`,
    en: `The haplotype begins with "${value}" and does not state the range that was read (such as 16024-16365)`,
  }),
  'laboratory.haplotype_no_difference': ({ value }) => ({
    zh: `区段 ${value} 之后没有差异；与参考序列完全相同时请写 rCRS`,
    en: `No differences follow the range ${value}; write rCRS for a sequence equal to the reference`,
  }),
  'laboratory.haplotype_position': ({ value }) => ({
    zh: `“${value}”不在参考序列（rCRS）的位置 1 至 16569 上，或区段首尾颠倒`,
    en: `"${value}" lies at no position of the reference (1 to 16569), or is a range written backwards`,
  }),
  'laboratory.haplotype_outside_ranges': ({ value }) => ({
    zh: `差异“${value}”在所写的测序区段之外`,
    en: `The difference "${value}" lies outside the ranges that were read`,
  }),
  'laboratory.haplotype_site_twice': ({ value }) => ({
    zh: `“${value}”所在的位置出现两次`,
    en: `The site of "${value}" is stated twice`,
  }),
  'laboratory.haplotype_insertion_gap': ({ value }) => ({
    zh: `插入“${value}”之前缺少前一个插入（插入从 .1 起连续编号）`,
    en: `The insertion before "${value}" is missing: insertions are numbered from .1 on`,
  }),
  'laboratory.haplotype_lower_case': ({ value }) => ({
    zh: `“${value}”用了小写字母（表示长度混合）：请写主要类型，用大写字母；缺失写 DEL`,
    en: `"${value}" has a small letter, which stands for a mixture of lengths: write the dominant type in capitals, a deletion as DEL`,
  }),
  'laboratory.control_haplotype_unknown': ({ value }) => ({
    zh: `阳性对照“${value}”只有线粒体单倍型，本系统没有其公布的单倍型：未核对`,
    en: `The positive control "${value}" holds nothing but a mitochondrial haplotype, of which no published one is held: not checked`,
  }),
  'laboratory.three_alleles': ({ value, detail }) => ({
    zh: `${detail} 有三个或更多等位基因：${value}`,
    en: `${detail} has three or more alleles: ${value}`,
  }),
  'laboratory.conflicting_calls': ({ value, detail }) => ({
    zh: `同一样本在 ${detail} 有互相矛盾的分型：${value}`,
    en: `The sample has conflicting calls at ${detail}: ${value}`,
  }),
  'laboratory.duplicate_row': ({ detail }) => ({
    zh: `与前一行重复（${detail}），结果相同`,
    en: `Repeats an earlier row (${detail}) with the same result`,
  }),
  'laboratory.no_call': () => ({ zh: '本行没有等位基因', en: 'The row has no call' }),
  'laboratory.ladder': () => ({ zh: '等位基因分型标准物，跳过', en: 'Allelic ladder, skipped' }),
  'laboratory.quality_marker': ({ value }) => ({
    zh: `质量标记“${value}”，不是基因座，跳过`,
    en: `"${value}" is a quality sensor, not a locus; skipped`,
  }),
  'laboratory.control_checked': ({ detail }) => ({
    zh: `对照已核对（${detail}），不入库`,
    en: `Control checked (${detail}), not stored as a profile`,
  }),
  'laboratory.unknown_barcode': ({ value }) => ({
    zh: `样本条码“${value}”从未发放`,
    en: `No one issued the specimen barcode "${value}"`,
  }),
  'laboratory.specimen_not_registered': ({ value }) => ({
    zh: `条码“${value}”的套件已发放，但样本尚未登记`,
    en: `The kit with the barcode "${value}" was issued, but no specimen is registered with it`,
  }),
  'laboratory.specimen_not_received': ({ value, detail }) => ({
    zh: `样本“${value}”尚未由实验室接收（当前状态：${wordOf('specimen state', detail).zh}）`,
    en: `The specimen "${value}" was not received by the laboratory (its status is ${wordOf('specimen state', detail).en})`,
  }),
  'laboratory.sex_contradicts': ({ value, detail }) => ({
    zh: `性别位点（${value}）与登记性别（${sexWord(detail).zh}）矛盾`,
    en: `The sex-linked loci (${value}) contradict the registered sex (${detail})`,
  }),
  'laboratory.sex_evidence_unclear': ({ value, detail }) => ({
    zh: `性别位点互相不一致（${value}），登记性别：${sexWord(detail).zh}。可能是 AMEL 缺失，也可能是样本对调或混合，由实验室负责人判定`,
    en: `The sex-linked loci do not agree with each other (${value}); the registered sex is ${detail}. AMEL may be deleted, or samples exchanged or mixed: the laboratory lead decides`,
  }),
  'laboratory.too_few_loci': ({ value, detail }) => ({
    zh: `有效基因座只有 ${value} 个，至少需要 ${detail} 个`,
    en: `Only ${value} loci were typed; at least ${detail} are needed`,
  }),
  'laboratory.mixture': ({ value }) => ({
    zh: `${value} 个基因座有三个或更多等位基因：疑为混合样本`,
    en: `${value} loci have three or more alleles: this looks like a mixture`,
  }),
  'laboratory.positive_control_mismatch': ({ value, detail }) => ({
    zh: `阳性对照与公布的分型不符：${value}，应为 ${detail}`,
    en: `The positive control differs from its published genotype: ${value}, expected ${detail}`,
  }),
  'laboratory.positive_control_failed': ({ value, detail }) => ({
    zh: `阳性对照“${value}”只有 ${detail} 个基因座可核对`,
    en: `Only ${detail} loci of the positive control "${value}" could be compared`,
  }),
  'laboratory.negative_control_not_empty': ({ value, detail }) => ({
    zh: `阴性对照“${detail}”有等位基因（${value}）：疑为污染`,
    en: `The negative control "${detail}" has alleles (${value}): contamination`,
  }),
  'laboratory.elimination_match': ({ value, detail }) => ({
    zh: `样本“${value}”与排除库“${detail}”一致：疑为污染`,
    en: `The sample "${value}" matches the elimination profile "${detail}": contamination`,
  }),
  'laboratory.positive_control_missing': ({ detail }) => ({
    zh: `${plateWord(detail).zh}没有阳性对照`,
    en: `${plateWord(detail).en} has no positive control`,
  }),
  'laboratory.negative_control_missing': ({ detail }) => ({
    zh: `${plateWord(detail).zh}没有阴性对照`,
    en: `${plateWord(detail).en} has no negative control`,
  }),
  'laboratory.control_third_allele_missing': ({ value, detail }) => ({
    zh: `阳性对照已知的弱第三等位基因未检出：${value}，公布的分型为 ${detail}；其余一致`,
    en: `A third allele of the positive control, known to be weak, was not seen: ${value}, published ${detail}; all else agrees`,
  }),
  'laboratory.sample_kind_unknown': ({ value }) => ({
    zh: `无法识别样本“${value}”：既不是校验位正确的样本条码，也不是已知的对照名称，请实验室负责人判定`,
    en: `"${value}" is neither a specimen barcode with a right check character nor known as a control: the laboratory lead says what it is`,
  }),
  'laboratory.loci_refused': ({ value, detail }) => ({
    zh: `${value} 个基因座被拒绝，不入库：${detail}`,
    en: `${value} loci were refused and are not stored: ${detail}`,
  }),
  'laboratory.typing_of_other_person': ({ value, detail }) => ({
    zh: `与该人员现有分型有 ${value} 个基因座不同，不是同一个人的分型（疑为样本对调），现有分型保持不变：${detail}`,
    en: `${value} loci differ from the donor's profile in force: not a typing of the same person (samples exchanged?); the profile stays as it is: ${detail}`,
  }),
  'laboratory.typing_contradicts': ({ value, detail }) => ({
    zh: `与该人员现有分型有 ${value} 个基因座不同，不能用等位基因丢失解释，现有分型保持不变：${detail}`,
    en: `${value} loci differ from the donor's profile in force, and drop-out does not explain it; the profile stays as it is: ${detail}`,
  }),
  'laboratory.samples_of_donor_differ': ({ value, detail }) => ({
    zh: `同一人员的两份样本不一致（另一份为“${value}”）：${detail}`,
    en: `Two samples of one donor differ (the other is "${value}"): ${detail}`,
  }),
  'laboratory.same_genotype_on_plate': ({ value, detail }) => ({
    zh: `与同板样本 ${value} 在 ${detail} 个共同常染色体基因座上分型相同：疑为重复加样或样本对调，也可能是同一人或同卵双胞胎`,
    en: `Has the same genotype as ${value} of the same plate at ${detail} autosomal loci in common: pipetted twice or exchanged, or one person or identical twins`,
  }),
  'laboratory.neighbour_in_sample': ({ value, detail }) => ({
    zh: `相邻孔样本 ${value} 的等位基因在 ${detail} 个共同常染色体基因座上都出现在本样本中：疑为邻孔污染`,
    en: `All alleles of the neighbour ${value} are seen in the sample (${detail} autosomal loci in common): contamination from the next well`,
  }),
  'laboratory.neighbour_seen': ({ value, detail }) => ({
    zh: `相邻孔样本 ${value} 的等位基因都出现在本样本中（共同常染色体基因座 ${detail} 个），可能是污染来源`,
    en: `All alleles of the neighbour ${value} are seen in the sample (${detail} autosomal loci in common): the contamination may come from there`,
  }),
  'laboratory.typing_concordant': ({ value }) => ({
    zh: `与该人员现有分型一致（共同基因座 ${value} 个）`,
    en: `Agrees with the donor's profile in force (${value} loci in common)`,
  }),
  'laboratory.typing_not_comparable': () => ({
    zh: '与该人员现有分型没有共同基因座，无法核对是否同一人',
    en: "Has no locus in common with the donor's profile in force: whether it is the same person was not checked",
  }),
  'laboratory.possible_null': ({ detail }) => ({
    zh: `可能有无效等位基因或等位基因丢失，取较完整的分型：${detail}`,
    en: `A null allele or drop-out is possible; the fuller genotype is kept: ${detail}`,
  }),
  'laboratory.left_out': ({ value }) => ({
    zh: `样本“${value}”由实验室负责人决定不入库`,
    en: `The laboratory lead left the sample "${value}" out`,
  }),
} satisfies Record<string, Text>;

/** Every verdict that a row, a sample or a batch can get. */
export type VerdictCode = keyof typeof texts;

/** The verdict in words, in both languages. */
export function verdictMessage(code: VerdictCode, facts: VerdictFacts): Bilingual {
  return texts[code](facts);
}
