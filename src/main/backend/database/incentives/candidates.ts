import type { IsoDate } from '@shared/domain/calendar';
import type { PersonName } from '@shared/domain/households';
import type { ReadDb } from '../handles';

/** A member who may be a candidate, with the secondary school of the day asked about; '' where none is named. */
export type Candidate = PersonName & {
  readonly memberId: string;
  readonly householdId: string;
  readonly household: string;
  readonly number: number;
  readonly birthDate: IsoDate;
  readonly documentType: string;
  readonly documentNumber: string;
  readonly modularCode: string;
  readonly annex: string;
  readonly schoolName: string;
  readonly grade: string;
};

type Asked = {
  readonly ubigeos: readonly string[];
  /** Of the school, and on which the member belongs to the household. */
  readonly on: IsoDate;
  readonly bornUntil: IsoDate;
  /** Of whom no school is named. */
  readonly unschooledBornAfter: IsoDate;
  /** Who had finished secondary school before it is none. */
  readonly yearBegins: IsoDate;
};

/** Of households in the programme in these districts, of the age, in secondary school or in none that is named; by school. */
export const listCandidates = (
  db: ReadDb,
  { ubigeos, on, bornUntil, unschooledBornAfter, yearBegins }: Asked,
): Promise<Candidate[]> =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .leftJoin('member_service as link', (join) =>
      join
        .on('link.member_id', 'member.id')
        .andOn('link.kind', db.raw(`'SCHOOL'`))
        .andOn('link.since', '<=', db.raw('?', [on]))
        .andOn(db.raw('(link.until is null or link.until > ?)', [on])),
    )
    .leftJoin('school', 'school.id', 'link.facility_id')
    .whereIn('household.ubigeo', [...ubigeos])
    .whereIn('household.status', ['AFFILIATED', 'SUSPENDED'])
    .where('member.entry_date', '<=', on)
    .where((stays) => void stays.whereNull('member.exit_date').orWhere('member.exit_date', '>', on))
    .where('member.birth_date', '<=', bornUntil)
    .whereRaw(`(school.level like 'F%' or school.id is null and member.birth_date > ?)`, [unschooledBornAfter])
    .whereRaw('(member.secondary_complete = 0 or member.secondary_since >= ?)', [yearBegins])
    .orderBy(['school.modular_code', 'school.annex', 'household.code', 'member.number'])
    .select(
      'member.id as memberId',
      'household.id as householdId',
      'household.code as household',
      'member.number as number',
      'member.birth_date as birthDate',
      'member.document_type as documentType',
      'member.document_number as documentNumber',
      'member.surname1',
      'member.surname2',
      'member.given_names as givenNames',
      db.raw(`coalesce(school.modular_code, '') as modularCode`),
      db.raw(`coalesce(school.annex, '') as annex`),
      db.raw(`coalesce(school.name, '') as schoolName`),
      db.raw(`coalesce(link.grade, '') as grade`),
    );
