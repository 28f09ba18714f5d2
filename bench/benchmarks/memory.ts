import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ON } from '../../src/cli/demo/scene';
import { BACKEND_HEAP } from '../../src/shared/contract/readerProcess';
import type { Sample } from '../figures';
import { calculatePayments, closePeriod, takeHouseholds, takeReturns, writeRosters } from '../office/operations';
import { sitDown, type Desk } from '../office/sitDown';
import { bigWorkbooks, returnedFolder, type PreparedOffice } from '../office/stages';
import type { Benchmark } from './benchmark';

/** First argument of a process that plays the operations and nothing else. */
export const PLAY = 'play';

/** P14 and P4: in a process that has done nothing else, as the backend of the product. */
export const measureMemory: Benchmark = async (office, { script }) => {
  const child = fork(script, [PLAY, JSON.stringify(office)], { execArgv: [...BACKEND_HEAP] });
  const [samples] = (await Promise.race([once(child, 'message'), died(once(child, 'exit'))])) as [readonly Sample[]];
  return samples;
};

async function died(exit: Promise<unknown[]>): Promise<never> {
  const [status] = await exit;
  throw new Error(`the process that plays the operations ended with ${String(status)}`);
}

/** What that process does. */
export async function playAlone(office: PreparedOffice): Promise<readonly Sample[]> {
  const silences = [
    await play(await sitDown(office, 'enrolled', 'gestor', ON.rosters), ({ call, folder }) =>
      writeRosters(call, join(folder, 'libros')),
    ),
    await play(await sitDown(office, 'issued', 'gestor', ON.returns), ({ call }) =>
      takeReturns(call, returnedFolder(office)),
    ),
    await play(await sitDown(office, 'catalogued', 'gestor', ON.open), ({ call, folder }) =>
      takeHouseholds(call, bigWorkbooks(office).spoiled, join(folder, 'observaciones.xlsx')),
    ),
  ];
  await play(await sitDown(office, 'received', 'supervisora', ON.close), ({ call }) => closePeriod(call));
  await play(await sitDown(office, 'closed', 'gestor', ON.pay), ({ call }) => calculatePayments(call));
  return [
    { id: 'P4', measured: Math.max(...silences) },
    { id: 'P14', measured: process.resourceUsage().maxRSS / KILOBYTES_PER_MB },
  ];
}

const KILOBYTES_PER_MB = 1024;
const NANOSECONDS_PER_MS = 1e6;

/** The longest time, in milliseconds, in which nothing else had its turn. */
async function play(desk: Desk, operation: (desk: Desk) => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await operation(desk);
  delay.disable();
  await desk.leave();
  return delay.max / NANOSECONDS_PER_MS;
}
