import type {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { forgetTask } from './history/forgetTask';
import { rollupTask } from './history/rollupTask';
import type { House } from './house';

/** Something that is done now and then, by one instance at a time. */
export interface Task {
  /** Unique, in kebab case. */
  readonly id: string;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /** Ends soon after the signal. Two runs may overlap: what it writes is fenced. */
  run(signal: AbortSignal): Promise<void>;
}

/** The table of contents: every task, declared in its own room. */
function tasksOf(house: House): readonly Task[] {
  return [forgetTask(house), rollupTask(house)];
}

/** Hands the tasks to Backstage's scheduler. */
export async function scheduleTasks(
  scheduler: SchedulerService,
  house: House,
): Promise<void> {
  for (const { id, schedule, run } of tasksOf(house))
    await scheduler.scheduleTask({
      ...schedule,
      ...{ id: `data-mesh-${id}`, scope: 'global' },
      fn: run,
    });
}
