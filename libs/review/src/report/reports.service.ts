import { timeZone } from '@homeward/rules';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Audit } from '@homeward/audit';
import { Coverage, coverageOfCase } from '@homeward/searching';
import { CONFIRMED, Hits } from '@homeward/hits';
import { CONFIG, newId, NotFound, type Config, type Locale, type Tx } from '@homeward/platform';
import { Inject, Injectable } from '@nestjs/common';
import { opinionsOf } from '../review.queries.js';
import { ReportNotWritten } from '../review.errors.js';
import { SecondBlood } from '../second-blood/second-blood.service.js';
import type { SecondBloodProgress } from '../second-blood/progress.js';
import { MatchReport } from './match-report.entity.js';
import type { ReportContent, ReportCoverage } from './report.content.js';
import { auditHeadOf, controlsOf, reportHead, samplesOf } from './report.queries.js';
import { newVerificationCode } from './verification-code.js';

const LOCALES: readonly Locale[] = ['zh', 'en'];

/** What a report will say, in one language. */
export interface ReportDraft {
  readonly content: ReportContent;
  readonly locale: Locale;
}

export interface RenderedReport extends ReportDraft {
  readonly pdf: Buffer;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
}

/** The stage that a hit is in, and what of its reports is there. */
interface DueReports {
  readonly missing: readonly Locale[];
  readonly revision: number;
  /** The second blood, when the report of the second stage is due. */
  readonly settled: SecondBloodProgress | null;
  /** What the reports of this stage in other languages say. */
  readonly content: ReportContent | null;
}

/** Match reports: written once for each hit, revision and language, then only read. */
@Injectable()
export class Reports {
  private readonly softwareVersion: string;
  private readonly laboratory: Config['laboratory'];

  constructor(
    private readonly hits: Hits,
    private readonly coverage: Coverage,
    private readonly audit: Audit,
    private readonly secondBlood: SecondBlood,
    @Inject(CONFIG) config: Config,
  ) {
    const file = JSON.parse(readFileSync(join(config.root, 'package.json'), 'utf8')) as { version: string };
    this.laboratory = config.laboratory;
    this.softwareVersion = `Homeward ${file.version}`;
  }

  /**
   * What the report of a confirmed hit says, for each language that has none: of the first stage, and once second blood
   * is settled, of the second as the next revision. The languages of one revision share their facts and their
   * verification code. Nothing is stored.
   * @throws ReportNotWritten for a hit that is not confirmed
   */
  async drafts(tx: Tx, hitId: string): Promise<ReportDraft[]> {
    const { missing, revision, settled, content } = await this.due(tx, hitId);
    if (missing.length === 0) return [];
    const facts = content ?? (await this.contentOf(tx, hitId, revision, settled));
    return missing.map((locale) => ({ content: facts, locale }));
  }

  /** The report as a file. Takes tenths of a second: to be called outside of transactions. */
  async render({ content, locale }: ReportDraft): Promise<RenderedReport> {
    // Loaded with the first report: fonts and PDF are a fifth of a process's start, and most write none.
    const { renderReport } = await import('./render.js');
    const pdf = await renderReport(content, locale);
    return { content, locale, pdf, sha256: createHash('sha256').update(pdf).digest('hex') };
  }

  /**
   * Stores the reports that are missing; one that exists is left as it is.
   * @returns false when one is missing that is not among these, because the hit went on since the drafts were made
   */
  async store(tx: Tx, hitId: string, rendered: readonly RenderedReport[]): Promise<boolean> {
    const { missing, revision, settled, content: facts } = await this.due(tx, hitId);
    const found = missing.map((locale) =>
      rendered.find(
        ({ content, ...report }) =>
          report.locale === locale &&
          content.revision === revision &&
          (content.secondBlood !== undefined) === (settled !== null) &&
          (facts === null || facts.verificationCode === content.verificationCode),
      ),
    );
    if (found.includes(undefined)) return false;
    for (const { content, locale, pdf, sha256 } of found.flatMap((report) => report ?? [])) {
      const { number, verificationCode } = content;
      const createdBy = tx.actor.accountId;
      await tx.em.insert(MatchReport, {
        ...{
          id: newId(),
          hitId,
          number,
          revision,
          locale,
          verificationCode,
          sha256,
          content,
          pdf,
          createdBy,
        },
      });
      await this.audit.record(tx, {
        action: 'report.written',
        subjectType: 'hit',
        subjectId: hitId,
        data: { number, revision, locale },
      });
    }
    return true;
  }

