import type { AffiliationStep, LastStep, StepState } from '@shared/domain/affiliation/steps';
import { stepOf } from '@shared/domain/affiliation/steps';
import type { IsoDate } from '@shared/domain/calendar';
import type { HouseholdStatus } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';
import { inSlices } from '../inSlices';

/** A step that was taken; `details`: the act, the package, the manner of signing. */
export type NewStep = {
  readonly householdId: string;
  readonly step: AffiliationStep;
  readonly on: IsoDate;
  readonly assemblyId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

export const insertSteps = (tx: Tx, steps: readonly NewStep[]): Promise<void> =>
  insertRows(
    tx,
    'affiliation_step',
    steps.map(({ householdId, step, on, assemblyId, details }) => ({
      household_id: householdId,
      step,
      on_date: on,
      assembly_id: assemblyId ?? null,
      details: JSON.stringify(details ?? {}),
      at: tx.author.at,
      user_id: tx.author.userId,
    })),
  );

/** A household with where it stands in its affiliation. */
export type Standing = {
  readonly id: string;
  readonly code: string;
  readonly status: HouseholdStatus;
  readonly assemblyValidated: boolean | null;
  readonly assemblyDate: IsoDate | null;
  readonly agreementDate: IsoDate | null;
  readonly last: LastStep | undefined;
  readonly state: StepState;
};

type StandingRow = {
  id: string;
  code: string;
  status: HouseholdStatus;
  assembly_validated: 0 | 1 | null;
  assembly_date: IsoDate | null;
  agreement_date: IsoDate | null;
  step: AffiliationStep | null;
  on_date: IsoDate | null;
};

/** The households named, or every candidate, in order of code. */
export async function loadStandings(
  db: ReadDb | Tx,
  wanted: readonly string[] | 'candidates',
): Promise<readonly Standing[]> {
  if (wanted === 'candidates') return (await standings(db).where('household.status', 'CANDIDATE')).map(fromRow);
  return (await inSlices(wanted, (codes) => standings(db).whereIn('household.code', codes))).map(fromRow);
}

export const findStanding = async (db: ReadDb | Tx, code: string): Promise<Standing | undefined> =>
  (await loadStandings(db, [code]))[0];

const standings = (db: ReadDb | Tx) =>
  db('household')
    .leftJoin('affiliation_step', (join) => {
      void join.on('affiliation_step.household_id', 'household.id').andOn('affiliation_step.seq', newestStep(db));
    })
    .orderBy('household.code')
    .select<StandingRow[]>(
      'household.id',
      'household.code',
      'household.status',
      'household.assembly_validated',
      'household.assembly_date',
      'household.agreement_date',
      'affiliation_step.step',
      'affiliation_step.on_date',
    );

const newestStep = (db: ReadDb | Tx) =>
  db.raw('(select max(seq) from affiliation_step as newest where newest.household_id = household.id)');

function fromRow(row: StandingRow): Standing {
  const known = {
    status: row.status,
    assemblyValidated: row.assembly_validated === null ? null : row.assembly_validated === 1,
    agreementDate: row.agreement_date,
  };
  const last = row.step === null || row.on_date === null ? undefined : { step: row.step, on: row.on_date };
  return {
    id: row.id,
    code: row.code,
    assemblyDate: row.assembly_date,
    ...known,
    last,
    state: stepOf(known, last),
  };
}

type NotedRow = {
  step: AffiliationStep;
  on_date: IsoDate;
  assembly: string | null;
  details: string;
  at: string;
  by: string;
};

/** Whether the newest signature noted of a household is this very one: its day, its manner, who signed. */
export async function isSigned(tx: Tx, signed: NewStep): Promise<boolean> {
  const row = await tx('affiliation_step')
    .where({ household_id: signed.householdId, step: signed.step })
    .orderBy('seq', 'desc')
    .first<{ on_date: IsoDate; details: string } | undefined>('on_date', 'details');
  return row?.on_date === signed.on && row.details === JSON.stringify(signed.details);
}

/** Every step of a household in the order in which they were noted. */
export async function listSteps(db: ReadDb, householdId: string) {
  const rows = await db('affiliation_step')
    .join('app_user', 'app_user.id', 'affiliation_step.user_id')
    .leftJoin('assembly', 'assembly.id', 'affiliation_step.assembly_id')
    .where({ household_id: householdId })
    .orderBy('seq')
    .select<NotedRow[]>('step', 'on_date', 'assembly.code as assembly', 'details', 'at', 'app_user.name as by');
  return rows.map(({ on_date, details, ...row }) => ({
    ...row,
    on: on_date,
    // Written by `insertSteps`.
    details: JSON.parse(details) as Record<string, unknown>,
  }));
}
