import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toPeriod, type Period } from '@shared/domain/calendar';
import { reconciliationHandlers } from '../../src/main/backend/handlers/reconciliation';
import { importHandlers } from '../../src/main/backend/handlers/imports';
import { profileHandlers } from '../../src/main/backend/handlers/profiles';
import { openTestOffice, playBimester, type TestOffice } from './playedBimester';
import { writeTyped, type TypedRow } from './w1Files';

/** An office that also hears from its payer. */
export const openPaidOffice = () =>
  openTestOffice({ ...reconciliationHandlers, ...importHandlers, ...profileHandlers });

/** Played, approved by another person, and sent to the payer. */
export async function playAndSend(office: TestOffice, code: string): Promise<Period> {
  const period = toPeriod(code);
  await playBimester(office, code);
  await office.backend.as('luis').ask('payments.approve', { period });
  await markSent(office, period);
  return period;
}

/** As sending does, whatever else it writes. */
export const markSent = ({ registry }: TestOffice, period: Period) =>
  registry.db('payment_list').where({ period }).update({ status: 'SENT', sent_at: '2026-07-07T15:00:00.000Z' });

/** A line of W8: whose, how much in soles, what, on which day. */
export const aResult = (
  household: string,
  total: number | string | null,
  result: string,
  date: string,
  more: TypedRow = {},
): TypedRow => ({ 'Código de hogar': household, Total: total, Resultado: result, Fecha: date, ...more });

export const writeResults = ({ backend }: TestOffice, name: string, rows: readonly TypedRow[]) =>
  writeTyped(backend.dir, name, [{ name: 'Hoja1', rows }]);

/** Any other file a payer sends. */
export async function writeText({ backend }: TestOffice, name: string, text: string): Promise<string> {
  const path = join(backend.dir, name);
  await writeFile(path, text);
  return path;
}

/** Both steps, good lines only, as the command does it. */
export async function reconcile({ backend }: TestOffice, period: Period, path: string, profile?: string) {
  const asked = { period, file: { path }, ...(profile === undefined ? {} : { profile }) };
  const { analysisId, files } = await backend.ask('reconciliation.analyse', asked);
  const [file] = files;
  if ((file?.lines?.applied ?? 0) > 0) await backend.ask('reconciliation.apply', { analysisId, goodRowsOnly: true });
  return { lines: file?.lines, file, balance: await backend.ask('reconciliation.balance', { period }) };
}
