import type { Problem } from '@shared/contract/problems';
import { refuse, type Result } from '@shared/domain/result';

/** Only one writing job at a time; a second one is told which job it must wait for. */
export function createWriteGate() {
  let holder: string | undefined;
  return async function hold<Value>(
    job: string,
    work: () => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> {
    if (holder !== undefined) return refuse({ code: 'busy', job: holder });
    holder = job;
    try {
      return await work();
    } finally {
      holder = undefined;
    }
  };
}
