import { timeZone } from '@homeward/rules';
import { presentEvidence, type Stored } from '@homeward/judging';
import type { HitStatus } from '@homeward/hits';
import { type Bilingual } from '@homeward/platform';
import type { EntityManager } from 'typeorm';
import type { ReportContent, ReportControls, ReportSample } from './report.content.js';

/** Hit, requesting unit and person, as the report names them. Needs the city in scope. */
export async function reportHead(
  em: EntityManager,
  hitId: string,
): Promise<{
  hit: ReportContent['hit'];
  status: HitStatus;
  caseId: string;
  evidence: ReportContent['evidence'];
  requestingUnit: { district: Bilingual; point: Bilingual };
} | null> {
  const rows = await em.query<
    {
      status: HitStatus;
      caseId: string;
      evidence: Stored<ReportContent['evidence']>;
      district: Bilingual;
      point: Bilingual;
      hit: ReportContent['hit'];
    }[]
  >(
    `SELECT h.status, h.case_id AS "caseId", h.evidence - 'distribution' AS evidence,
            json_build_object('zh', t.name_zh, 'en', t.name_en) AS district,
            json_build_object('zh', p.name_zh, 'en', p.name_en) AS point,
            json_build_object('number', h.number, 'caseNumber', h.case_number, 'personCode', h.person_code,
              'personSex', d.sex, 'personCategory', h.person_category, 'log10Lr', h.log10_lr,
              'mismatches', h.mismatches, 'lociCompared', h.loci_compared,
              'expectedChanceHits', h.expected_chance_hits, 'personsSearched', h.persons_searched,
              'foundAt', h.created_at) AS hit
     FROM hit h JOIN missing_case c ON c.id = h.case_id JOIN donor d ON d.id = h.person_donor_id
       JOIN district t ON t.id = c.district_id JOIN collection_point p ON p.id = c.collection_point_id
     WHERE h.id = $1`,
    [hitId],
  );
  const row = rows[0];
  if (!row) return null;
  const { status, caseId, evidence, district, point, hit } = row;
  return {
    ...{ hit, status, caseId, requestingUnit: { district, point } },
    evidence: presentEvidence<ReportContent['evidence']>(evidence),
  };
}

/** Samples of these donors with their typings, in the order of collection; all days are of the programme's zone. */
export async function samplesOf(em: EntityManager, codes: readonly string[]): Promise<ReportSample[]> {
  return await em.query<ReportSample[]>(
    `SELECT d.code, s.barcode, s.material, s.collected_on::text AS "collectedOn",
            (SELECT to_char(min(e.at) AT TIME ZONE $2, 'YYYY-MM-DD') FROM custody_event e
             WHERE e.specimen_id = s.id AND e.event = 'receive') AS "receivedAt",
            t.panel, b.number AS batch, to_char(t.created_at AT TIME ZONE $2, 'YYYY-MM-DD') AS "typedAt"
     FROM specimen s JOIN donor d ON d.id = s.donor_id
       LEFT JOIN typing t ON t.specimen_id = s.id AND t.set_aside_at IS NULL LEFT JOIN import_batch b ON b.id = t.batch_id
     WHERE d.code = ANY($1) ORDER BY array_position($1::text[], d.code), s.collected_on, s.id, t.id`,
    [codes, timeZone()],
  );
}

/** Controls that were run with these batches, and could be checked. */
export async function controlsOf(em: EntityManager, batches: readonly string[]): Promise<ReportControls[]> {
  return await em.query<ReportControls[]>(
    `SELECT b.number AS batch, i.kind, count(*) FILTER (WHERE i.status <> 'rejected')::int AS accepted,
            count(*)::int AS total
     FROM import_sample i JOIN import_batch b ON b.id = i.batch_id
     WHERE b.number = ANY($1) AND i.kind IN ('positive_control','negative_control')
       AND i.code IS DISTINCT FROM 'laboratory.control_haplotype_unknown'
     GROUP BY b.number, i.kind ORDER BY b.number, i.kind DESC`,
    [batches],
  );
}

/** The newest sealed entry of the audit log, printed on the report to detect later changes of the log. */
export async function auditHeadOf(em: EntityManager): Promise<ReportContent['auditHead']> {
  const rows = await em.query<{ seq: number; hash: string }[]>(
    `SELECT seq::float8 AS seq, encode(hash, 'hex') AS hash FROM audit_link ORDER BY audit_link.seq DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}
