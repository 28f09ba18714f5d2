import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { monthsOf, toPeriod } from '@shared/domain/calendar';
import type { WorkbookContent } from '../../src/main/backend/workbooks/reading/content';
import { householdTable } from '../../src/main/backend/workbooks/households/householdTable';
import { memberTable } from '../../src/main/backend/workbooks/households/memberTable';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT, type RosterLayout } from '../../src/main/backend/workbooks/rosters/columns';
import { readIdentity } from '../../src/main/backend/workbooks/rosters/identity';
import { rosterReader, type ReturnedRow } from '../../src/main/backend/workbooks/rosters/returnedRoster';
import {
  attendanceCells,
  healthCells,
  identityOf,
  postMonthCells,
  schoolMonthCells,
} from '../../src/main/backend/workbooks/rosters/returnedValues';
import { readTable } from '../../src/main/backend/workbooks/tables/readTable';
import type { Table } from '../../src/main/backend/workbooks/tables/table';

const CORPUS = join(import.meta.dirname, '../fixtures/workbooks/corpus');
export type CorpusKind = 'asistencia' | 'controles' | 'hogares';

export const corpusFile = (kind: CorpusKind, name: string) => join(CORPUS, kind, name);
export const corpusNames = (kind: CorpusKind) => readdirSync(join(CORPUS, kind));

/** What a workbook of the kind says, whatever it looks like: `listed` for all, `beside` on sheets that a CSV has not. */
export async function saidIn(
  kind: CorpusKind,
  content: WorkbookContent,
): Promise<{ readonly listed: unknown; readonly beside: unknown }> {
  if (kind === 'hogares')
    return { listed: [await statedIn(content, householdTable), await statedIn(content, memberTable)], beside: [] };
  const layout: RosterLayout = kind === 'asistencia' ? SCHOOL_LAYOUT : HEALTH_LAYOUT;
  const read = rosterReader(layout, monthsOf(toPeriod('2026-B3')))(content);
  if (read.kind !== 'roster') throw new Error(`columns missing: ${read.headers.join(', ')}`);
  const { rows, others, facility } = read.roster;
  const dates = { date1904: content.date1904 };
  const cells = kind === 'asistencia' ? attendanceCells : healthCells;
  const row = (one: ReturnedRow) => ({ ...identityOf(one), cells: cells(one.cells, dates) });
  const months = kind === 'asistencia' ? schoolMonthCells(facility) : postMonthCells(facility);
  const forms = readIdentity(content).forms.map(({ code }) => code);
  return { listed: { forms, months, rows: sorted(rows.map(row)) }, beside: sorted(others.map(row)) };
}

async function statedIn<Fields>(content: WorkbookContent, table: Table<Fields>) {
  const read = await readTable(content, table);
  if (read.kind !== 'table') throw new Error(`no table ${table.sheet}`);
  return sorted(read.table.rows.map(({ stated, problems }) => ({ stated: sortedKeys(stated), problems })));
}

const sortedKeys = (record: object) =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const sorted = (rows: readonly unknown[]) => rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
