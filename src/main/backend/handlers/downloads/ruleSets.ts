import { ok } from '@shared/domain/result';
import type { IsoDate } from '@shared/domain/calendar';
import { valueOn, type RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { rulesOf, type SentName, type SentRules } from '@shared/domain/ruleSets/sent';
import { eligibilityEs } from '@shared/messages/eligibility.es';
import { soles } from '@shared/messages/money';
import { ruleValueText, ruleWord } from '@shared/messages/rules';
import { writtenDate } from '@shared/messages/writing';
import { noteEvent } from '../../database/events';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { findRulesChoice } from '../../database/ruleSets';
import { insertSentRules, listJudgedMonths, listSentRules, loadStanding } from '../../database/sentRules';
import { tableRefused } from '../../imports/analyseFile';
import type { ImportKind } from '../../imports/importKind';
import { contentOf, sheetOf } from '../../packages/downloads/shape';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { ruleFigureTable } from '../../workbooks/rules/ruleFigureTable';
import { readTable } from '../../workbooks/tables/readTable';
import { download } from './download';
import { remarksOfTable, reportOf } from '../../imports/judgedRows';
import { judgeSet, type JudgedSet, type Known } from './judgeRules';

type RulesDraft = { readonly sets: readonly SentRules[]; readonly remarked: readonly RemarkedRow[] };

/** Rules of a time that headquarters sends: from their first day on they stand in the place of a set. */
export const rulesImport: ImportKind<RulesDraft> = {
  kind: 'reglas',
  outdatedBy: ['rules.', 'period.'],
  apply: async (tx, { sets }, { importId }) => {
    for (const rules of sets) {
      await insertSentRules(tx, rules);
      const { name, over, validFrom, validTo, figures } = rules;
      const details = { over, validFrom, validTo, figures: figures.map(({ figure }) => figure) };
      await noteEvent(tx, { kind: 'rules.sent', subject: name, importId, details });
    }
  },
  remarks: ({ remarked }) => remarksOfTable('reglas', ruleFigureTable, remarked),
};

export const rulesDownload = download(rulesImport, async ({ db }, { rows: came }) => {
  const found = await readTable(contentOf([sheetOf('rule_figure', ruleFigureTable, came)]), ruleFigureTable);
  if (found.kind !== 'table') return ok(tableRefused(found, ruleFigureTable.sheet));
  const known = await loadKnown(db);
  const sets = [...groupBy(found.table.rows, ({ stated }) => stated.ruleSet ?? '').values()].map((rows) =>
    judgeSet(rows, known),
  );
  const { rows, problems, remarked } = reportOf(
    ruleFigureTable,
    found.table,
    sets.flatMap((set) => set.rows),
  );
  return ok({
    outcome: 'draft',
    sheets: [found.table.sheet],
    report: { rows, problems, changes: sets.flatMap(changesOf), unknownColumns: [] },
    draft: { sets: sets.flatMap(({ rules }) => rules ?? []), remarked },
  });
});

async function loadKnown(db: ReadDb): Promise<Known> {
  const months = await listJudgedMonths(db);
  return {
    sent: await listSentRules(db),
    standing: await loadStanding(db),
    choice: await findRulesChoice(db),
    judged: (name, from, to) => [
      ...new Set(
        months
          .filter(({ month, ruleSet }) => ruleSet === name && isWithin(month, from, to))
          .map(({ period }) => period),
      ),
    ],
  };
}

/** A month is judged by what holds on its last day. */
const isWithin = (month: string, from: IsoDate, to: IsoDate | null) =>
  `${month}-31` >= from && (to === null || month <= to.slice(0, 7));

/** Each figure in words, as it is on that day and as it will be. */
function changesOf({ rules, before }: JudgedSet) {
  if (rules === undefined || before === undefined) return [];
  const after = rulesOf(before, rules);
  return rules.figures.map(({ figure, reference }) => ({
    row: `${rules.name} (desde ${writtenDate(rules.validFrom)})`,
    field: `${ruleFigureTable.columns.figure.kind.write(figure)?.toString() ?? figure} (${reference})`,
    before: valueText(before, figure, rules.validFrom),
    after: valueText(after, figure, rules.validFrom),
    decidedBy: '',
  }));
}

function valueText(rules: RuleSet, figure: SentName, on: IsoDate): string {
  if (figure === 'duties') return rules.duties.map(({ duty }) => ruleWord(duty)).join(', ');
  if (figure === 'gates') return rules.gates.map(({ gate }) => eligibilityEs.names[gate]).join(', ');
  if (figure === 'benefits') return rules.benefits.map(({ code, cents }) => `${code} ${soles(cents)}`).join(', ');
  const held = rules[figure];
  const { value } = 'value' in held ? held : valueOn<unknown>(held, on);
  return ruleValueText({ name: figure, value });
}
