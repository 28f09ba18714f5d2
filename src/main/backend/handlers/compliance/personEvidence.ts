import { overlaid, type Origin } from '@shared/domain/compliance/origins';
import type { DueMember } from '../../database/dueList';
import type { MemberEvidence } from '../../database/evidence';

/**
 * What was said of a person, under whichever row: a workbook that went out before he or she went to another household
 * comes back with the row it was issued for. Of one facility and month the later statement counts, cell by cell, and a
 * blank never erases (decisions P3, R6, R15).
 */
export function evidenceOfPerson(
  { id, otherRows }: Pick<DueMember, 'id' | 'otherRows'>,
  evidenceOf: (memberId: string) => MemberEvidence,
): MemberEvidence {
  const own = evidenceOf(id);
  if (otherRows.length === 0) return own;
  // The row that is asked about last, so that of one day's statements its own stands.
  const all = [...otherRows.map(evidenceOf), own];
  return {
    rows: united(usable(all.flatMap(({ rows }) => rows)), ({ facilityId }) => facilityId),
    attendance: united(
      all.flatMap(({ attendance }) => attendance),
      facilityMonth,
    ),
    health: united(
      all.flatMap(({ health }) => health),
      facilityMonth,
    ),
    events: all.flatMap(({ events }) => events),
    decisions: all.toReversed().flatMap(({ decisions }) => decisions),
    confirmed: all.flatMap(({ confirmed }) => confirmed),
  };
}

const facilityMonth = ({ facilityId, month }: { readonly facilityId: string; readonly month: string }) =>
  `${facilityId} ${month}`;

/** A rejected row is worth telling only where the facility has no accepted one of the person. */
function usable(rows: MemberEvidence['rows']): MemberEvidence['rows'] {
  const accepted = rows.filter(({ rejected }) => rejected.length === 0);
  const answered = new Set(accepted.map(({ facilityId }) => facilityId));
  return [...rows.filter(({ facilityId }) => !answered.has(facilityId)), ...accepted];
}

function united<Row extends Stated>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows.toSorted((a, b) => a.analysedOn.localeCompare(b.analysedOn))) {
    const before = byKey.get(keyOf(row));
    byKey.set(keyOf(row), before === undefined ? row : { ...before, ...saidIn(row), origins: overlay(before, row) });
  }
  return [...byKey.values()];
}

type Stated = { readonly analysedOn: string; readonly origins: readonly Origin[] };

const overlay = (before: Stated, later: Stated) => later.origins.reduce(overlaid, before.origins);

/** The cells in which something was typed. */
const saidIn = <Row extends object>(row: Row): Partial<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value))) as Partial<Row>; // fewer of its own

const isBlank = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
