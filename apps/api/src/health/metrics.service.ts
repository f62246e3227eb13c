import { countUnsealed } from '@homeward/audit';
import { Coverage } from '@homeward/searching';
import { Db, QueuePauses, systemActor } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import promClient from 'prom-client';
import { openWork } from './health.service.js';

/** Counters and times of this process, and what waits in the database, in the form Prometheus reads. */
@Injectable()
export class Metrics {
  private readonly registry = new promClient.Registry();
  private readonly requests = new promClient.Histogram({
    name: 'homeward_http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  private readonly work = this.gauge('homeward_work_open', 'Pieces of work that wait or run');
  private readonly failed = this.gauge('homeward_work_failed', 'Pieces of work that failed for good');
  private readonly setAside = this.gauge(
    'homeward_work_set_aside',
    'Pieces of work that were set aside and wait for a system administrator',
  );
  private readonly pausedQueues = this.gauge('homeward_queues_paused', 'Queues that a person paused');
  private readonly oldest = this.gauge('homeward_work_oldest_seconds', 'Age of the oldest work that waits');
  private readonly unsealed = this.gauge('homeward_audit_unsealed', 'Audit entries that wait for their seal');
  private readonly unsealedAge = this.gauge(
    'homeward_audit_oldest_unsealed_seconds',
    'Age of the oldest audit entry that waits for its seal; 0 when none does',
  );
  private readonly uncompared = this.gauge(
    'homeward_oldest_uncompared_seconds',
    'Age of the oldest pair of family and person that is not compared; 0 when there is none',
  );
  private readonly complete = this.gauge(
    'homeward_coverage_complete',
    '1 when every open, searchable case is compared with every person of unknown origin, and these among themselves',
  );
  private readonly unlinked = this.gauge(
    'homeward_persons_not_compared_among_themselves',
    'Persons of unknown origin not yet compared with everybody numbered before them',
  );

  readonly contentType = this.registry.contentType;

  constructor(
    private readonly db: Db,
    private readonly coverage: Coverage,
    private readonly pauses: QueuePauses,
  ) {
    promClient.collectDefaultMetrics({ register: this.registry, prefix: 'homeward_' });
  }

  /** @param route the pattern, never the address: an id would make its own series */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  async text(): Promise<string> {
    await this.db.run(systemActor, async (tx) => {
      const { em } = tx;
      const coverage = await this.coverage.state(tx);
      this.complete.set(coverage.complete ? 1 : 0);
      this.uncompared.set(coverage.oldestUncomparedSeconds ?? 0);
      this.unlinked.set(coverage.head - coverage.linksCursor + coverage.linksSetAside);
      const work = await openWork(tx, this.pauses);
      this.work.set(work.open);
      this.failed.set(work.failed);
      this.setAside.set(work.setAside);
      this.pausedQueues.set(work.pausedQueues);
      this.oldest.set(work.oldestSeconds);
      const unsealed = await countUnsealed(em);
      this.unsealed.set(unsealed.count);
      this.unsealedAge.set(unsealed.oldestSeconds);
    });
    return this.registry.metrics();
  }

  private gauge(name: string, help: string): promClient.Gauge {
    return new promClient.Gauge({ name, help, registers: [this.registry] });
  }
}
