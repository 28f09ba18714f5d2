import { ok } from '@shared/domain/result';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import type { Handlers } from '../../dispatch';
import { inChunks } from '../../jobs/job';
import { householdTable } from '../../workbooks/households/householdTable';
import { memberTable } from '../../workbooks/households/memberTable';
import { columnSpecs, listsOf, writtenRow } from '../../workbooks/tables/table';
import { writeAsked } from '../writeFile';
import { memberFieldsOf } from './answer';

/** W1 with everything registered: imported again, every row is `same`. */
export const exportHouseholds: Handlers['households.export'] = async (backend, { file }, job) => {
  const households = [...(await loadHouseholds(backend.db, 'all')).values()];
  const members = households.flatMap((household) =>
    household.members
      .filter(({ exitDate }) => exitDate === null)
      .map((member) => ({ ...memberFieldsOf(member), household: household.code })),
  );
  const total = households.length + members.length;
  async function* rows<Row, Written>(of: readonly Row[], write: (row: Row) => Written) {
    for await (const row of inChunks(of, total, job, 'writing')) yield write(row);
  }
  const written = await writeAsked(backend, file.path, {
    subject: 'hogares',
    lists: { ...listsOf(householdTable), ...listsOf(memberTable) },
    sheets: [
      {
        name: householdTable.sheet,
        columns: columnSpecs(householdTable),
        rows: rows(households, (household) => writtenRow(householdTable, household)),
        landscape: true,
      },
      {
        name: memberTable.sheet,
        columns: columnSpecs(memberTable),
        rows: rows(members, (member) => writtenRow(memberTable, member)),
        landscape: true,
      },
    ],
  });
  return written.ok ? ok({ households: households.length, members: members.length }) : written;
};
