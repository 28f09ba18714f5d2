import type { WhyDuty, WhySource } from '@shared/contract/why';
import type { Month, Period } from '@shared/domain/calendar';
import { EXCUSED_BY } from '@shared/domain/compliance/excuse';
import { measureOf } from '@shared/domain/compliance/measure';
import { referencesOf } from '@shared/domain/compliance/references';
import type { DutySource } from '@shared/domain/compliance/sources';
import { ok } from '@shared/domain/result';
import { dutySentence } from '@shared/messages/compliance';
import { loadAppeals } from '../../database/effects/appeals';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { loadMonthRules, type MonthRules } from '../../database/monthRules';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import { namedDecisions, namedImports, type NamedDecision, type NamedImport } from '../../database/sourceNames';
import type { Handlers } from '../../dispatch';
import { settlementOfHousehold } from './settlement';

/** Por qué a household came to its result: what was frozen at the close, or what is known today while it is open. */
export const showWhy: Handlers['compliance.why'] = async (backend, { period: code, code: household }, job) => {
  const settled = await settlementOfHousehold(backend, code, household, job);
  if (!settled.ok) return settled;
  const { period, households, facilities } = settled.value;
  const [found] = households;
  if (found === undefined) throw new Error('a household in scope was not settled');
  const named = await namesIn(backend.db, found.duties);
  const appeal = await appealIn(backend.db, code, found);
  const telling = { ...named, appeal, facilities, rulesOf: await loadMonthRules(backend.db, period) };
  const months = found.months.map(({ month, result }) => ({
    month,
    result,
    ruleSet: telling.rulesOf(month).name,
    members: membersIn(found.duties, month, telling),
  }));
  return ok({ household, period: code, status: period.status, result: found.result, months });
};

type Names = {
  readonly imports: ReadonlyMap<string, NamedImport>;
  readonly decisions: ReadonlyMap<string, NamedDecision>;
};
type Telling = Names & {
  readonly appeal: WhySource | undefined;
  readonly facilities: FacilityDirectory;
  readonly rulesOf: MonthRules;
};

/** Who decided that what was not complied with is excused, and why. */
async function appealIn(db: ReadDb, period: Period, { id, duties }: SettledHousehold): Promise<WhySource | undefined> {
  if (duties.every(({ rule }) => rule !== EXCUSED_BY)) return undefined;
  const upheld = (await loadAppeals(db, [id])).find((one) => one.period === period && one.result === 'UPHELD');
  if (upheld === undefined) return undefined;
  const { note, decidedBy: by, decidedOn: at } = upheld;
  return { kind: 'DECISION', reason: 'APPEAL_UPHELD', note, by: by ?? '', at: at ?? '', confirmedBy: null };
}

async function namesIn(db: ReadDb, duties: readonly SettledDuty[]): Promise<Names> {
  const sources = duties.flatMap((duty) => duty.sources);
  const imports = sources.flatMap((source) => (source.kind === 'FILE' ? [source.importId] : []));
  const decisions = sources.flatMap((source) => (source.kind === 'DECISION' ? [source.decisionId] : []));
  return { imports: await namedImports(db, imports), decisions: await namedDecisions(db, decisions) };
}

function membersIn(duties: readonly SettledDuty[], month: Month, telling: Telling) {
  const byMember = groupBy(
    duties.filter((duty) => duty.month === month),
    ({ member }) => member,
  );
  return [...byMember]
    .toSorted(([a], [b]) => a - b)
    .map(([member, own]) => ({
      member,
      name: own[0]?.memberName ?? '',
      duties: own.map((duty) => whyOf(duty, telling)),
    }));
}

function whyOf(found: SettledDuty, telling: Telling): WhyDuty {
  const { duty, month, state, cause, rule, facts } = found;
  const facilityName = telling.facilities.get(found.facilityId)?.name ?? '';
  const excuses = rule === EXCUSED_BY && telling.appeal !== undefined ? [telling.appeal] : [];
  return {
    duty,
    state,
    cause,
    rule,
    dueRule: textIn(facts['dueRule']),
    foundRule: textIn(facts['foundRule']),
    explanation: dutySentence({ ...found, facilityName }),
    facilityName,
    measure: measureOf(duty, state, facts),
    sources: [...found.sources.map((source) => named(source, telling)), ...excuses],
    references: [...referencesOf(telling.rulesOf(month), duty, month)],
  };
}

const textIn = (fact: string | number | null | undefined) => (typeof fact === 'string' ? fact : null);

function named(source: DutySource, { imports, decisions, facilities }: Telling): WhySource {
  if (source.kind === 'DECISION') {
    const { reason, note, by, at, confirmedBy } = decisions.get(source.decisionId) ?? FORGOTTEN;
    return { kind: 'DECISION', reason, note, by, at, confirmedBy };
  }
  const facilityName = facilities.get(source.facilityId)?.name ?? source.facilityId;
  if (source.kind === 'OFFICE') {
    const { kind, situation, evidence, by, at } = source;
    return { kind, facilityName, situation, evidence, by, at };
  }
  const { name: workbook, at: importedAt, by: importedBy } = imports.get(source.importId) ?? FORGOTTEN;
  const cells = source.cells.map(({ field, cell, value }) => ({ field, cell, value: plain(value) }));
  return { kind: 'FILE', facilityName, workbook, importedAt, importedBy, sheet: source.sheet, cells };
}

/** Neither is ever deleted; a registry mended by hand may lack one all the same. */
const FORGOTTEN = { id: '', name: '', reason: '', note: '', by: '', at: '', confirmedBy: null };

/** Lists that may be written to. */
const plain = (value: string | number | boolean | readonly string[]) =>
  typeof value === 'object' ? [...value] : value;
