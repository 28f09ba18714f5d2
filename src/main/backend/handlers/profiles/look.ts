import type { Output } from '@shared/contract/routes';
import { plainMark, type Profile } from '@shared/domain/profiles/profile';
import { ok, refuse } from '@shared/domain/result';
import { refusalSentence } from '@shared/messages/refusals';
import type { HandlersOf } from '../../dispatch';
import { dayColumns } from '../../workbooks/profiles/dayColumns';
import {
  factAfter,
  findForeignTables,
  textIn,
  valueIn,
  type ForeignTable,
} from '../../workbooks/profiles/foreignTable';
import { headersOf, suggestProfile } from '../../workbooks/profiles/suggest';
import { writtenText } from '../../workbooks/rosters/typedCells';

type Seen = Output<'profiles.look'>;

/** A first look at a file of another system; nothing is kept of it. */
export const lookAtFile: HandlersOf<'profiles'>['profiles.look'] = async (backend, { file, kind, profile }, job) => {
  const reader = backend.openReader();
  try {
    job.report(0, 0, 'reading');
    const read = await reader.read(file.path, job.signal);
    job.signal.throwIfAborted();
    if (!read.ok) {
      const { code, detail } = read.problem;
      return refuse({ code: 'file-refused', refusal: refusalSentence(code, detail) });
    }
    const used = profile ?? suggestProfile(read.value, kind);
    const found = findForeignTables(read.value, used);
    const tables = found.kind === 'tables' ? found.tables : [];
    return ok({ profile: asSent(used), headers: [...headersOf(read.value)], ...seenIn(tables, used) });
  } finally {
    reader.close();
  }
};

/** The same profile in the contract's own arrays. */
const asSent = (profile: Profile) => ({ ...profile, marks: [...profile.marks] }) as Seen['profile']; // of its own kind

function seenIn(tables: readonly ForeignTable[], profile: Profile): Omit<Seen, 'profile' | 'headers'> {
  const [first] = tables;
  const fact = (label: string) => (first === undefined ? '' : factAfter(first, label));
  const labels = profile.kind === 'SCHOOL' ? profile.labels : { facility: '', month: '', closed: '' };
  return {
    sheet: tables.map(({ sheet }) => sheet).join(', '),
    facts: { facility: fact(labels.facility), month: fact(labels.month), closed: fact(labels.closed) },
    marks: marksIn(tables, profile),
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

const MARKS_SHOWN = 200;

/** Every mark in the file with how often it comes, most frequent first. */
function marksIn(tables: readonly ForeignTable[], profile: Profile): Seen['marks'] {
  const times = new Map<string, number>();
  for (const mark of tables.flatMap((table) => writtenIn(table, profile)).map(plainMark)) {
    if (mark !== '') times.set(mark, (times.get(mark) ?? 0) + 1);
  }
  const all = [...times].map(([mark, count]) => ({ mark, times: count }));
  return all.toSorted((a, b) => b.times - a.times).slice(0, MARKS_SHOWN);
}

function writtenIn(table: ForeignTable, profile: Profile): readonly string[] {
  if (profile.kind === 'HEALTH_POST') return table.rows.map((row) => textIn(row, table, 'activity'));
  if (profile.kind === 'PAYER') return table.rows.map((row) => textIn(row, table, 'result'));
  const days = [...dayColumns(table).values()];
  const pupils = table.rows.filter((row) => textIn(row, table, 'document') !== '');
  return pupils.flatMap(({ cells }) => days.map((column) => writtenText(valueIn(cells, column))));
}
