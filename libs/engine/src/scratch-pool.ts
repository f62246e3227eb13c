import type { Scratch, Segment } from '@homeward/search';

/** Areas of one segment for the tasks that run on it at the same time. */
interface SegmentScratch {
  free: Scratch[];
  made: number;
  readonly waiting: (() => void)[];
}

/** Lends scratch areas of segments; who finds none free waits for one. */
export class ScratchPool {
  private readonly areas = new Map<Segment, SegmentScratch>();

  /** @param most tasks that may run on one segment at the same time */
  constructor(private readonly most: number) {}

  /** @throws IndexMemoryExhausted */
  async acquire(segment: Segment, size: number): Promise<Scratch> {
    const areas = this.of(segment);
    for (;;) {
      const fits = areas.free.findIndex((area) => area.size >= size);
      if (fits >= 0) return areas.free.splice(fits, 1)[0]!;
      if (areas.made < this.most) return this.create(segment, areas, size);
      // One that is too small gives its place to a larger one; its bytes stay with the segment.
      if (areas.free.length > 0) {
        areas.free.pop();
        areas.made--;
        continue;
      }
      await new Promise<void>((resolve) => areas.waiting.push(resolve));
    }
  }

  release(segment: Segment, scratch: Scratch): void {
    const areas = this.of(segment);
    areas.free.push(scratch);
    areas.waiting.shift()?.();
  }

  private create(segment: Segment, areas: SegmentScratch, size: number): Scratch {
    // Some more than asked, so that a little larger question finds it large enough.
    const room = Math.ceil((size * 1.25) / 65_536) * 65_536;
    const scratch = { at: segment.shared.allocate(room), size: room };
    areas.made++;
    return scratch;
  }

  private of(segment: Segment): SegmentScratch {
    let areas = this.areas.get(segment);
    if (!areas) this.areas.set(segment, (areas = { free: [], made: 0, waiting: [] }));
    return areas;
  }
}
