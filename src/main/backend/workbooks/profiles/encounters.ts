import { monthOf, type Month } from '@shared/domain/calendar';
import { meaningsOf, plainMark, type ActivityMeaning, type HealthProfile } from '@shared/domain/profiles/profile';
import { groupBy } from '../../database/groups';
import type { CellValue, SheetRow } from '../reading/content';
import { monthField } from '../rosters/headers';
import { writtenText } from '../rosters/typedCells';
import { decideDateOrder, parseDate, type DateReading } from '../values/dates';
import { facilityCodesIn, plainDocument } from './facts';
import type { ForeignLine, ForeignReading } from './foreignLines';
import { textIn, valueIn, type ForeignTable } from './foreignTable';

/** Lines of encounters: those of one person at one post become the dates and supplements of one row of our roster. */
export function readEncounters(
  tables: readonly ForeignTable[],
  profile: HealthProfile,
  months: readonly [Month, Month],
  date1904: boolean,
): ForeignReading {
  const meanings = meaningsOf(profile.marks);
  const found = tables.flatMap((table) => {
    const dates = { date1904, order: decideDateOrder(table.rows.map((row) => dateIn(row, table))) };
    return table.rows.map((row) => encounterIn(row, table, { profile, meanings, months, dates }));
  });
  const ours = found.filter((one) => one !== undefined);
  const persons = groupBy(ours, ({ facility, document, name }) => `${facility.join()} ${document || name}`);
  return {
    kind: 'read',
    lines: [...persons.values()].flatMap(personLine),
    months: [],
    besides: found.length - ours.length,
  };
}

type Encounter = Omit<ForeignLine, 'cells' | 'lines' | 'left'> & {
  readonly month: 1 | 2;
  readonly means: 'CONTROL' | 'SUPPLEMENT';
  /** dd/mm/yyyy, or as it came where it is no date. */
  readonly date: string;
};
type Given = {
  readonly profile: HealthProfile;
  readonly meanings: ReadonlyMap<string, ActivityMeaning>;
  readonly months: readonly [Month, Month];
  readonly dates: DateReading;
};

const dateIn = ({ cells }: SheetRow, { columns }: ForeignTable) => valueIn(cells, columns.get('date'));

/** Undefined: of another time, or of an activity that is no matter of the programme. */
function encounterIn(row: SheetRow, table: ForeignTable, given: Given): Encounter | undefined {
  const { profile, meanings, months, dates } = given;
  const { activity } = profile.columns;
  const means = activity === '' ? 'CONTROL' : meanings.get(plainMark(textIn(row, table, 'activity')));
  if (means === undefined || means === 'OTHER') return undefined;
  const written = dateIn(row, table);
  const parsed = parseDate(written, dates);
  const place = parsed.kind === 'value' ? months.indexOf(monthOf(parsed.value)) : 0;
  if (place === -1) return undefined;
  const month = place === 0 ? 1 : 2;
  const column = table.columns.get('date') ?? 1;
  return {
    facility: facilityCodesIn(textIn(row, table, 'facility'), ''),
    document: plainDocument(textIn(row, table, 'document')),
    name: textIn(row, table, 'name'),
    sheet: table.sheet,
    number: row.number,
    columns: new Map([
      ...table.columns,
      [monthField('dates', month), column],
      [monthField('supplement', month), column],
    ]),
    month,
    means,
    date: parsed.kind === 'value' ? parsed.value.split('-').toReversed().join('/') : writtenText(written) || '?',
  };
}

function personLine(encounters: readonly Encounter[]): readonly ForeignLine[] {
  const [first] = encounters;
  if (first === undefined) return [];
  const cells = new Map<string, CellValue>();
  for (const { means, month, date } of encounters) {
    const dates = monthField('dates', month);
    const known = cells.get(dates);
    if (means === 'SUPPLEMENT') cells.set(monthField('supplement', month), 'SÍ');
    else cells.set(dates, known === undefined ? date : `${writtenText(known)}; ${date}`);
  }
  const { month: _month, means: _means, date: _date, ...line } = first;
  const columns = new Map(encounters.flatMap((one) => [...one.columns]));
  return [{ ...line, cells, columns, left: [], lines: encounters.length }];
}
