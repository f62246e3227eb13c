import type { ApprovalDecider } from '@homeward/laboratory';
import { type Actor, type Role, systemActor } from '@homeward/platform';
import { describe, expect, it } from 'vitest';
import { accountSteps, sessionSteps } from './account.steps.js';
import { caseSteps } from './case.steps.js';
import { hitSteps } from './hit.steps.js';
import { importSteps } from './import.steps.js';
import { kitSteps } from './kit.steps.js';
import { linkCodes, linkSteps } from './link.steps.js';
import { messageSteps } from './message.steps.js';
import { runSteps, searchAgainSteps, whatIfSteps } from './run.steps.js';
import { shipmentSteps } from './shipment.steps.js';
import { specimenSteps } from './specimen.steps.js';
import { taskSteps } from './task.steps.js';

const as = (role: Role, accountId = 'me'): Actor => ({ ...systemActor, role, accountId });

describe('what a case offers', () => {
  it('lets the point change the family while the case is searched, and the coordinator close it', () => {
    expect(caseSteps('open', as('technician'))).toEqual([
      'suspend',
      'add_relative',
      'correct_members',
      'draw',
    ]);
    expect(caseSteps('open', as('coordinator'))).toEqual(['suspend', 'close', 'correct_members']);
    expect(caseSteps('suspended', as('technician'))).toEqual(['resume', 'correct_members', 'draw']);
    expect(caseSteps('closed', as('technician'))).toEqual([]);
    expect(caseSteps('closed', as('coordinator'))).toEqual(['reopen']);
    expect(caseSteps('open', as('analyst'))).toEqual([]);
  });
});

describe('what a specimen offers', () => {
  const specimen = (status: string, waits = false) =>
    ({ specimen: { status }, corrections: waits ? [{ status: 'proposed' }] : [] }) as never;

  it('lets the point correct it before sending and the coordinator always, unless a correction waits', () => {
    expect(specimenSteps(specimen('registered'), as('technician'))).toEqual(['spoil', 'correct']);
    expect(specimenSteps(specimen('spoiled'), as('technician'))).toEqual(['restore', 'correct']);
    expect(specimenSteps(specimen('in_transit'), as('technician'))).toEqual([]);
    expect(specimenSteps(specimen('typed'), as('coordinator'))).toEqual(['correct']);
    expect(specimenSteps(specimen('typed', true), as('coordinator'))).toEqual([]);
    expect(specimenSteps(specimen('typed', true), as('lab_lead'))).toEqual(['decide_correction']);
  });

  it('lets the laboratory undo a wrong receipt or rejection', () => {
    expect(specimenSteps(specimen('received'), as('analyst'))).toEqual(['undo_receipt']);
    expect(specimenSteps(specimen('rejected'), as('analyst'))).toEqual(['undo_receipt']);
    expect(specimenSteps(specimen('rejected'), as('lab_lead'))).toEqual(['undo_receipt', 'accept']);
    expect(specimenSteps(specimen('lost'), as('technician'))).toEqual(['find_at_point']);
  });
});

describe('what a box offers', () => {
  it('lets the point pack it, the laboratory receive it, coordinator and laboratory close it', () => {
    expect(shipmentSteps('draft', as('technician'))).toEqual(['pack', 'send', 'cancel']);
    expect(shipmentSteps('sent', as('technician'))).toEqual([]);
    expect(shipmentSteps('sent', as('analyst'))).toEqual(['receive', 'reconcile', 'declare_lost']);
    expect(shipmentSteps('partially_received', as('coordinator'))).toEqual(['reconcile']);
    expect(shipmentSteps('lost', as('analyst'))).toEqual(['receive']);
    expect(shipmentSteps('cancelled', as('lab_lead'))).toEqual([]);
  });
});

