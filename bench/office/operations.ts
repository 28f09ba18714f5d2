import { importGoodRows } from '../../src/cli/demo/importing';
import type { Period } from '@shared/domain/calendar';
import type { Call } from '../../src/cli/command';
import { expectDone } from '../../src/cli/demo/office';
import { PERIOD } from '../../src/cli/demo/scene';

/*
 * The measured operations, exactly as the window and the command line ask for them.
 */

export const writeRosters = async (call: Call, folder: string) =>
  expectDone(await call('rosters.export', { period: PERIOD, folder: { path: folder } }));

/** A whole folder at once, in two steps, as an office does on the day it takes them in. */
export async function takeReturns(call: Call, folder: string) {
  const analysis = expectDone(await call('rosters.analyse', { period: PERIOD, files: [{ path: folder }] }));
  return expectDone(await call('rosters.apply', { analysisId: analysis.analysisId, goodRowsOnly: true }));
}

/** One large workbook of households; what is wrong with it is written at `remarks` for whoever sent it. */
export const takeHouseholds = (call: Call, path: string, remarks?: string) =>
  importGoodRows(call, {
    apply: 'households.apply',
    analyse: () => call('households.analyse', { file: { path } }),
    ...(remarks !== undefined && { remarks: { path: remarks, kind: 'file' } }),
  });

export const closePeriod = async (call: Call) =>
  expectDone(
    await call('compliance.close', { period: PERIOD, withPending: true, reason: 'Un establecimiento no respondió' }),
  );

export const calculatePayments = async (call: Call) => expectDone(await call('payments.calculate', { period: PERIOD }));

/** Calculated again from what was kept with the list, which must come to the same. */
export async function replayPayments(call: Call) {
  const { equal } = expectDone(await call('payments.replay', { period: PERIOD }));
  if (!equal) throw new Error('the list is not what its inputs come to');
}

/** What a payer sent back about a list, good lines only. */
export async function takeResults(call: Call, period: Period, file: string) {
  const analysis = expectDone(await call('reconciliation.analyse', { period, file: { path: file } }));
  const { lines } = analysis.files[0] ?? {};
  if (lines?.applied !== lines?.read || lines === undefined) throw new Error('a line of the payer is not applied');
  return expectDone(await call('reconciliation.apply', { analysisId: analysis.analysisId, goodRowsOnly: true }));
}
