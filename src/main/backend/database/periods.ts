import type { IsoDate, Period } from '@shared/domain/calendar';
import type { ReadDb, Tx } from './handles';

export type PeriodStatus = 'OPEN' | 'CLOSED' | 'CLOSED_WITH_PENDING';

/** Bimestre as the office opened it: by which rules it is paid and who must be in the registry on which day. */
export type StoredPeriod = {
  readonly code: Period;
  readonly status: PeriodStatus;
  readonly ruleSet: string;
  readonly rosterCutoff: IsoDate;
  readonly openedAt: string;
  readonly closedAt: string | null;
};

type PeriodRow = {
  code: Period;
  status: PeriodStatus;
  rule_set: string;
  roster_cutoff: IsoDate;
  opened_at: string;
  closed_at: string | null;
};

const COLUMNS = ['code', 'status', 'rule_set', 'roster_cutoff', 'opened_at', 'closed_at'];

const fromRow = ({ rule_set, roster_cutoff, opened_at, closed_at, ...same }: PeriodRow): StoredPeriod => ({
  ...same,
  ruleSet: rule_set,
  rosterCutoff: roster_cutoff,
  openedAt: opened_at,
  closedAt: closed_at,
});

export async function findPeriod(db: ReadDb, code: Period): Promise<StoredPeriod | undefined> {
  const row = await db('period').where({ code }).first<PeriodRow | undefined>(COLUMNS);
  return row && fromRow(row);
}

/** Newest first. */
export async function listPeriods(db: ReadDb | Tx): Promise<readonly StoredPeriod[]> {
  const rows: PeriodRow[] = await db('period').select(COLUMNS).orderBy('code', 'desc');
  return rows.map(fromRow);
}

export async function insertPeriod(tx: Tx, period: Pick<StoredPeriod, 'code' | 'ruleSet' | 'rosterCutoff'>) {
  await tx('period').insert({
    code: period.code,
    status: 'OPEN',
    rule_set: period.ruleSet,
    roster_cutoff: period.rosterCutoff,
    opened_at: tx.author.at,
    opened_by: tx.author.userId,
  });
}

export async function markPeriodClosed(tx: Tx, code: Period, status: Exclude<PeriodStatus, 'OPEN'>, reason: string) {
  await tx('period')
    .where({ code })
    .update({ status, closed_at: tx.author.at, closed_by: tx.author.userId, close_reason: reason });
}
