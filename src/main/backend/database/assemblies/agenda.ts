import { isValidated, type AgendaBasis, type AssemblyResult } from '@shared/domain/assemblies/results';
import type { RankFacts } from '@shared/domain/assemblies/ranking';
import type { GateResult } from '@shared/domain/eligibility/checkEligibility';
import type { Gate } from '@shared/domain/eligibility/gates';
import type { Found } from '@shared/domain/eligibility/judgement';
import type { HouseholdStatus } from '@shared/domain/households';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

export type Correction = {
  readonly from: AssemblyResult;
  readonly result: AssemblyResult;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
};

/** A household of an agenda. `firstResult`: as it was typed; `result`: in force, after its corrections. */
export type AgendaRow = {
  readonly householdId: string;
  readonly household: string;
  readonly status: HouseholdStatus;
  readonly number: number;
  readonly basis: AgendaBasis;
  readonly reason: string;
  readonly present: boolean | null;
  readonly firstResult: AssemblyResult | null;
  readonly result: AssemblyResult | null;
  readonly observation: string;
  readonly surname1: string;
  readonly surname2: string;
  readonly givenNames: string;
  readonly documentNumber: string;
  readonly populatedCenter: string;
  readonly corrections: readonly Correction[];
};

type Row = Omit<
  AgendaRow,
  'present' | 'result' | 'corrections' | 'surname1' | 'surname2' | 'givenNames' | 'documentNumber'
> & {
  present: 0 | 1 | null;
  surname1: string | null;
  surname2: string | null;
  givenNames: string | null;
  documentNumber: string | null;
};

/** In the order of the agenda, with the holder of each household as it is today. */
export async function listAgenda(db: ReadDb | Tx, assemblyId: string): Promise<readonly AgendaRow[]> {
  const corrections = groupBy(await listCorrections(db, assemblyId), ({ householdId }) => householdId);
  const rows: Row[] = await db('assembly_household')
    .join('household', 'household.id', 'assembly_household.household_id')
    .leftJoin('household_holder', (join) => {
      void join.on('household_holder.household_id', 'household.id').onNull('household_holder.until');
    })
    .leftJoin('member', 'member.id', 'household_holder.member_id')
    .where({ assembly_id: assemblyId })
    .orderBy('assembly_household.number')
    .select({
      householdId: 'household.id',
      household: 'household.code',
      status: 'household.status',
      number: 'assembly_household.number',
      basis: 'basis',
      reason: 'assembly_household.reason',
      present: 'present',
      firstResult: 'result',
      observation: 'observation',
      surname1: 'surname1',
      surname2: 'surname2',
      givenNames: 'given_names',
      documentNumber: 'document_number',
      populatedCenter: 'populated_center_name',
    });
  return rows.map((row) => agendaRow(row, corrections.get(row.householdId) ?? []));
}

function agendaRow(row: Row, corrected: readonly CorrectionRow[]): AgendaRow {
  const corrections = corrected.map(({ householdId: _of, ...correction }, index) => ({
    ...correction,
    from: corrected[index - 1]?.result ?? row.firstResult ?? correction.result,
  }));
  return {
    ...row,
    present: row.present === null ? null : row.present === 1,
    result: corrections.at(-1)?.result ?? row.firstResult,
    surname1: row.surname1 ?? '',
    surname2: row.surname2 ?? '',
    givenNames: row.givenNames ?? '',
    documentNumber: row.documentNumber ?? '',
    corrections,
  };
}

type CorrectionRow = Omit<Correction, 'from'> & { readonly householdId: string };

const listCorrections = (db: ReadDb | Tx, assemblyId: string): Promise<CorrectionRow[]> =>
  db('assembly_correction')
    .join('app_user', 'app_user.id', 'assembly_correction.user_id')
    .where({ assembly_id: assemblyId })
    .orderBy('seq')
    .select('household_id as householdId', 'result', 'reason', 'at', 'app_user.name as by');

export type NewAgendaRow = {
  readonly householdId: string;
  readonly basis: AgendaBasis;
  readonly reason: string;
  readonly checkId: string;
};

/** Numbered on from what the agenda has. */
export const insertAgenda = (tx: Tx, assemblyId: string, rows: readonly NewAgendaRow[], firstNumber: number) =>
  insertRows(
    tx,
    'assembly_household',
    rows.map(({ householdId, basis, reason, checkId }, index) => ({
      assembly_id: assemblyId,
      household_id: householdId,
      number: firstNumber + index,
      basis,
      reason,
      check_id: checkId,
      at: tx.author.at,
      user_id: tx.author.userId,
    })),
  );

export type TypedResult = {
  readonly present: boolean | null;
  readonly result: AssemblyResult | null;
  readonly observation: string;
};

/** While the assembly is open the last result typed stands. */
export const putResult = (
  tx: Tx,
  assemblyId: string,
  householdId: string,
  { present, result, observation }: TypedResult,
) =>
  tx('assembly_household')
    .where({ assembly_id: assemblyId, household_id: householdId })
    .update({
      called: Number(result !== null || present !== null),
      present: present === null ? null : Number(present),
      result,
      observation,
      at: tx.author.at,
      user_id: tx.author.userId,
    });

export const insertCorrection = (
  tx: Tx,
  correction: {
    readonly assemblyId: string;
    readonly householdId: string;
    readonly result: AssemblyResult;
    readonly reason: string;
  },
) =>
  tx('assembly_correction').insert({
    assembly_id: correction.assemblyId,
    household_id: correction.householdId,
    result: correction.result,
    reason: correction.reason,
    at: tx.author.at,
    user_id: tx.author.userId,
  });

/** By household: code of the open assembly on whose agenda it is. */
export async function openAgendas(db: ReadDb | Tx): Promise<ReadonlyMap<string, string>> {
  const rows: { householdId: string; code: string }[] = await db('assembly_household')
    .join('assembly', 'assembly.id', 'assembly_household.assembly_id')
    .where('assembly.status', 'OPEN')
    .select('household_id as householdId', 'assembly.code');
  return new Map(rows.map(({ householdId, code }) => [householdId, code]));
}

/** What the validated households of an assembly are ranked by: as they were judged for its agenda. */
export async function validatedFacts(db: ReadDb | Tx, assemblyId: string): Promise<readonly RankFacts[]> {
  const validated = (await listAgenda(db, assemblyId)).filter(({ result }) => isValidated(result));
  const gates = new Map(
    (
      await db('assembly_household')
        .join('eligibility_check', 'eligibility_check.id', 'assembly_household.check_id')
        .where({ assembly_id: assemblyId })
        .select<{ householdId: string; gates: string }[]>('assembly_household.household_id as householdId', 'gates')
    ).map((row) => [row.householdId, row.gates]),
  );
  return validated.map(({ householdId, household }) => factsIn(household, gates.get(householdId) ?? '[]'));
}

function factsIn(code: string, stored: string): RankFacts {
  const gates = JSON.parse(stored) as readonly GateResult[]; // written by `insertChecks` from a GateResult list
  const found = <G extends Gate>(gate: G): Found[G] => {
    const result = gates.find((one) => one.gate === gate);
    if (result === undefined) throw new Error(`the check of ${code} lacks ${gate}`);
    return result.found as Found[G]; // it was looked up by its gate
  };
  return {
    code,
    cse: found('SOCIO').cse,
    targetMembers: found('CATEGORICAL').targets.length,
    residenceSince: found('RESIDENCE').since,
  };
}
