import type { IsoDate } from '@shared/domain/calendar';
import type { DistrictRule } from '@shared/domain/territory/lists';
import { placeStatement, type Placement } from '@shared/domain/territory/validity';
import type { ReadDb, Tx } from '../handles';
import type { Origin } from './origin';

type Row = {
  readonly rule_set: string;
  readonly ubigeo: string;
  readonly operated: 0 | 1;
  readonly poverty_pct: number | null;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  readonly reference: string;
};

const fromRow = ({ rule_set, ubigeo, operated, poverty_pct, since, until, reference }: Row): DistrictRule => ({
  ruleSet: rule_set,
  ubigeo,
  operated: operated === 1,
  povertyPct: poverty_pct,
  since,
  until,
  reference,
});

type Asked = { readonly ruleSet?: string; readonly ubigeo?: string };

/** Every row that ever held, of the set and district asked for, newest first within a district. */
export async function listDistrictRules(
  db: ReadDb | Tx,
  { ruleSet, ubigeo }: Asked = {},
): Promise<readonly DistrictRule[]> {
  const rows: Row[] = await db('district_rule')
    .where({ ...(ruleSet !== undefined && { rule_set: ruleSet }), ...(ubigeo !== undefined && { ubigeo }) })
    .where((held) => void held.whereNull('until').orWhereRaw('until > since'))
    .orderBy(['rule_set', 'ubigeo', { column: 'since', order: 'desc' }])
    .select('*');
  return rows.map(fromRow);
}

/** Whether two rows of the same district and day say the same, but for how long. */
export const sayTheSame = (one: DistrictRule, other: DistrictRule) =>
  one.operated === other.operated && one.povertyPct === other.povertyPct && one.reference === other.reference;

/**
 * States a district from its first day on; what held until then ends there. Nothing is written of what would change the
 * past or overlap: the placement says so.
 */
export async function stateDistrict(tx: Tx, rule: DistrictRule, origin: Origin): Promise<Placement<DistrictRule>> {
  const placement = placeStatement(await listDistrictRules(tx, rule), rule, sayTheSame);
  const { ruleSet, ubigeo, since, until } = rule;
  const current = tx('district_rule').where({ rule_set: ruleSet, ubigeo }).whereNull('until');
  if (placement.kind === 'closes') await current.update({ until });
  if (placement.kind === 'restates' || (placement.kind === 'adds' && placement.ends !== undefined)) {
    await current.update({ until: since });
  }
  if (placement.kind === 'restates' || placement.kind === 'adds') await insertRule(tx, rule, origin);
  return placement;
}

async function insertRule(tx: Tx, rule: DistrictRule, { id, importId, row }: Origin): Promise<void> {
  const { ruleSet, ubigeo, operated, povertyPct, since, until, reference } = rule;
  await tx('district_rule').insert({
    id,
    rule_set: ruleSet,
    ubigeo,
    operated: operated ? 1 : 0,
    poverty_pct: povertyPct,
    since,
    until,
    reference,
    at: tx.author.at,
    user_id: tx.author.userId,
    import_id: importId ?? null,
    source_row: row ?? null,
  });
}
