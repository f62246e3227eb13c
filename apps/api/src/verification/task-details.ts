import { Hits } from '@homeward/hits';
import type { Tx } from '@homeward/platform';
import { TaskPeople, Tasks, type VerificationTask } from '@homeward/verification';
import { Injectable } from '@nestjs/common';
import { toSecondBloodDto } from '../hits/second-blood.dto.js';
import { taskSteps } from '../steps/task.steps.js';
import { TaskDetailDto, toTaskDto } from './task.dto.js';

/** A task with what its investigator needs on the way: who, where, what was found so far. */
@Injectable()
export class TaskDetails {
  constructor(
    private readonly tasks: Tasks,
    private readonly people: TaskPeople,
    private readonly hits: Hits,
  ) {}

  async of(tx: Tx, task: VerificationTask): Promise<TaskDetailDto> {
    const hit = await this.hits.summary(tx, task.hitId);
    const visits = await this.tasks.visits(tx, task);
    return Object.assign(toTaskDto(task), {
      steps: taskSteps(task, tx.actor),
      identities: await this.people.of(tx, task),
      visits: visits.map((visit) => ({ ...visit, recordedAt: visit.recordedAt.toISOString() })),
      secondBlood: toSecondBloodDto(await this.people.secondBloodOf(tx, task)),
      hit,
      hitVersion: hit.version,
    });
  }
}
