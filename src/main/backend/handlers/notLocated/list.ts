import type { LocatedProposal, OtherPersonAnswer } from '@shared/contract/notLocated';
import { lastDayOfPeriod, monthOf, type Period } from '@shared/domain/calendar';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import { knownPersons, matchOther, type OtherMatch } from '@shared/domain/notLocated/match';
import { ok } from '@shared/domain/result';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import type { ReadDb } from '../../database/handles';
import { loadMonthRules } from '../../database/monthRules';
import { loadKnownPersons, type RegisteredPerson } from '../../database/notLocated/knownPersons';
import { listOtherPersons, type KeptPerson } from '../../database/otherPersons';
import type { Handlers } from '../../dispatch';
import { settlementOf } from '../compliance/settlement';
import { caseView, loadCases, openRowsOf, type OpenCase } from './cases';

type Matched = {
  readonly other: KeptPerson;
  readonly kind: ServiceKind;
  readonly match: OtherMatch<RegisteredPerson>;
};

/** Who is not located, beside everybody whom facilities wrote without having them on their lists (decisions §2d). */
export const listNotLocated: Handlers['notLocated.list'] = async (backend, { period }, job) => {
  const settled = await settlementOf(backend, period, job);
  if (!settled.ok) return settled;
  const { facilities, period: stored } = settled.value;
  const cases = await loadCases(backend, settled.value);
  const matched = await matchOthers(backend.db, period, facilities, cases);
  const rulesOf = await loadMonthRules(backend.db, stored);
  const { value, confirmed } = rulesOf(monthOf(lastDayOfPeriod(period))).notLocatedDays;
  const told = { today: backend.today(), days: value, facilities };
  return ok({
    days: { value, confirmed },
    cases: cases.map((one) => caseView(one, { ...told, proposals: proposalsFor(one, matched, facilities) })),
    others: matched.map((one) => otherView(one, facilities)),
  });
};

/** Everybody written who is nobody's row yet, with who it may be. */
async function matchOthers(
  db: ReadDb,
  period: Period,
  facilities: FacilityDirectory,
  cases: readonly OpenCase[],
): Promise<readonly Matched[]> {
  const others = (await listOtherPersons(db, period)).filter(({ memberId }) => memberId === null);
  if (others.length === 0) return [];
  const known = knownPersons(await loadKnownPersons(db));
  const openRows = { SCHOOL: openRowsOf(cases, 'SCHOOL'), HEALTH_POST: openRowsOf(cases, 'HEALTH_POST') };
  return others.map((other) => {
    const kind = facilities.get(other.facilityId)?.kind ?? 'SCHOOL';
    return { other, kind, match: matchOther(other, known, ({ id }) => openRows[kind].has(id)) };
  });
}

/** Likelier ones first: their order is that of the rows of the table. */
function proposalsFor(
  { found, rows }: OpenCase,
  matched: readonly Matched[],
  facilities: FacilityDirectory,
): readonly LocatedProposal[] {
  return matched
    .filter(({ kind }) => kind === found.kind)
    .flatMap(({ other, match: { rule, candidates } }) => {
      const candidate = candidates.find(({ person }) => rows.has(person.id));
      if (candidate === undefined) return [];
      return [{ ...writtenView(other, facilities), rule, reasons: [...candidate.reasons] }];
    })
    .toSorted((a, b) => (a.rule < b.rule ? -1 : Number(a.rule > b.rule)));
}

function writtenView(other: KeptPerson, facilities: FacilityDirectory) {
  const facility = facilities.get(other.facilityId);
  const { id, document, name, birthDate, grade, section, file, row } = other;
  return {
    other: id,
    kind: facility?.kind ?? ('SCHOOL' as const),
    facility: facility?.code ?? '',
    facilityName: facility?.name ?? '',
    document,
    name,
    birthDate,
    grade,
    section,
    file,
    row,
  };
}

const otherView = (
  { other, match: { rule, candidates } }: Matched,
  facilities: FacilityDirectory,
): OtherPersonAnswer => ({
  ...writtenView(other, facilities),
  rule,
  candidates: candidates.map(({ person, reasons }) => ({
    household: person.household,
    member: person.number,
    name: person.name,
    reasons: [...reasons],
  })),
});
