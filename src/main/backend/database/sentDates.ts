import type { PeriodDates } from '@shared/domain/packages/periodDates';
import type { ReadDb, Tx } from './handles';

const COLUMNS = {
  period: 'period',
  rosterCutoff: 'roster_cutoff',
  closeBy: 'close_by',
  payFrom: 'pay_from',
  payTo: 'pay_to',
  reference: 'reference',
};

/** The days of a bimester that headquarters set; undefined: none came. */
export const findDates = (db: ReadDb | Tx, period: string): Promise<PeriodDates | undefined> =>
  db('sent_dates').where({ period }).first<PeriodDates | undefined>(COLUMNS);

export const listDates = (db: ReadDb | Tx): Promise<readonly PeriodDates[]> =>
  db('sent_dates').orderBy('period').select<PeriodDates[]>(COLUMNS);

/** Stated anew, the later one holds. */
export async function putDates(tx: Tx, { period, rosterCutoff, closeBy, payFrom, payTo, reference }: PeriodDates) {
  const author = { at: tx.author.at, user_id: tx.author.userId };
  const days = { roster_cutoff: rosterCutoff, close_by: closeBy, pay_from: payFrom, pay_to: payTo };
  await tx('sent_dates')
    .insert({ period, ...days, reference, ...author })
    .onConflict('period')
    .merge();
}
