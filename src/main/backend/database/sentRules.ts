import { findShippedSet } from '@shared/domain/ruleSets';
import {
  standingOf,
  type SentFigure,
  type SentName,
  type SentRules,
  type Standing,
} from '@shared/domain/ruleSets/sent';
import { groupBy } from './groups';
import type { ReadDb, Tx } from './handles';

type RulesRow = Omit<SentRules, 'figures'>;
type FigureRow = {
  readonly rule_set: string;
  readonly figure: SentName;
  readonly value: string;
  readonly reference: string;
  readonly confirmed: 0 | 1;
};

/** Sets that headquarters sent, in the order in which they came. */
export async function listSentRules(db: ReadDb | Tx): Promise<readonly SentRules[]> {
  const rows: RulesRow[] = await db('sent_rules')
    .orderBy('seq')
    .select('name', 'in_place_of as over', 'valid_from as validFrom', 'valid_to as validTo');
  if (rows.length === 0) return [];
  const figures: FigureRow[] = await db('sent_figure').orderBy(['rule_set', 'figure']).select('*');
  const bySet = groupBy(figures, (row) => row.rule_set);
  return rows.map((row) => ({ ...row, figures: (bySet.get(row.name) ?? []).map(figureOf) }));
}

const figureOf = ({ figure, value, reference, confirmed }: FigureRow): SentFigure => ({
  figure,
  value: JSON.parse(value) as unknown,
  reference,
  confirmed: confirmed === 1,
});

/** Each as a whole set, with the one whose place it takes. */
export const loadStanding = async (db: ReadDb | Tx): Promise<readonly Standing[]> =>
  standingOf(await listSentRules(db), findShippedSet);

export async function insertSentRules(tx: Tx, { figures, ...rules }: SentRules): Promise<void> {
  const newest = await tx('sent_rules').max<{ seq: number | null }>('seq as seq').first();
  await tx('sent_rules').insert({
    name: rules.name,
    seq: (newest?.seq ?? 0) + 1,
    in_place_of: rules.over,
    valid_from: rules.validFrom,
    valid_to: rules.validTo,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
  await tx('sent_figure').insert(
    figures.map(({ figure, value, reference, confirmed }) => ({
      rule_set: rules.name,
      figure,
      value: JSON.stringify(value),
      reference,
      confirmed: confirmed ? 1 : 0,
    })),
  );
}

/** By which set a month of an opened bimester is judged. */
type JudgedMonth = { readonly month: string; readonly period: string; readonly ruleSet: string };

export const listJudgedMonths = (db: ReadDb | Tx): Promise<readonly JudgedMonth[]> =>
  db('month_rules').orderBy('month').select('month', 'period', 'rule_set as ruleSet');
