import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import type { Result } from '@shared/domain/result';
import { problemSentence } from '@shared/messages/problems';
import { dispatch } from '../../main/backend/handlers';
import { quietJob, type JobContext } from '../../main/backend/jobs/job';
import { startEngine } from '../../main/backend/startEngine';
import { nodeReaderHost } from '../../main/backend/workbooks/reading/readerHost';
import type { Call } from '../command';

/** The passphrase of everybody in a demonstration. Such a registry holds invented people only. */
export const DEMO_PASSPHRASE = 'demostracion del distrito';

/** Built scripts; without one for writing, workbooks are written in the same thread. */
export type Programs = { readonly readerFile: string; readonly writerFile?: string };

/** An office whose people sit down at the computer one after the other, each on a given day. `jobOf`: of each call. */
export function openOffice(
  registryFile: string,
  { readerFile, writerFile }: Programs,
  jobOf: () => JobContext = quietJob,
) {
  let leave: () => Promise<unknown> = async () => undefined;
  const sitDown = async (on: IsoDate): Promise<Call> => {
    await leave();
    const env = { JUNTOS_TODAY: on };
    const engine = startEngine({ registryFile, readerHost: nodeReaderHost(readerFile), writerFile, env });
    const call = ((name, input) => dispatch(engine, name, input, jobOf())) as Call; // the contract types what dispatch answers
    leave = () => call('registry.lock', {});
    return call;
  };
  return {
    sitDown,
    signIn: async (userName: string, on: IsoDate): Promise<Call> => {
      const call = await sitDown(on);
      expectDone(await call('registry.unlock', { userName, passphrase: DEMO_PASSPHRASE }));
      return call;
    },
    leave: () => leave(),
  };
}

/** A demonstration that is refused anything has failed. */
export function expectDone<Value>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value;
  throw new Error(`${problemSentence(result.problem)} [${result.problem.code}]`);
}
