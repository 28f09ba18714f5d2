import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogKind } from '@shared/contract/catalogs';
import { toDate } from '@shared/domain/calendar';
import type { District, GeneratedHousehold } from '../../generator/district';
import { healthPostTable } from '../../main/backend/workbooks/catalogs/healthPostTable';
import { populatedCenterTable } from '../../main/backend/workbooks/catalogs/populatedCenterTable';
import { schoolTable } from '../../main/backend/workbooks/catalogs/schoolTable';
import { householdTable } from '../../main/backend/workbooks/households/householdTable';
import { memberTable } from '../../main/backend/workbooks/households/memberTable';
import { columnSpecs, listsOf, writtenRow, type Table } from '../../main/backend/workbooks/tables/table';
import { writeWorkbook } from '../../main/backend/workbooks/writing/writeWorkbook';

/** Where the workbooks of a generated district were written. */
export type DistrictFiles = {
  readonly catalogs: readonly (readonly [CatalogKind, string])[];
  /** One, or as many as a territorial unit needs: a workbook takes only so many rows. */
  readonly households: readonly string[];
};

/** Catalogues (W2–W4) and households (W1) as an office would receive them. */
export async function writeDistrict(district: District, folder: string): Promise<DistrictFiles> {
  await mkdir(folder, { recursive: true });
  const centers = join(folder, 'centros-poblados.xlsx');
  const schools = join(folder, 'instituciones.xlsx');
  const posts = join(folder, 'establecimientos.xlsx');
  await writeTable(
    centers,
    populatedCenterTable,
    district.centers.map((center) => ({
      ...center,
      latitude: null,
      longitude: null,
      indigenousPeople: '',
      provisional: false,
    })),
  );
  await writeTable(
    schools,
    schoolTable,
    district.schools.map((school) => ({ ...school, phone: '', email: '' })),
  );
  await writeTable(
    posts,
    healthPostTable,
    district.posts.map((post) => ({ ...post, state: 'ACTIVO', responsible: '', phone: '' })),
  );
  const households = await writeInFiles(folder, district.households);
  return {
    catalogs: [
      ['centros-poblados', centers],
      ['instituciones', schools],
      ['establecimientos', posts],
    ],
    households,
  };
}

const HOUSEHOLDS_A_FILE = 10_000;

async function writeInFiles(folder: string, households: readonly GeneratedHousehold[]): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let from = 0; from < households.length; from += HOUSEHOLDS_A_FILE) {
    const path = join(folder, from === 0 ? 'hogares.xlsx' : `hogares-${from / HOUSEHOLDS_A_FILE + 1}.xlsx`);
    await writeHouseholds(path, households.slice(from, from + HOUSEHOLDS_A_FILE));
    paths.push(path);
  }
  return paths;
}

async function writeTable<Fields>(path: string, table: Table<Fields>, rows: readonly Fields[]): Promise<void> {
  const sheet = { name: table.sheet, columns: columnSpecs(table), rows: rows.map((row) => writtenRow(table, row)) };
  await write(path, { subject: table.sheet, lists: listsOf(table), sheets: [sheet] });
}

export async function writeHouseholds(path: string, households: readonly GeneratedHousehold[]): Promise<void> {
  const members = households.flatMap(({ household, members: own }) =>
    own.map((member) => ({ ...member, household: household.code })),
  );
  await write(path, {
    subject: 'hogares',
    lists: { ...listsOf(householdTable), ...listsOf(memberTable) },
    sheets: [
      {
        name: householdTable.sheet,
        columns: columnSpecs(householdTable),
        rows: households.map(({ household }) => writtenRow(householdTable, household)),
      },
      {
        name: memberTable.sheet,
        columns: columnSpecs(memberTable),
        rows: members.map((member) => writtenRow(memberTable, member)),
      },
    ],
  });
}

async function write(...[path, spec]: Parameters<typeof writeWorkbook>): Promise<void> {
  const written = await writeWorkbook(path, spec);
  if (!written.ok) throw new Error(`${path}: ${written.problem.code}`);
}

const EVERY = 150;

/** Some households as they arrive in practice: a number cut short, a birth date in the future. */
export const spoiled = (households: readonly GeneratedHousehold[]): readonly GeneratedHousehold[] =>
  households.map((one, index) => {
    const [first, ...others] = one.members;
    if (index % EVERY !== 1 || first === undefined) return one;
    const wrong =
      index % (2 * EVERY) === 1 ? { ...first, documentNumber: '123' } : { ...first, birthDate: toDate('2031-01-01') };
    return { ...one, members: [wrong, ...others] };
  });
