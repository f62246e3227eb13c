import { today } from '@homeward/rules';
import type { HitSummary } from '@homeward/hits';
import type { Response } from 'supertest';
import { agree, get, ok, post, rowsOf, secondBlood, type HitWish, type Scene } from '../review/scene.js';

export interface Task {
  readonly id: string;
  readonly side: string;
  readonly status: string;
  readonly version: number;
  readonly dueOn: string;
}

/** A hit that was agreed; its districts are notified, and second blood is ordered. */
export async function notified(scene: Scene, wish: HitWish = {}): Promise<HitSummary> {
  const prepared = scene.prepared('notified', wish);
  if (prepared) return prepared;
  const hit = await scene.plant(wish);
  await agree(scene, hit);
  return hit;
}

/** The same, and second blood of both sides agrees. */
export async function retested(scene: Scene, wish: HitWish = {}): Promise<HitSummary> {
  const prepared = scene.prepared('retested', wish);
  if (prepared) return prepared;
  const hit = await notified(scene, wish);
  await secondBlood(scene, hit);
  return hit;
}

export async function taskOf(scene: Scene, username: string, hit: HitSummary): Promise<Task> {
  const { items } = await ok<{ items: Task[] }>(get(await scene.as(username), `/tasks?hitId=${hit.id}`));
  if (items.length !== 1) throw new Error(`${items.length} tasks for ${username}`);
  return items[0]!;
}

/** Accepts the task and records one visit of today. */
export async function visit(scene: Scene, username: string, hit: HitSummary): Promise<Task> {
  const caller = await scene.as(username);
  const task = await taskOf(scene, username, hit);
  const { version } = await ok<Task>(post(caller, `/tasks/${task.id}/accept`, { version: task.version }));
  const body = { visitedOn: today(), place: '和平区某街1号', note: '本人在家', version };
  return ok<Task>(post(caller, `/tasks/${task.id}/visits`, body));
}

export async function report(
  scene: Scene,
  username: string,
  hit: HitSummary,
  outcome: string,
  personWish?: string,
): Promise<Response> {
  const { id, version } = await visit(scene, username, hit);
  return post(await scene.as(username), `/tasks/${id}/report`, { outcome, personWish, version });
}

/** A hit of one district whose person wants contact: only the reunion is missing. */
export async function agreedOn(scene: Scene, wish: HitWish = {}): Promise<HitSummary> {
  const hit = await retested(scene, { sameDistrict: true, birthYear: 1990, ...wish });
  await ok(report(scene, 'investigator', hit, 'identity_confirmed', 'wants_contact'));
  return hit;
}

export async function statusOf(scene: Scene, hit: HitSummary): Promise<{ status: string; version: number }> {
  const sql = 'SELECT status, version FROM hit WHERE id = $1';
  return (await rowsOf<{ status: string; version: number }>(scene, sql, [hit.id]))[0]!;
}

/** A step of the hit by one of the staff, with the hit's present version. */
export async function step(
  scene: Scene,
  username: string,
  hit: HitSummary,
  path: string,
  body: object = {},
): Promise<Response> {
  const { version } = await statusOf(scene, hit);
  return post(await scene.as(username), `/hits/${hit.id}/${path}`, { version, ...body });
}

/** Kinds of the messages about a hit, by role. */
export async function messagesOf(scene: Scene, hit: HitSummary): Promise<string[]> {
  const rows = await rowsOf<{ text: string }>(
    scene,
    `SELECT role || ' ' || kind AS text FROM message WHERE params->>'hitNumber' = $1 ORDER BY 1`,
    [hit.number],
  );
  return rows.map(({ text }) => text);
}

/** Codes of those whose blood is asked for again. */
export async function codesOf(
  scene: Scene,
  hit: HitSummary,
): Promise<{ readonly person: string; readonly relatives: readonly string[] }> {
  const rows = await rowsOf<{ code: string; side: string }>(
    scene,
    `SELECT d.code, b.side FROM second_blood_donor b JOIN donor d ON d.id = b.donor_id WHERE b.hit_id = $1
      ORDER BY d.code`,
    [hit.id],
  );
  return {
    person: rows.find(({ side }) => side === 'person')!.code,
    relatives: rows.filter(({ side }) => side === 'family').map(({ code }) => code),
  };
}

/** What is said of the second blood of a hit. */
export async function standingOf(scene: Scene, hit: HitSummary): Promise<any> {
  return (await ok(get(await scene.as('lab_lead'), `/hits/${hit.id}`))).secondBlood;
}

/** How many people the work list of a point still asks blood of. */
export async function toCollect(scene: Scene, username: string): Promise<number> {
  const { items } = await ok(get(await scene.as(username), '/worklist'));
  return items.find(({ kind }: { kind: string }) => kind === 'second_blood_to_collect').count;
}

export const waive = (
  scene: Scene,
  username: string,
  hit: HitSummary,
  reason = '本人已故，无法再次采血',
): Promise<Response> => step(scene, username, hit, 'second-blood/waiver', { reason });
