import { dayIn, timeIn } from '@homeward/rules';
import { verbalScale } from '@homeward/kinship';
import { type Locale } from '@homeward/platform';
import { alternativesText, relativesLimit } from './alternatives.wording.js';
import { drawCode128, drawQrCode } from './barcode.drawing.js';
import { conclusionText } from './conclusion.js';
import { lineagesText } from './lineages.wording.js';
import { assumptionsText, linkageText } from './linkage.wording.js';
import { countText, powerText, probabilityText, ratioText, smallText } from './numbers.js';
import { drawPedigree } from './pedigree.drawing.js';
import type { ReportContent } from './report.content.js';
import { ACCENT, ALERT, MARGIN, type Sheet } from './sheet.js';
import { WORDING } from './wording.js';

type Section = (sheet: Sheet, content: ReportContent, locale: Locale) => void;

const QR_SIZE = 74;

const front: Section = (sheet, content, locale) => {
  const words = WORDING[locale];
  const { hit, requestingUnit } = content;
  const textWidth = sheet.width - QR_SIZE - 14;
  const top = sheet.y;
  const title = content.secondBlood ? words.titleSecond : words.title;
  sheet.style(17, 'bold', ACCENT).pdf.text(title, MARGIN, sheet.y, { width: textWidth });
  sheet.y += sheet.pdf.heightOfString(title, { width: textWidth }) + 6;
  sheet.pairs(
    [
      [words.number, content.number],
      [words.revision, String(content.revision)],
      [words.issued, timeIn(content.issuedAt, zoneOf(content))],
      [words.software, content.softwareVersion],
      [words.verification, content.verificationCode],
      [words.unit, unitText(requestingUnit.district[locale], requestingUnit.point[locale])],
      [words.laboratory, content.laboratory?.name[locale] ?? words.blank],
      [words.accreditation, content.laboratory?.accreditation ?? words.blank],
    ],
    textWidth,
  );
  drawQrCode(
    sheet,
    `${content.number}/${content.revision}/${content.verificationCode}`,
    MARGIN + sheet.width - QR_SIZE,
    top,
    QR_SIZE,
  );
  sheet.y = Math.max(sheet.y, top + QR_SIZE) + 4;
  sheet.pairs([
    [words.caseNumber, hit.caseNumber],
    [words.hitNumber, `${hit.number} (${dayIn(hit.foundAt, zoneOf(content))})`],
    [
      words.person,
      `${hit.personCode} · ${words.categories[hit.personCategory] ?? hit.personCategory} · ${words.sex[hit.personSex] ?? hit.personSex}`,
    ],
  ]);
  sheet.y += 4;
  const { secondBlood } = content;
  if (secondBlood) sheet.box(words.secondStage[secondBlood.verdict], ACCENT, 11);
  else sheet.box(words.lead, ALERT, 11);
};

const conclusion: Section = (sheet, { hit, evidence, conclusion: code }, locale) => {
  const words = WORDING[locale];
  sheet.heading(words.conclusion);
  const names = { person: hit.personCode, family: hit.caseNumber, members: evidence.members };
  sheet.paragraph(conclusionText(words, code, names) + words.inBrackets(code), { size: 10 });
  sheet.paragraph(words.codesOnly, { size: 7.5, muted: true });
};

const samples: Section = (sheet, { samples: rows, evidence, hit, controls }, locale) => {
  const words = WORDING[locale];
  sheet.heading(words.samples, 60);
  const relationOf = new Map<string, keyof typeof words.relations>(
    evidence.members.map((member) => [member.code, member.relation]),
  );
  relationOf.set(hit.personCode, 'person');
  const widths = [56, 74, 62, 48, 46, 46, 66, 0, 46];
  widths[7] = sheet.width - widths.reduce((sum, width) => sum + width, 0);
  sheet.table(
    words.sampleColumns.map((title, index) => ({ title, width: widths[index]! })),
    rows.map((row) => {
      const relation = relationOf.get(row.code) ?? 'person';
      return {
        cells: [
          row.code,
          words.relations[relation],
          row.barcode,
          words.materials[row.material] ?? row.material,
          row.collectedOn,
          row.receivedAt ?? '–',
          row.panel === 'unstated' ? words.unstated : (row.panel ?? '–'),
          row.batch ?? '–',
          row.typedAt ?? '–',
        ],
      };
    }),
    7,
  );
  const lines = controls.map(
    (control) =>
      `${control.batch}${words.colon}${words.control[control.kind]} ${words.accepted(control.accepted, control.total)}`,
  );
  sheet.paragraph(lines.length > 0 ? lines.join(words.listSemicolon) : words.noControls, { size: 8 });
};

