import { join } from 'node:path';
import { asStated } from '@shared/domain/benefits/candidates';
import type { SchoolYear } from '@shared/domain/benefits/facts';
import { fullName } from '@shared/domain/households';
import { ok } from '@shared/domain/result';
import { loadSchoolYears } from '../../database/benefits/sent';
import { groupBy } from '../../database/groups';
import type { Candidate } from '../../database/incentives/candidates';
import { loadNotes } from '../../database/incentives/years';
import type { Handlers } from '../../dispatch';
import { pause } from '../../jobs/job';
import { candidateSheet, candidateTable, type CandidateFields } from '../../workbooks/incentives/candidateTable';
import { listsOf, writtenRow } from '../../workbooks/tables/table';
import { workbookName } from '../rosters/fileNames';
import { makeFolder, writeAsked } from '../writeFile';
import { CANDIDATE_FILE } from './candidateImport';
import { candidatesOf, schoolOf } from './candidates';

/** Candidates of each school as a workbook of its own, with what it told so far: brought back unfilled, every row is the same. */
export const exportCandidates: Handlers['incentives.export'] = async (backend, { year, folder }, job) => {
  const found = await candidatesOf(backend, year);
  if (!found.ok) return found;
  const made = await makeFolder(folder.path);
  if (!made.ok) return made;
  const told = await loadSchoolYears(backend.db, [year]);
  const notes = await loadNotes(backend.db);
  const schools = groupBy(found.value.rows, schoolOf);
  const withoutSchool = schools.get('')?.length ?? 0;
  schools.delete('');
  const files: { name: string; school: string; pupils: number }[] = [];
  for (const [school, pupils] of schools) {
    await pause(job, files.length, schools.size, school);
    const name = workbookName(`VRAEM-${year}-${school}`, pupils[0]?.schoolName ?? '');
    const rows = pupils.map((one) =>
      writtenRow(
        candidateTable,
        fieldsOf(one, year, told.get(one.memberId)?.[0], notes.get(`${one.memberId} ${year}`) ?? ''),
      ),
    );
    const spec = { subject: CANDIDATE_FILE, lists: listsOf(candidateTable), sheets: [candidateSheet(rows)] };
    const written = await writeAsked(backend, join(made.value, name), spec);
    if (!written.ok) return written;
    files.push({ name, school, pupils: pupils.length });
  }
  return ok({ files, withoutSchool });
};

const fieldsOf = (one: Candidate, year: number, told: SchoolYear | undefined, note: string): CandidateFields => ({
  year,
  school: schoolOf(one),
  schoolName: one.schoolName,
  household: one.household,
  number: one.number,
  name: fullName(one),
  birthDate: one.birthDate,
  document: one.documentType === 'NONE' ? '' : `${one.documentType} ${one.documentNumber}`,
  ...(told === undefined ? { ...BLANK, grade: one.grade } : asStated(told)),
  note,
});

const BLANK = { passed: null, mark: '', place: null, pupils: null, upperThird: null };
