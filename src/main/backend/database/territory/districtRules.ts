import type { IsoDate } from '@shared/domain/calendar';
import type { ReadDb, Tx } from '../handles';

/** Distrito de intervención under a rule set, as a list or a person stated it. */
export type DistrictRule = {
  readonly ruleSet: string;
  readonly ubigeo: string;
  readonly operated: boolean;
  /** Percent of the district's index; null where nobody stated it. */
  readonly povertyPct: number | null;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
};

type Row = {
  readonly rule_set: string;
  readonly ubigeo: string;
  readonly operated: 0 | 1;
  readonly poverty_pct: number | null;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
};

const fromRow = ({ rule_set, ubigeo, operated, poverty_pct, since, until }: Row): DistrictRule => ({
  ruleSet: rule_set,
  ubigeo,
  operated: operated === 1,
  povertyPct: poverty_pct,
  since,
  until,
});

/** Every row that ever held, newest first within a district. */
export async function listDistrictRules(db: ReadDb, ruleSet: string): Promise<readonly DistrictRule[]> {
  const rows: Row[] = await db('district_rule')
    .where({ rule_set: ruleSet })
    .where((held) => void held.whereNull('until').orWhereRaw('until > since'))
    .orderBy(['ubigeo', { column: 'since', order: 'desc' }])
    .select('*');
  return rows.map(fromRow);
}

/** What the geographic gate is told of a district; `operated` null where the office has no list for the day. */
export type DistrictFacts = { readonly operated: boolean | null; readonly povertyPct: number | null };
export type DistrictsOn = { readonly of: (ubigeo: string) => DistrictFacts };

/** The list of a rule set as it stood on `on`; a list that names no operated district is none. */
export async function loadDistrictsOn(db: ReadDb | Tx, ruleSet: string, on: IsoDate): Promise<DistrictsOn> {
  const rows: Row[] = await db('district_rule')
    .where({ rule_set: ruleSet })
    .where('since', '<=', on)
    .where((open) => void open.whereNull('until').orWhere('until', '>', on))
    .select('*');
  const byUbigeo = new Map(rows.map((row) => [row.ubigeo, fromRow(row)]));
  const hasList = rows.some(({ operated }) => operated === 1);
  return {
    of(ubigeo) {
      const found = byUbigeo.get(ubigeo);
      return { operated: hasList ? (found?.operated ?? false) : null, povertyPct: found?.povertyPct ?? null };
    },
  };
}

type NewRule = Omit<DistrictRule, 'until'> & {
  readonly id: string;
  readonly importId?: string;
  readonly row?: number;
};

/** States a district anew from `since` on; what held until then ends there. Answers what held before. */
export async function stateDistrict(tx: Tx, rule: NewRule): Promise<DistrictRule | undefined> {
  const { ruleSet, ubigeo, since } = rule;
  const current = await findDistrictRule(tx, ruleSet, ubigeo);
  if (current !== undefined) await currentRow(tx, ruleSet, ubigeo).update({ until: since });
  await tx('district_rule').insert({
    id: rule.id,
    rule_set: ruleSet,
    ubigeo,
    operated: rule.operated ? 1 : 0,
    poverty_pct: rule.povertyPct,
    since,
    until: null,
    at: tx.author.at,
    user_id: tx.author.userId,
    import_id: rule.importId ?? null,
    source_row: rule.row ?? null,
  });
  return current;
}

/** The row of a district that holds now. */
export async function findDistrictRule(db: ReadDb | Tx, ruleSet: string, ubigeo: string) {
  const rows: Row[] = await currentRow(db, ruleSet, ubigeo).select('*');
  return rows.map(fromRow).at(0);
}

const currentRow = (db: ReadDb | Tx, ruleSet: string, ubigeo: string) =>
  db('district_rule').where({ rule_set: ruleSet, ubigeo }).whereNull('until');