/** Second blood: each typing against the genotypes that carry the hit; or who waived it, and why. */
const secondBlood: Section = (sheet, content, locale) => {
  const { secondBlood: standing } = content;
  if (!standing) return;
  const words = WORDING[locale];
  sheet.heading(words.secondBlood, 60);
  const widths = [70, 90, 80, 90, 70];
  widths.push(sheet.width - widths.reduce((sum, width) => sum + width, 0));
  sheet.table(
    words.secondColumns.map((title, index) => ({ title, width: widths[index]! })),
    standing.donors.flatMap(({ code, side, typings }) =>
      typings.length === 0
        ? [{ cells: [code, words.sides[side], '–', '–', '–', words.notCollected] }]
        : typings.map((typing) => ({
            cells: [
              code,
              words.sides[side],
              typing.barcode,
              typing.batch,
              typing.collectedOn,
              words.compared(typing.loci, typing.differing),
            ],
          })),
    ),
    7,
  );
  for (const { role, name, reason, at } of standing.waivers)
    sheet.paragraph(words.waiver(words.waiverRoles[role], name, timeIn(at, zoneOf(content)), reason));
};

const hypotheses: Section = (sheet, { evidence, hit }, locale) => {
  const words = WORDING[locale];
  sheet.heading(words.hypotheses, 60);
  sheet.paragraph(words.h1 + evidence.hypotheses.h1[locale]);
  sheet.paragraph(words.h2 + evidence.hypotheses.h2[locale]);
  const members = new Map(evidence.members.map((member) => [member.id, member]));
  const roles = new Map(evidence.pedigree.persons.map(({ id, label }) => [id, label?.[locale]]));
  drawPedigree(sheet, evidence, (id) => {
    const role = roles.get(id);
    if (id === evidence.pedigree.missingId) return [role ?? words.relations.missing, `= ${hit.personCode} ?`];
    const member = members.get(id);
    if (!member) return role === undefined ? [words.untyped] : [role, words.untyped];
    const relation = words.relations[member.relation];
    return [member.code, member.relation === 'other_relative' ? (role ?? relation) : relation];
  });
  if (evidence.missing && evidence.missing.alike.length > 0)
    sheet.paragraph(
      words.alike(evidence.missing.alike.map(({ label }) => label[locale]).join(words.listComma)),
    );
  sheet.paragraph(words.pedigreeKey, { size: 7, muted: true });
};

const result: Section = (sheet, { hit, evidence }, locale) => {
  const words = WORDING[locale];
  const scale = verbalScale(hit.log10Lr);
  sheet.heading(words.result, 106);
  sheet.pairs([
    [words.combined, ratioText(hit.log10Lr)],
    [words.log10, hit.log10Lr.toFixed(3)],
    [words.verbal, words.verbalWords[scale.code] + words.inBrackets(words.supports[scale.supports])],
    [words.mismatches, words.ofLoci(hit.mismatches, hit.lociCompared)],
    [words.prior, smallText(evidence.posterior.prior)],
    [words.posterior, probabilityText(evidence.posterior.value)],
    [words.comparisons, countText(hit.personsSearched)],
    [words.chance, smallText(hit.expectedChanceHits)],
  ]);
  const size = powerText(Math.abs(hit.log10Lr));
  sheet.paragraph(hit.log10Lr >= 0 ? words.inWords(size) : words.against(size));
  for (const text of [alternativesText(evidence, locale), lineagesText(evidence, locale)])
    if (text !== null) sheet.paragraph(text, { size: 8 });
};

const leftOut: Section = (sheet, { evidence }, locale) => {
  const words = WORDING[locale];
  sheet.heading(words.leftOut, 20);
  const lines = evidence.leftOut.map(({ locus, reason }) => locus + words.inBrackets(words.reasons[reason]));
  sheet.paragraph(lines.length > 0 ? lines.join(words.listSemicolon) : words.none, { size: 8 });
};

const frequencies: Section = (sheet, { evidence }, locale) => {
  const words = WORDING[locale];
  sheet.heading(words.frequencies, 50);
  const cells = evidence.perLocus.map(({ locus, frequencies: of }) => {
    const alleles = Object.keys(of).sort((a, b) => Number(a) - Number(b) || a.localeCompare(b));
    return [locus, alleles.map((allele) => `${allele}: ${of[allele]!.toFixed(4)}`).join('   ')] as const;
  });
  const half = Math.ceil(cells.length / 2);
  const name = 62;
  const rest = sheet.width / 2 - name;
  sheet.table(
    [name, rest, name, rest].map((width, index) => ({
      title: index % 2 === 0 ? words.locusColumns.locus : words.alleles,
      width,
    })),
    cells.slice(0, half).map((left, index) => ({ cells: [...left, ...(cells[half + index] ?? ['', ''])] })),
    6.8,
  );
};

