import type { Origin } from '@shared/domain/compliance/origins';
import type { Determination, Duty, DutyMonth } from '@shared/domain/compliance/duties';
import type { DutySource, SourceCell, SourceField } from '@shared/domain/compliance/sources';
import type { CellContent } from '@shared/domain/rosters/cells';
import type { StoredDecision } from '../../database/decisions';
import type { MemberEvidence } from '../../database/evidence';
import { facilityMonthKey } from '../../database/facilityEvidence';
import type { At } from './reports';

type FileSource = Extract<DutySource, { readonly kind: 'FILE' }>;
/** Accepted values by field with where they came from. */
type Stated = {
  readonly facilityId: string;
  readonly origins: readonly Origin[];
  readonly values: readonly (readonly [SourceField, CellContent | null])[];
};
type Judged = {
  readonly duty: DutyMonth;
  readonly found: Determination;
  readonly facilities: readonly string[];
  readonly decision: StoredDecision | null;
  readonly ubigeo: string;
};

/** From which cells, records and decisions a duty-month was judged, as they are on the day it is. */
export function sourcesOf(at: At, { duty, found, facilities, decision, ubigeo }: Judged): readonly DutySource[] {
  if (duty.due !== 'DUE') return [];
  const told = facilities.flatMap((id) => statedBy(at, duty.duty, id));
  const stated = [...told, ...controlElsewhere(at.evidence, duty.duty, found, told)];
  return [
    ...gathered(stated.flatMap(fileSources)),
    ...officeRecords(at, found, duty.duty === 'SUPPLEMENT' ? [...facilities, ubigeo] : facilities),
    ...(decision === null ? [] : [{ kind: 'DECISION' as const, decisionId: decision.id }]),
  ];
}

/** What one facility said of the person and of itself, as far as the duty looks at it. */
function statedBy(at: At, duty: Duty, facilityId: string): readonly Stated[] {
  const row = at.evidence.rows.find((one) => one.facilityId === facilityId);
  const said = at.context.said.months.get(facilityMonthKey(facilityId, at.month));
  return [
    ...monthRow(at, duty, facilityId),
    ...(row === undefined
      ? []
      : [
          {
            facilityId,
            origins: row.origins,
            values: pick(told(row), ['situation', 'situationDate', 'motive', 'rejected']),
          },
        ]),
    ...(said === undefined
      ? []
      : [
          {
            facilityId,
            origins: said.origins,
            values: [...pick(said, ['classDays', 'closed']), ['facilitySituation', said.situation] as const],
          },
        ]),
  ];
}

const MONTH_FIELDS = {
  SCHOOL: ['unjustified', 'justified', 'pupilDays'],
  CRED: ['dates', 'complied'],
  PRENATAL: ['dates', 'complied'],
  SUPPLEMENT: ['supplement'],
} as const satisfies Record<Duty, readonly SourceField[]>;

/** The cells of the month in the row of the person. */
function monthRow({ evidence, month }: At, duty: Duty, facilityId: string): readonly Stated[] {
  const rows = duty === 'SCHOOL' ? evidence.attendance : evidence.health;
  const row = rows.find((one) => one.facilityId === facilityId && one.month === month);
  return row === undefined ? [] : [{ facilityId, origins: row.origins, values: pick(row, MONTH_FIELDS[duty]) }];
}

/** That a pregnancy ended is said; how it did is told to nobody but who may see health. */
const told = <Row extends { readonly situation: string }>(row: Row) =>
  ENDINGS.includes(row.situation) ? { ...row, situation: 'PREGNANCY_END' } : row;
const ENDINGS: readonly string[] = ['DELIVERY', 'LOSS'];

const pick = <Field extends SourceField>(
  row: Partial<Readonly<Record<Field, CellContent | null>>> | undefined,
  fields: readonly Field[],
): Stated['values'] => fields.map((field) => [field, row?.[field] ?? null]);

/** What goes by another name in its row: there a facility's situation is named as a person's, a control as its dates. */
const NAMES_IN_ROW: Partial<Record<SourceField, SourceField>> = { facilitySituation: 'situation', control: 'dates' };

/** The control that serves the month, where it was stated in another month's cell or by another post. */
function controlElsewhere(
  { events }: MemberEvidence,
  duty: Duty,
  found: Determination,
  told: readonly Stated[],
): readonly Stated[] {
  const date = found.facts['date'];
  const isTold = told.some(({ values }) =>
    values.some(([field, dates]) => field === 'dates' && Array.isArray(dates) && dates.includes(date)),
  );
  const event = isTold ? undefined : events.find((one) => one.kind === duty && one.date === date);
  if (event === undefined) return [];
  return [{ facilityId: event.facilityId, origins: event.origins, values: [['control', event.date]] }];
}

function fileSources({ facilityId, origins, values }: Stated): readonly FileSource[] {
  const sources: FileSource[] = [];
  for (const { importId, sheet, cells } of origins) {
    const known: SourceCell[] = [];
    for (const [field, value] of values) {
      const cell = sheet === '' ? '' : cells[NAMES_IN_ROW[field] ?? field];
      if (cell !== undefined && value !== null && !isBlank(value)) known.push({ field, cell, value });
    }
    if (known.length > 0) sources.push({ kind: 'FILE', facilityId, importId, sheet, cells: known });
  }
  return sources;
}

const isBlank = (value: CellContent) => value === '' || (Array.isArray(value) && value.length === 0);

/** One entry a file, sheet and facility. */
function gathered(sources: readonly FileSource[]): readonly FileSource[] {
  const byFile = new Map<string, FileSource>();
  for (const source of sources) {
    const key = `${source.facilityId} ${source.importId} ${source.sheet}`;
    const known = byFile.get(key);
    byFile.set(key, known === undefined ? source : { ...known, cells: [...known.cells, ...source.cells] });
  }
  return [...byFile.values()];
}

const BY_RECORD: readonly string[] = ['OFFICE_RECORD', 'NO_SUPPLEMENT'];

function officeRecords({ context, month }: At, { cause }: Determination, places: readonly string[]) {
  if (cause === null || !BY_RECORD.includes(cause)) return [];
  return places.flatMap((place): DutySource[] => {
    const recorded = context.said.situations.get(facilityMonthKey(place, month));
    if (recorded === undefined) return [];
    const { facilityId, situation, evidence, by, at } = recorded;
    return [{ kind: 'OFFICE', facilityId, situation, evidence, by, at }];
  });
}