describe('what an import offers', () => {
  const offered = (
    status: 'awaiting_approval' | 'stalled' | 'applied',
    uploadedBy: string,
    role: Role,
    decides: ApprovalDecider = 'lead',
  ) => importSteps({ status, uploadedBy }, { version: 1, decides }, as(role));

  it('lets a lead approve it who did not upload it', () => {
    expect(offered('awaiting_approval', 'you', 'lab_lead')).toEqual(['approve', 'reject', 'decide_findings']);
    expect(offered('awaiting_approval', 'me', 'lab_lead')).toEqual(['reject']);
    expect(offered('awaiting_approval', 'you', 'analyst')).toEqual([]);
    expect(offered('awaiting_approval', 'me', 'analyst')).toEqual(['reject']);
  });

  it('lets any second person approve it where the rule says so, who still decides no findings', () => {
    const any = 'second_person';
    expect(offered('awaiting_approval', 'you', 'analyst', any)).toEqual(['approve', 'reject']);
    expect(offered('awaiting_approval', 'me', 'analyst', any)).toEqual(['reject']);
    expect(offered('awaiting_approval', 'me', 'lab_lead', any)).toEqual(['reject']);
    expect(offered('awaiting_approval', 'you', 'technician', any)).toEqual([]);
  });

  it('lets a person retry or reject it when its work failed for good', () => {
    expect(offered('stalled', 'me', 'analyst')).toEqual(['reject', 'retry']);
    expect(offered('applied', 'you', 'lab_lead')).toEqual(['decide_findings']);
  });
});

describe('what a hit offers', () => {
  const hit = (status: string, more: object = {}) =>
    ({
      status,
      canClaim: false,
      owesOpinion: false,
      secondBlood: null,
      lostBasis: [],
      reunion: null,
      ...more,
    }) as never;
  const blood = (verdict: string, waivers: object[] = []) => ({ secondBlood: { verdict, waivers } });

  it('lets the holder of the seat give an opinion', () => {
    expect(hitSteps(hit('new', { canClaim: true }), as('analyst'))).toEqual(['claim', 'recompute']);
    expect(hitSteps(hit('claimed', { owesOpinion: true }), as('analyst'))).toEqual([
      'release',
      'decide',
      'recompute',
    ]);
    expect(hitSteps(hit('new'), as('coordinator'))).toEqual([]);
  });

  it('lets each signer waive second blood once, and never after second blood contradicts', () => {
    const waived = [{ role: 'lab_lead' }];
    expect(hitSteps(hit('notified', blood('awaited')), as('coordinator'))).toEqual(['waive_second_blood']);
    expect(hitSteps(hit('notified', blood('awaited', waived)), as('lab_lead'))).toEqual([
      'read_report',
      'recompute',
    ]);
    expect(hitSteps(hit('notified', blood('discordant')), as('coordinator'))).toEqual([]);
    expect(hitSteps(hit('notified', blood('discordant')), as('lab_lead'))).toContain('refute_second_blood');
    expect(hitSteps(hit('confirmed', blood('awaited')), as('coordinator'))).toEqual([]);
  });

  it('lets the lead give up a re-collection', () => {
    expect(hitSteps(hit('recollection_ordered'), as('lab_lead'))).toContain('give_up_recollection');
    expect(hitSteps(hit('recollection_ordered'), as('analyst'))).not.toContain('give_up_recollection');
    expect(hitSteps(hit('agreed'), as('lab_lead'))).not.toContain('give_up_recollection');
  });

  it('lets the coordinator record a reunion, and another person undo it than the one who asked', () => {
    const asked = { reunion: { undo: { requestedBy: 'me' } } };
    expect(hitSteps(hit('wishes_recorded'), as('coordinator'))).toEqual(['reunite', 'decline']);
    expect(hitSteps(hit('reunified', { reunion: { undo: null } }), as('coordinator'))).toEqual([
      'follow_up',
      'request_undo',
    ]);
    expect(hitSteps(hit('reunified', asked), as('coordinator'))).toEqual(['follow_up']);
    expect(hitSteps(hit('reunified', asked), as('coordinator', 'you'))).toContain('decide_undo');
    expect(hitSteps(hit('reunified', asked), as('lab_lead', 'you'))).toContain('decide_undo');
  });
});

describe('what a task offers', () => {
  it('lets an investigator accept it, then record visits and report', () => {
    expect(taskSteps({ status: 'assigned', accountId: null }, as('investigator'))).toEqual([
      'accept',
      'read_report',
    ]);
    expect(taskSteps({ status: 'accepted', accountId: 'me' }, as('investigator'))).toEqual([
      'visit',
      'read_report',
    ]);
    expect(taskSteps({ status: 'visited', accountId: 'you' }, as('investigator'))).toEqual([
      'accept',
      'visit',
      'report',
      'read_report',
    ]);
    expect(taskSteps({ status: 'reported', accountId: 'you' }, as('coordinator'))).toEqual(['undo_report']);
  });
});

