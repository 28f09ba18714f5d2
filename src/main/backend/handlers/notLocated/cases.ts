import type { NotLocatedCase, LocatedProposal } from '@shared/contract/notLocated';
import type { IsoDate } from '@shared/domain/calendar';
import { locateUntil, notLocatedIn, type NotLocated } from '@shared/domain/notLocated/cases';
import { SERVICE_OF_DUTY, type ServiceKind } from '@shared/domain/compliance/serviceLinks';
import type { Backend } from '../../backend';
import { selectDecisions, type StoredDecision } from '../../database/decisions';
import { loadAnswerDays, loadContacts, type Contact } from '../../database/notLocated/contacts';
import { loadPersons, type RegisteredPerson } from '../../database/notLocated/knownPersons';
import { loadOtherRows } from '../../database/personRows';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import type { Settlement } from '../compliance/settlement';
import { dutyView } from '../compliance/views';

/** Somebody nobody has, with everything that is told about it but the proposals. */
export type OpenCase = {
  readonly found: NotLocated<SettledDuty>;
  readonly household: SettledHousehold;
  readonly person: RegisteredPerson;
  /** Every row of the person, in whichever household. */
  readonly rows: ReadonlySet<string>;
  readonly knownOn: IsoDate;
  readonly contact: Contact;
  readonly decision: StoredDecision | undefined;
};

export async function loadCases({ db }: Backend, { period, households }: Settlement): Promise<readonly OpenCase[]> {
  const found = households.flatMap((household) =>
    notLocatedIn(household.duties).map((one) => ({ household, found: one })),
  );
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ found: { memberId } }) => memberId))];
  const others = await loadOtherRows(db, ids);
  const persons = new Map((await loadPersons(db, ids)).map((person) => [person.id, person]));
  const contacts = await loadContacts(db, [...new Set(found.map(({ household }) => household.id))]);
  const days = await loadAnswerDays(db, period.code, [...ids, ...[...others.values()].flat()]);
  const decisions = await selectDecisions(db, period.code, ids);
  const opened = period.openedAt.slice(0, 10) as IsoDate; // an instant begins with its date
  return found.flatMap((one): OpenCase[] => {
    const { memberId, kind, duties } = one.found;
    const person = persons.get(memberId);
    if (person === undefined) return [];
    const rows = new Set([memberId, ...(others.get(memberId) ?? [])]);
    const answers = days.filter((day) => rows.has(day.memberId) && day.facilityId === duties[0].facilityId);
    return [
      {
        ...one,
        person,
        rows,
        knownOn: answers.map(({ on }) => on).toSorted()[0] ?? opened,
        contact: contacts.get(one.household.id) ?? NOBODY,
        decision: decisions.find((made) => made.memberId === memberId && SERVICE_OF_DUTY[made.duty] === kind),
      },
    ];
  });
}

const NOBODY: Contact = { holder: '', phone: '', center: '' };

type Told = {
  readonly today: IsoDate;
  readonly days: number;
  readonly facilities: Settlement['facilities'];
  readonly proposals: readonly LocatedProposal[];
};

export function caseView(open: OpenCase, { today, days, facilities, proposals }: Told): NotLocatedCase {
  const { found, household, person, knownOn, contact, decision } = open;
  const { facility, facilityName, explanation } = dutyView(household.code, found.duties[0], facilities);
  const deadline = locateUntil(knownOn, days);
  return {
    household: household.code,
    member: person.number,
    name: person.name,
    birthDate: person.birthDate,
    document: person.documents[0] ?? '',
    kind: found.kind,
    facility,
    facilityName,
    cause: found.cause,
    explanation,
    months: [...found.months],
    knownOn,
    deadline,
    overdue: today > deadline && decision === undefined,
    ...contact,
    decision: decision === undefined ? null : decisionView(decision),
    proposals: [...proposals],
  };
}

const decisionView = ({ state, note, by, at }: StoredDecision) => ({ as: state, note, by, at });

/** Whether somebody is looked for in this kind of facility, by the rows of the person. */
export const openRowsOf = (cases: readonly OpenCase[], kind: ServiceKind): ReadonlySet<string> =>
  new Set(cases.flatMap(({ found, rows }) => (found.kind === kind ? [...rows] : [])));