const model: Section = (sheet, { evidence }, locale) => {
  const words = WORDING[locale];
  const { model: used } = evidence;
  const [linkage, assumptions] = [linkageText(evidence, locale), assumptionsText(evidence, locale)];
  const { mutation } = used;
  sheet.heading(words.model, 90);
  sheet.pairs([
    [words.table, used.frequencyTable],
    [words.source, used.frequencySource || words.unstated],
    [
      words.minimum,
      [
        typeof used.minimumFrequency === 'number'
          ? words.minimumFixed(String(used.minimumFrequency))
          : words.minimumFive,
        // Hits from before the rule had a name were computed with the one there was.
        words.frequencyRules[used.frequencyRule ?? 'rest_shared'],
      ].join(words.listSemicolon),
    ],
    [words.theta, String(used.theta)],
    [words.mutation, words.mutationModels[mutation.model] ?? mutation.model],
    [words.rates, `${String(mutation.maleRate)} / ${String(mutation.femaleRate)}`],
    [words.range, `${String(mutation.range)}${words.listSemicolon}${String(mutation.rate2)}`],
    [words.untypedRule, words.untypedRules[used.untyped] ?? used.untyped],
    ...(used.typingError === undefined ? [] : [[words.typingError, String(used.typingError)] as const]),
    [words.policy, String(used.policyVersion)],
  ]);
  // Sentences: half the width would be too narrow for them.
  if (linkage !== null) sheet.paragraph(`${words.linkage}${words.colon}${linkage}`, { size: 8 });
  if (assumptions !== null) sheet.paragraph(`${words.assumptions}${words.colon}${assumptions}`, { size: 8 });
};

const searched: Section = (sheet, content, locale) => {
  const { coverage } = content;
  const words = WORDING[locale];
  sheet.heading(words.searched, 30);
  const { caseComparedWith, caseJoinedAt, cursor, head } = coverage;
  sheet.paragraph(
    caseComparedWith !== null && caseJoinedAt
      ? words.searchedText(
          countText(caseComparedWith),
          `${cursor}/${head}`,
          timeIn(coverage.at, zoneOf(content)),
        )
      : words.notJoined,
  );
  sheet.paragraph(coverage.complete ? words.complete : words.incomplete(countText(head - cursor)));
};

/** Which of the limits speaks of close relatives. */
const CLOSE_RELATIVES = 1;

/** Which of the limits no longer holds once second blood agrees. */
const ONE_COLLECTION = 3;

const limits: Section = (sheet, { evidence, secondBlood: standing }, locale) => {
  const words = WORDING[locale];
  sheet.heading(words.limits, 40);
  words.limitsText.forEach((text, index) => {
    if (index === ONE_COLLECTION && standing?.verdict === 'concordant') return;
    const tested = index === CLOSE_RELATIVES && evidence.alternatives !== undefined;
    sheet.paragraph(`${index + 1}. ${tested ? relativesLimit(locale) : text}`);
  });
};

const signatures: Section = (sheet, content, locale) => {
  const { signatures: rows, auditHead, verificationCode } = content;
  const words = WORDING[locale];
  sheet.heading(words.signatures, 60 + rows.length * 22 + SEAL.height);
  const widths = [84, 120, 56, 130];
  widths.push(sheet.width - widths.reduce((sum, width) => sum + width, 0));
  sheet.table(
    words.signatureColumns.map((title, index) => ({ title, width: widths[index]! })),
    rows.map((row) => ({
      cells: [words.seats[row.seat], `${row.name}\n `, row.code, timeIn(row.at, zoneOf(content)), ''],
    })),
    8.5,
  );
  sheet.paragraph(
    `${words.auditHead}: ${auditHead ? `${auditHead.seq} · ${auditHead.hash}` : words.noAuditHead}`,
    { size: 7.5, muted: true },
  );
  sheet.need(SEAL.height + 6);
  drawSealPlace(sheet, words.seal);
  drawCode128(sheet, verificationCode, { x: MARGIN, y: sheet.y + 2, width: 190, height: 20 });
  sheet.style(7).pdf.text(verificationCode, MARGIN, sheet.y + 24, { lineBreak: false });
  sheet.y += SEAL.height + 6;
};

/** Points; a seal of an office is 42 mm across. */
const SEAL = { width: 130, height: 124 };

/** Where the office puts its seal: at the right of the last lines. */
function drawSealPlace(sheet: Sheet, label: string): void {
  const x = MARGIN + sheet.width - SEAL.width;
  sheet.pdf
    .rect(x, sheet.y + 2, SEAL.width, SEAL.height)
    .lineWidth(0.6)
    .dash(3, { space: 3 })
    .stroke('#8a94a3');
  sheet.pdf.undash();
  sheet.style(8).pdf.text(label, x, sheet.y + SEAL.height - 12, { width: SEAL.width, align: 'center' });
}

/** The sections before the table of loci, and those after it. */
export const SECTIONS_BEFORE_LOCI: readonly Section[] = [
  front,
  conclusion,
  secondBlood,
  samples,
  hypotheses,
  result,
];
export const SECTIONS_AFTER_LOCI: readonly Section[] = [
  leftOut,
  frequencies,
  model,
  searched,
  limits,
  signatures,
];

/** Points are mostly named after their district; then the district is not said twice. */
function unitText(district: string, point: string): string {
  return point.startsWith(district) ? point : `${district} ${point}`;
}

/** Reports from before wrote UTC. */
function zoneOf({ timeZone = 'UTC' }: ReportContent): string {
  return timeZone;
}