  private async due(tx: Tx, hitId: string): Promise<DueReports> {
    const written = await tx.em.find(MatchReport, { where: { hitId }, order: { revision: 'DESC' } });
    const standing = await this.secondBlood.progress(tx, hitId);
    const settled = standing?.verdict === 'concordant' || standing?.verdict === 'waived' ? standing : null;
    const stage = written.filter(({ content }) => (content.secondBlood !== undefined) === (settled !== null));
    return {
      missing: LOCALES.filter((locale) => !stage.some((report) => report.locale === locale)),
      revision: stage[0]?.revision ?? 1 + Math.max(0, ...written.map((report) => report.revision)),
      settled,
      content: stage[0]?.content ?? null,
    };
  }

  /**
   * The stored bytes; each reading is audited.
   * @throws ReportNotWritten
   */
  async pdf(
    tx: Tx,
    hitId: string,
    locale: Locale,
  ): Promise<{ fileName: string; sha256: string; pdf: Buffer }> {
    const hit = await this.hits.summary(tx, hitId);
    const report = await tx.em.findOne(MatchReport, {
      where: { hitId, locale },
      order: { revision: 'DESC' },
      select: { id: true, number: true, revision: true, sha256: true, pdf: true },
    });
    if (!report) throw new ReportNotWritten(hit.number);
    await this.audit.record(tx, {
      action: 'report.read',
      subjectType: 'hit',
      subjectId: hitId,
      data: { number: report.number, revision: report.revision, locale },
    });
    return {
      fileName: `${report.number}-${report.revision}-${locale}.pdf`,
      sha256: report.sha256,
      pdf: report.pdf,
    };
  }

  /** The report of a verification code, for comparison with a printed copy. */
  async verify(
    tx: Tx,
    verificationCode: string,
  ): Promise<{ number: string; revision: number; locale: Locale; sha256: string; createdAt: Date }[]> {
    const reports = await tx.em.find(MatchReport, {
      where: { verificationCode },
      order: { locale: 'ASC' },
      select: { id: true, number: true, revision: true, locale: true, sha256: true, createdAt: true },
    });
    if (reports.length === 0) throw new NotFound('report', verificationCode, 'code');
    return reports;
  }

  private async contentOf(
    tx: Tx,
    hitId: string,
    revision: number,
    secondBlood: SecondBloodProgress | null,
  ): Promise<ReportContent> {
    const head = await reportHead(tx.em, hitId);
    if (!head) throw new NotFound('hit', hitId, 'hitId');
    const opinions = await opinionsOf(tx.em, hitId);
    const deciding = opinions.find((opinion) => opinion.seat === 'arbiter') ?? opinions.at(-1);
    // Anything earlier would tell the second reviewer of the first.
    if (!deciding || !CONFIRMED.includes(head.status)) throw new ReportNotWritten(head.hit.number);
    const { evidence, hit } = head;
    const inLines = new Set(lineageRelatives(evidence).map(({ id }) => id));
    const compared = evidence.members.filter(({ id, typed }) => typed || inLines.has(id));
    const samples = await samplesOf(tx.em, [hit.personCode, ...compared.map(({ code }) => code)]);
    const batches = [...new Set(samples.flatMap((sample) => sample.batch ?? []))];
    return {
      number: hit.number.replace(/^H-/, 'R-'),
      revision,
      verificationCode: newVerificationCode(),
      issuedAt: new Date().toISOString(),
      softwareVersion: this.softwareVersion,
      timeZone: timeZone(),
      laboratory: this.laboratory,
      ...(secondBlood && { secondBlood }),
      requestingUnit: head.requestingUnit,
      hit,
      evidence,
      samples,
      controls: await controlsOf(tx.em, batches),
      conclusion: deciding.code,
      coverage: await this.coverageOf(tx, head.caseId),
      signatures: opinions.map(({ seat, accountName, code, at }) => ({
        seat,
        name: accountName,
        code,
        at: at.toISOString(),
      })),
      auditHead: await auditHeadOf(tx.em),
    };
  }

  private async coverageOf(tx: Tx, caseId: string): Promise<ReportCoverage> {
    const { complete, head, cursor } = await this.coverage.state(tx);
    const search = await coverageOfCase(tx, caseId);
    return {
      complete,
      head,
      cursor,
      at: new Date().toISOString(),
      caseComparedWith: search.status === 'joined' ? search.personsCompared : null,
      caseJoinedAt: search.joinedAt,
    };
  }
}

/** Relatives whose Y-STR or mtDNA was compared. */
function lineageRelatives({ lines }: ReportContent['evidence']): readonly { readonly id: string }[] {
  return lines ? [...lines.y.relatives, ...lines.mtDna.relatives] : [];
}
