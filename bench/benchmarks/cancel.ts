import { join } from 'node:path';
import { ON } from '../../src/cli/demo/scene';
import { quietJob, type JobContext } from '../../src/main/backend/jobs/job';
import { calculatePayments, closePeriod, takeReturns, writeRosters } from '../office/operations';
import { sitDown, type Desk } from '../office/sitDown';
import { returnedFolder, type PreparedOffice } from '../office/stages';
import { timed } from '../timed';
import type { Benchmark } from './benchmark';

type Operation = {
  readonly name: string;
  readonly sit: (office: PreparedOffice, jobOf: () => JobContext) => Promise<Desk>;
  readonly run: (desk: Desk, office: PreparedOffice) => Promise<unknown>;
};

const OPERATIONS: readonly Operation[] = [
  {
    name: 'P1',
    sit: (office, jobOf) => sitDown(office, 'enrolled', 'gestor', ON.rosters, jobOf),
    run: ({ call, folder }) => writeRosters(call, join(folder, 'libros')),
  },
  {
    name: 'P2',
    sit: (office, jobOf) => sitDown(office, 'issued', 'gestor', ON.returns, jobOf),
    run: ({ call }, office) => takeReturns(call, returnedFolder(office)),
  },
  {
    name: 'P6',
    sit: (office, jobOf) => sitDown(office, 'received', 'supervisora', ON.close, jobOf),
    run: ({ call }) => closePeriod(call),
  },
  {
    name: 'P7',
    sit: (office, jobOf) => sitDown(office, 'closed', 'gestor', ON.pay, jobOf),
    run: ({ call }) => calculatePayments(call),
  },
];

/** Moments of an operation, as parts of the time it takes: odd ones, so that none falls between two of its steps always. */
const MOMENTS = [0.07, 0.23, 0.41, 0.59, 0.73, 0.89];

/** P16: each operation once to its end, to know how long it takes, and once cancelled at each of the moments. */
export const measureCancelling: Benchmark = async (office) => {
  const longest: Record<string, number> = {};
  for (const operation of OPERATIONS) {
    const whole = await cancelled(operation, office);
    const answers: number[] = [];
    for (const moment of MOMENTS) answers.push((await cancelled(operation, office, moment * whole.ms)).toAnswer);
    longest[operation.name] = Math.max(...answers);
  }
  return [{ id: 'P16', measured: Math.max(...Object.values(longest)), parts: longest }];
};

/**
 * Milliseconds it ran, and from the moment of the cancel, `after` so many, to its answer: 0 where it had ended by then.
 * Counted from when the cancel is due: one that nobody could read, as nothing had its turn, has waited as well.
 */
async function cancelled({ sit, run }: Operation, office: PreparedOffice, after?: number) {
  const cancel = new AbortController();
  const desk = await sit(office, () => ({ ...quietJob(), signal: cancel.signal }));
  const timer = after === undefined ? undefined : setTimeout(() => cancel.abort(), after);
  const { ms } = await timed(() => run(desk, office).catch(unlessCancelled));
  clearTimeout(timer);
  await desk.leave();
  return { ms, toAnswer: Math.max(0, ms - (after ?? ms)) };
}

function unlessCancelled(error: unknown): void {
  if (!(error instanceof Error && error.message.endsWith('[cancelled]'))) throw error;
}
