import { readFigure } from '@shared/contract/ruleFigures';
import type { IsoDate } from '@shared/domain/calendar';
import { findShippedSet } from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import {
  inPlaceOf,
  type SentAmount,
  type SentFigure,
  type SentRules,
  type Standing,
} from '@shared/domain/ruleSets/sent';
import type { RuleFigureFields } from '../../workbooks/rules/ruleFigureTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';
import type { JudgedRow } from '../../imports/judgedRows';

type Row = TableRow<RuleFigureFields>;
type Judged = JudgedRow<RuleFigureFields>;

/** What the office has: sets that were sent, and which bimesters were opened by the set that would be replaced. */
export type Known = {
  readonly sent: readonly SentRules[];
  readonly standing: readonly Standing[];
  readonly choice: string;
  readonly judged: (ruleSet: string, from: IsoDate, to: IsoDate | null) => readonly string[];
};

export type JudgedSet = {
  readonly rows: readonly Judged[];
  /** Only where the whole of it is good and new. */
  readonly rules?: SentRules;
  /** What holds on its first day until then. */
  readonly before?: RuleSet;
};

/** A set is taken whole or not at all: half a law is none. */
export function judgeSet(rows: readonly Row[], known: Known): JudgedSet {
  const [first] = rows;
  if (first === undefined) return { rows: [] };
  const findings = new Map(rows.map((row) => [row, [...row.problems, ...ownFindings(row, first, rows)]]));
  findings.get(first)?.push(...setFindings(first, known));
  const amounts = rows.find(({ stated }) => stated.figure === 'benefits');
  if (amounts !== undefined) findings.get(amounts)?.push(...amountFindings(amounts, known));
  const isBad = [...findings.values()].flat().some(isError);
  if (isBad) return { rows: rows.map((row) => rejected(row, findings.get(row) ?? [])) };
  const rules = rulesIn(first, rows);
  const kept = known.sent.find(({ name }) => name === rules.name);
  if (kept !== undefined) return { rows: rows.map((row) => judgeKept(row, kept)) };
  const before = replacedBy(rules, known);
  if (before === undefined) throw new Error(`the base of ${rules.name} was found`);
  findings.get(first)?.push(...consequences(rules, before, known));
  return { rows: rows.map((row) => ({ row, rowClass: 'new', findings: findings.get(row) ?? [] })), rules, before };
}

const rejected = (row: Row, found: readonly Finding<RuleFigureFields>[]): Judged => ({
  row,
  rowClass: 'rejected',
  findings: found.some(isError) ? found : [{ field: null, code: 'RULES_SET_REJECTED' }],
});

function ownFindings(row: Row, first: Row, rows: readonly Row[]): readonly Finding<RuleFigureFields>[] {
  const { inPlaceOf: base, validFrom, validTo, figure, value = '' } = row.stated;
  const other = rows.find((one) => one !== row && one.stated.figure === figure);
  const states = JSON.stringify([first.stated.inPlaceOf, first.stated.validFrom, first.stated.validTo]);
  const isOfSet = JSON.stringify([base, validFrom, validTo]) === states;
  return [
    ...(other === undefined ? [] : [{ field: 'figure', code: 'ROW_CONFLICT', detail: String(other.number) } as const]),
    ...(isOfSet ? [] : [{ field: 'validFrom', code: 'ROW_CONFLICT', detail: String(first.number) } as const]),
    ...(figure === undefined || readFigure(figure, value) !== undefined
      ? []
      : [{ field: 'value', code: 'RULES_VALUE', detail: value.slice(0, 60) } as const]),
  ];
}

function setFindings({ stated }: Row, { standing }: Known): readonly Finding<RuleFigureFields>[] {
  const { ruleSet = '', inPlaceOf: base = '', validFrom, validTo } = stated;
  const isKnown = findShippedSet(base) !== undefined || standing.some(({ rules }) => rules.name === base);
  return [
    ...(findShippedSet(ruleSet) === undefined
      ? []
      : [{ field: 'ruleSet', code: 'RULES_NAME_TAKEN', detail: ruleSet } as const]),
    ...(isKnown ? [] : [{ field: 'inPlaceOf', code: 'RULES_BASE_UNKNOWN', detail: base } as const]),
    ...(validFrom !== undefined && validTo != null && validTo < validFrom
      ? [{ field: 'validTo', code: 'TER_LAST_DAY' } as const]
      : []),
  ];
}

/** An amount is of a benefit that the set has: another one would be given to nobody, unseen. */
function amountFindings({ stated }: Row, { standing }: Known): readonly Finding<RuleFigureFields>[] {
  const { inPlaceOf: base = '', value = '' } = stated;
  const benefits = (findShippedSet(base) ?? standing.find(({ rules }) => rules.name === base)?.rules)?.benefits ?? [];
  const codes = new Set(benefits.map(({ code }) => code));
  const amounts = (readFigure('benefits', value)?.value ?? []) as readonly SentAmount[];
  return amounts
    .filter(({ code }) => !codes.has(code))
    .map(({ code }) => ({ field: 'value', code: 'RULES_VALUE', detail: code }) as const);
}

function rulesIn({ stated }: Row, rows: readonly Row[]): SentRules {
  const { ruleSet, inPlaceOf: over, validFrom, validTo = null } = stated;
  if (ruleSet === undefined || over === undefined || validFrom === undefined) throw new Error('a good row states them');
  return { name: ruleSet, over, validFrom, validTo, figures: rows.flatMap(figureIn) };
}

function figureIn({ stated: { figure, value = '', reference = '', confirmed = false } }: Row): readonly SentFigure[] {
  const read = figure && readFigure(figure, value);
  return figure === undefined || read === undefined ? [] : [{ figure, ...read, reference, confirmed }];
}

/** Rules in use are never rewritten: the same set again is nothing new, another one needs another name. */
function judgeKept(row: Row, kept: SentRules): Judged {
  const [stated] = figureIn(row);
  const held = kept.figures.find(({ figure }) => figure === stated?.figure);
  const { inPlaceOf: over, validFrom, validTo = null } = row.stated;
  const isSame =
    JSON.stringify([held, kept.over, kept.validFrom, kept.validTo]) ===
    JSON.stringify([stated, over, validFrom, validTo]);
  return isSame
    ? { row, rowClass: 'same', findings: [] }
    : { row, rowClass: 'rejected', findings: [{ field: 'ruleSet', code: 'RULES_KEPT', detail: kept.name }] };
}

function replacedBy({ over, validFrom }: SentRules, { standing }: Known): RuleSet | undefined {
  const base = findShippedSet(over) ?? standing.find(({ rules }) => rules.name === over)?.rules;
  return base && inPlaceOf(base, standing, validFrom);
}

/** Bimesters that keep the set they were opened with, and an office that judges by another set altogether. */
function consequences(rules: SentRules, before: RuleSet, known: Known): readonly Finding<RuleFigureFields>[] {
  const chosen = before.over ?? before.name;
  const isUsed = known.choice === chosen || known.choice === 'BY_DATE';
  return [
    ...known
      .judged(before.name, rules.validFrom, rules.validTo)
      .map((detail) => ({ field: 'validFrom', code: 'RULES_JUDGED', detail }) as const),
    ...(isUsed
      ? []
      : [{ field: 'inPlaceOf', code: 'RULES_NOT_CHOSEN', detail: `${known.choice} / ${chosen}` } as const]),
  ];
}
