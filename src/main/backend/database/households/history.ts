import type { Output } from '@shared/contract/routes';
import type { PersonName } from '@shared/domain/households';
import type { Knex } from 'knex';
import { MEMBER_NAME } from '../dueList';
import type { ReadDb } from '../handles';

type History = Output<'households.history'>;
type Member = History['members'][number];
type Of<Row> = Row & { readonly memberId: string };

/** Who wrote a dated row, when, and which file and row said so; '' and null where a former version did not keep it. */
const signed = (db: ReadDb, table: string): Knex.QueryBuilder =>
  db(table)
    .leftJoin('app_user', 'app_user.id', `${table}.user_id`)
    .leftJoin('import', 'import.id', `${table}.import_id`)
    .select(
      `${table}.at`,
      db.raw(`coalesce(app_user.name, '') as "by"`),
      db.raw(`coalesce(import.name, '') as file`),
      `${table}.source_row as row`,
    );

/** What holds first, then back in time. */
const newestFirst = (table: string) => `until is null desc, since desc, ${table}.at desc, ${table}.id desc`;

export const listAddresses = (db: ReadDb, householdId: string): Promise<History['addresses']> =>
  signed(db, 'household_address')
    .where('household_id', householdId)
    .orderByRaw(newestFirst('household_address'))
    .select(
      'since',
      'until',
      'ubigeo',
      'populated_center_code as populatedCenterCode',
      'populated_center_name as populatedCenterName',
      'address',
      'reference',
      'area',
      'reason',
    );

export const listPayees = (db: ReadDb, householdId: string): Promise<History['payees']> =>
  signed(db, 'household_holder')
    .join('member', 'member.id', 'household_holder.member_id')
    .where('household_holder.household_id', householdId)
    .orderByRaw(newestFirst('household_holder'))
    .select('since', 'until', 'member.number as member', db.raw(`${MEMBER_NAME} as name`), 'reason', 'evidence');

export const listAccounts = (db: ReadDb, householdId: string): Promise<History['accounts']> =>
  signed(db, 'household_account')
    .where('household_id', householdId)
    .orderByRaw(newestFirst('household_account'))
    .select('since', 'until', 'payment_mode as paymentMode', 'account_number as accountNumber', 'reason', 'evidence');

/** Each with the day on which the next one began. */
export const listStatuses = (db: ReadDb, householdId: string): Promise<History['statuses']> =>
  signed(db, 'household_status_change')
    .where('household_id', householdId)
    .orderByRaw('since desc, household_status_change.rowid desc')
    .select(
      'since',
      db.raw(`lead(since) over (partition by household_id order by since, household_status_change.rowid) as until`),
      'household_status_change.status',
      'reason',
    );

/** Everybody who ever belonged, with the household he or she came from or went to; signed by the event of the entry. */
export const listStays = (db: ReadDb, householdId: string): Promise<(Stay & { readonly id: string })[]> =>
  db('member')
    .leftJoin('member as before', 'before.id', 'member.previous_member_id')
    .leftJoin('household as origin', 'origin.id', 'before.household_id')
    .leftJoin('member as next', 'next.previous_member_id', 'member.id')
    .leftJoin('household as destination', 'destination.id', 'next.household_id')
    .leftJoin('event', (on) =>
      on
        .on('event.household_id', 'member.household_id')
        .andOn('event.member_id', 'member.id')
        .andOnIn('event.kind', ['member.added', 'member.born', 'member.joined']),
    )
    .leftJoin('app_user', 'app_user.id', 'event.user_id')
    .leftJoin('import', 'import.id', 'event.import_id')
    .where('member.household_id', householdId)
    .groupBy('member.id')
    .orderBy('member.number')
    .select(
      'member.id',
      'member.number',
      'member.surname1',
      'member.surname2',
      'member.given_names as givenNames',
      'member.entry_date as since',
      'member.exit_date as until',
      'member.exit_reason as exitReason',
      db.raw(`coalesce(origin.code, '') as "cameFrom"`),
      db.raw(`coalesce(max(destination.code), '') as "wentTo"`),
      db.raw(`coalesce(event.at, '') as at`),
      db.raw(`coalesce(app_user.name, '') as "by"`),
      db.raw(`coalesce(import.name, '') as file`),
      db.raw(`json_extract(event.details, '$.row') as row`),
    );
type Stay = Omit<History['members'][number], 'name' | 'documents' | 'services' | 'pregnancies'> & PersonName;

export const listServices = (db: ReadDb, householdId: string): Promise<Of<Member['services'][number]>[]> =>
  signed(db, 'member_service')
    .join('member', 'member.id', 'member_service.member_id')
    .leftJoin('school', 'school.id', 'member_service.facility_id')
    .leftJoin('health_post', 'health_post.id', 'member_service.facility_id')
    .where('member.household_id', householdId)
    .orderByRaw(newestFirst('member_service'))
    .select(
      'member_id as memberId',
      'member_service.kind',
      db.raw(`coalesce(school.modular_code || '-' || school.annex, health_post.ipress_code, '') as code`),
      db.raw(`coalesce(school.name, health_post.name, '') as name`),
      'grade',
      'section',
      'since',
      'until',
    );

export const listPregnancies = (db: ReadDb, householdId: string): Promise<Of<Member['pregnancies'][number]>[]> =>
  signed(db, 'pregnancy')
    .join('member', 'member.id', 'pregnancy.member_id')
    .where('member.household_id', householdId)
    .orderByRaw('ended_date is null desc, registered_date desc, pregnancy.id desc')
    .select(
      'member_id as memberId',
      'registered_date as since',
      'ended_date as until',
      'lmp_date as lmpDate',
      'edd_date as eddDate',
      'outcome',
    );
