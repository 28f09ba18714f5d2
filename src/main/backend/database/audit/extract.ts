import type { Duty, DutyState } from '@shared/domain/compliance/duties';
import type { IsoDate, Period } from '@shared/domain/calendar';
import type { HouseholdStatus } from '@shared/domain/households';
import type { ReadDb } from '../handles';
import { newestVersions } from '../results';

/** One member of a household as far as an extract may tell. */
export type ExtractPerson = {
  readonly id: string;
  readonly status: HouseholdStatus;
  readonly sex: 'F' | 'M';
  readonly area: 'URBAN' | 'RURAL';
  readonly cse: 'EXTREME_POOR' | 'POOR' | 'NON_POOR' | null;
  readonly birthDate: IsoDate;
};

/** Who is a member today. */
export const listExtractPersons = (db: ReadDb): Promise<ExtractPerson[]> =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereNull('exit_date')
    .select('member.id', 'status', 'sex', 'area', 'cse', 'birth_date as birthDate');

export type DutyCount = {
  readonly period: Period;
  readonly duty: Duty;
  readonly state: DutyState;
  readonly count: number;
};

/** Member-months of closed bimesters by what they came to, in their newest version. */
export const countDuties = (db: ReadDb): Promise<DutyCount[]> =>
  newestVersions(db, 'duty_result', ['member_id', 'month', 'duty'])
    .groupBy('period', 'duty', 'state')
    .orderBy(['period', 'duty', 'state'])
    .select('period', 'duty', 'state')
    .count('* as count');
