import { annualOf, schemeBenefit, schemeList } from '@shared/domain/benefits/schemes';
import { monthOf, periodOf, type IsoDate } from '@shared/domain/calendar';
import type { Dependent } from '@shared/domain/imports/dependents';
import type { SchoolLevel } from '@shared/domain/benefits/benefit';
import type { ReadDb, Tx } from '../handles';
import { IN_FORCE_CODES } from '../payments/chain';

type Stated = {
  readonly code: string;
  readonly level: SchoolLevel;
  readonly grade: string;
  readonly validFrom: IsoDate;
  /** Another file or person stated it too. */
  readonly isElsewhere: 0 | 1;
};
type Given = { readonly benefit: string; readonly ubigeo: string; readonly since: IsoDate };

/** Lists in force that pay by what the file stated of schemes, and households named in a list that only it made known. */
export async function schemeDependents(db: ReadDb | Tx, importId: string): Promise<readonly Dependent[]> {
  const stated: readonly Stated[] = await db.raw(
    `select code, level, grade, valid_from as validFrom, exists (select 1 from benefit_scheme other where other.code = scheme.code
         and other.id not in (${WRITTEN('benefit_scheme')})) as isElsewhere
     from benefit_scheme scheme where id in (${WRITTEN('benefit_scheme')})`,
    [importId, importId],
  );
  const given: readonly Given[] = await db.raw(
    `select benefit, ubigeo, since from benefit_district where id in (${WRITTEN('benefit_district')})`,
    [importId],
  );
  return [
    ...(await paidBy(db, [
      ...stated.map((one) => ({ benefit: schemeBenefit(one), ubigeo: null, since: one.validFrom })),
      ...given,
    ])),
    ...(await namedIn(db, [...new Set(stated.filter(({ isElsewhere }) => isElsewhere === 0).map(schemeList))])),
  ];
}

const WRITTEN = (table: string) =>
  `select json_extract(key, '$[0]') from import_step where import_id = ? and table_name = '${table}'`;

async function paidBy(
  db: ReadDb | Tx,
  gifts: readonly (Omit<Given, 'ubigeo'> & { readonly ubigeo: string | null })[],
): Promise<readonly Dependent[]> {
  const asked = gifts.flatMap(({ benefit, ubigeo, since }) =>
    [benefit, annualOf(benefit)].map((code) => ({ benefit: code, ubigeo, from: periodOf(monthOf(since)) })),
  );
  const paid: Omit<Dependent, 'matter'>[] = await db.raw(
    `select distinct household.code || ' · ' || list.period as subject, list.approved_at as at, coalesce(app_user.name, '') as by
     from json_each(?) gift
       join payment_line line on line.benefit = json_extract(gift.value, '$.benefit') and line.status <> 'NOT_PAID'
         and line.origin_period >= json_extract(gift.value, '$.from')
       join payment_list list on list.id = line.list_id and list.status in (${IN_FORCE_CODES})
       join household on household.id = line.household_id
         and household.ubigeo = coalesce(json_extract(gift.value, '$.ubigeo'), household.ubigeo)
       left join app_user on app_user.id = list.approved_by order by subject`,
    [JSON.stringify(asked)],
  );
  return paid.map((one) => ({ matter: 'payment', ...one }));
}

async function namedIn(db: ReadDb | Tx, lists: readonly string[]): Promise<readonly Dependent[]> {
  const named: Omit<Dependent, 'matter'>[] = await db('benefit_listed')
    .join('household', 'household.id', 'benefit_listed.household_id')
    .join('app_user', 'app_user.id', 'benefit_listed.user_id')
    .whereIn('list', [...lists])
    .orderBy('household.code')
    .select(db.raw(`household.code || ' · ' || list as subject`), 'benefit_listed.at as at', 'app_user.name as by');
  return named.map((one) => ({ matter: 'named', ...one }));
}
