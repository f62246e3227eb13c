import {
  kernelsOn,
  runScan,
  runScreen,
  type Kernels,
  type ScanPartResult,
  type ScanTask,
  type ScreenedPairs,
  type ScreenTask,
  type Scratch,
  type WasmMemory,
  type WasmModule,
} from '@homeward/search';

export type Task = ScanTask | ScreenTask;
export type TaskResult<T extends Task> = T extends ScanTask ? ScanPartResult : ScreenedPairs;

/** What a thread needs to do a task: the segment's memory and an area of it to write to. */
export interface Assignment<T extends Task = Task> {
  readonly segment: number;
  readonly memory: WasmMemory;
  readonly scratch: Scratch;
  readonly task: T;
}

/** Does tasks in the thread it was made in; the kernels of each segment are kept. */
export class TaskRunner {
  private readonly kernels = new Map<number, { readonly memory: WasmMemory; readonly kernels: Kernels }>();

  constructor(private readonly module: WasmModule) {}

  run<T extends Task>({ segment, memory, scratch, task }: Assignment<T>): TaskResult<T> {
    let on = this.kernels.get(segment);
    if (!on) this.kernels.set(segment, (on = { memory, kernels: kernelsOn(this.module, memory) }));
    // Another thread may have made the memory larger since.
    if (on.memory.buffer.byteLength < scratch.at + scratch.size) on.memory.grow(0);
    const { buffer } = on.memory;
    const result =
      task.kind === 'scan'
        ? runScan(task, on.kernels, buffer, scratch)
        : runScreen(task, on.kernels, buffer, scratch);
    return result as TaskResult<T>;
  }
}
