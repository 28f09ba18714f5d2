import type { Bridge } from '@shared/contract/bridge';
import type { Problem } from '@shared/contract/problems';
import type { FromWindow, Input, Output, RouteName } from '@shared/contract/routes';
import type { Result } from '@shared/domain/result';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be extended
  interface Window {
    readonly bridge: Bridge;
  }
}

/** The only way to the shell's own services: file dialogs, printing, showing a file. */
export const shell: Omit<Bridge, 'call' | 'cancel'> = window.bridge;

export type Asked<Name extends RouteName> = FromWindow<Input<Name>>;
export type Answer<Name extends RouteName> = Result<Output<Name>, Problem>;

/** Asks the backend; a refusal is a value. `jobId` names a long operation so that it can be followed and cancelled. */
export async function api<Name extends RouteName>(
  name: Name,
  input: Asked<Name>,
  jobId?: string,
): Promise<Answer<Name>> {
  return (await window.bridge.call(name, input, jobId)) as Answer<Name>; // the backend answers by the same contract
}

export const cancelJob = (jobId: string) => window.bridge.cancel(jobId);
