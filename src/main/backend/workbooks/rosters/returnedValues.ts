import type { YesNo } from '@shared/domain/compliance/statements';
import type { AttendanceValues, SchoolMonthValues } from '@shared/domain/rosters/attendanceRows';
import { valueCell, type Cell, type CellsOf } from '@shared/domain/rosters/cells';
import type { HealthValues, PostMonthValues } from '@shared/domain/rosters/healthRows';
import type { CellValue } from '../reading/content';
import type { DateReading } from '../values/dates';
import { WORDS } from './lists';
import type { ReturnedRow } from './returnedRoster';
import { answerIn, countIn, dateIn, datesIn, motiveIn, remarksIn, textOf, wordIn, yesNoIn } from './typedCells';

type Cells = ReadonlyMap<string, CellValue>;

/** A pupil's row of W5 as typed cells. */
export const attendanceCells = (cells: Cells, dates: DateReading): CellsOf<AttendanceValues> => ({
  unjustified1: countIn(cells.get('unjustified1')),
  justified1: countIn(cells.get('justified1')),
  pupilDays1: countIn(cells.get('pupilDays1')),
  unjustified2: countIn(cells.get('unjustified2')),
  justified2: countIn(cells.get('justified2')),
  pupilDays2: countIn(cells.get('pupilDays2')),
  situation: wordIn(cells.get('situation'), WORDS.pupilSituation),
  ...statementCells(cells, dates),
});

/** A person's row of W6 as typed cells. */
export const healthCells = (cells: Cells, dates: DateReading): CellsOf<HealthValues> => ({
  dates1: datesIn(cells.get('dates1'), dates),
  complied1: answerIn(cells.get('complied1')),
  supplement1: supplementIn(cells.get('supplement1')),
  dates2: datesIn(cells.get('dates2'), dates),
  complied2: answerIn(cells.get('complied2')),
  supplement2: supplementIn(cells.get('supplement2')),
  situation: wordIn(cells.get('situation'), WORDS.patientSituation),
  ...statementCells(cells, dates),
});

const statementCells = (cells: Cells, dates: DateReading) => ({
  situationDate: dateIn(cells.get('situationDate'), dates),
  motive: motiveIn(cells.get('motive')),
  observations: remarksIn(cells.get('observations')),
});

function supplementIn(written: CellValue | undefined): Cell<YesNo> {
  const cell = yesNoIn(written, 'HLT_ANSWER');
  return cell.kind === 'value' ? valueCell(cell.value ? 'YES' : 'NO') : cell;
}

/** What the school says of itself; where the table of months is gone, it said nothing. */
export function schoolMonthCells(rows: readonly ReturnedRow[]): CellsOf<SchoolMonthValues> {
  const cells = allCells(rows);
  return {
    classDays1: countIn(cells.get('classDays1')),
    closed1: yesNoIn(cells.get('closed1'), 'ATT_UNKNOWN_CODE'),
    situation1: wordIn(cells.get('situation1'), WORDS.schoolSituation),
    classDays2: countIn(cells.get('classDays2')),
    closed2: yesNoIn(cells.get('closed2'), 'ATT_UNKNOWN_CODE'),
    situation2: wordIn(cells.get('situation2'), WORDS.schoolSituation),
  };
}

export function postMonthCells(rows: readonly ReturnedRow[]): CellsOf<PostMonthValues> {
  const cells = allCells(rows);
  return {
    situation1: wordIn(cells.get('situation1'), WORDS.postSituation),
    situation2: wordIn(cells.get('situation2'), WORDS.postSituation),
  };
}

const allCells = (rows: readonly ReturnedRow[]): Cells => new Map(rows.flatMap(({ cells }) => [...cells]));

/** Who a row says it is about. */
export const identityOf = ({ cells }: ReturnedRow) => ({
  key: textOf(cells.get('rowKey')),
  document: textOf(cells.get('document')),
  name: textOf(cells.get('name')),
});