describe('what an account offers', () => {
  const account = (more: object = {}) => ({
    ...{ id: 'them', disabledAt: null, passwordResetBy: null, factorResetBy: null },
    ...more,
  });
  const all = ['unlock', 'reset_password', 'reset_second_factor', 'disable'];

  it('lets the security administrator change other accounts, not the own or a disabled one', () => {
    expect(accountSteps(account(), as('security_admin'))).toEqual(all);
    expect(accountSteps(account({ id: 'me' }), as('security_admin'))).toEqual([]);
    expect(accountSteps(account({ disabledAt: new Date() }), as('security_admin'))).toEqual([]);
    expect(accountSteps(account(), as('system_admin'))).toEqual([]);
  });

  it('does not let one person reset both password and second factor', () => {
    const offers = (more: object) => accountSteps(account(more), as('security_admin'));
    expect(offers({ passwordResetBy: 'me' })).toEqual(['unlock', 'reset_password', 'disable']);
    expect(offers({ factorResetBy: 'me' })).toEqual(['unlock', 'reset_second_factor', 'disable']);
    expect(offers({ passwordResetBy: 'you', factorResetBy: 'you' })).toEqual(all);
  });

  it('lets an open session be ended', () => {
    expect(sessionSteps(true, as('security_admin'))).toEqual(['revoke']);
    expect(sessionSteps(false, as('security_admin'))).toEqual([]);
    expect(sessionSteps(true, as('system_admin'))).toEqual([]);
  });
});

describe('what a kit offers', () => {
  it('lets an unused kit be printed and voided', () => {
    expect(kitSteps('issued', as('technician'))).toEqual(['print_label', 'void']);
    expect(kitSteps('used', as('technician'))).toEqual([]);
    expect(kitSteps('void', as('coordinator'))).toEqual([]);
    expect(kitSteps('issued', as('analyst'))).toEqual([]);
  });
});

describe('what a link offers', () => {
  it('lets reviewers decide it once', () => {
    expect(linkSteps('new', as('analyst'))).toEqual(['decide']);
    expect(linkSteps('new', as('lab_lead'))).toEqual(['decide']);
    expect(linkSteps('new', as('coordinator'))).toEqual([]);
    for (const over of ['confirmed', 'dismissed', 'superseded'] as const)
      expect(linkSteps(over, as('analyst'))).toEqual([]);
  });

  it('offers the code for identical twins only when one person is meant', () => {
    expect(linkCodes({ hypothesis: 'same_person' })).toEqual(['K1', 'K2', 'N1', 'N2', 'N3', 'N4']);
    expect(linkCodes({ hypothesis: 'full_sibling' })).toEqual(['K1', 'K2', 'N1', 'N2', 'N3']);
  });
});

describe('what a message offers', () => {
  it('lets the role that it was sent to acknowledge it once', () => {
    const message = { role: 'coordinator', acknowledgedAt: null } as const;
    expect(messageSteps(message, as('coordinator'))).toEqual(['acknowledge']);
    expect(messageSteps(message, as('analyst'))).toEqual([]);
    expect(messageSteps({ ...message, acknowledgedAt: new Date() }, as('coordinator'))).toEqual([]);
  });
});

describe('what a run offers', () => {
  it('is its end while it waits or works, and its policy once it is done', () => {
    for (const status of ['pending', 'running'] as const) {
      expect(runSteps(status)).toEqual(['cancel']);
      expect(whatIfSteps(status)).toEqual(['cancel']);
    }
    for (const over of ['failed', 'cancelled'] as const)
      expect([...runSteps(over), ...whatIfSteps(over)]).toEqual([]);
    expect(runSteps('done')).toEqual([]);
    expect(whatIfSteps('done')).toEqual(['put_in_force']);
  });

  it('is a pause or its end to the lead, while all cases are searched again', () => {
    expect(searchAgainSteps('running', as('lab_lead'))).toEqual(['pause']);
    expect(searchAgainSteps('waiting', as('lab_lead'))).toEqual(['pause']);
    expect(searchAgainSteps('paused', as('lab_lead'))).toEqual(['resume']);
    expect(searchAgainSteps('paused', as('analyst'))).toEqual([]);
  });
});
