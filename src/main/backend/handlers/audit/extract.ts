import { createHmac, hkdfSync } from 'node:crypto';
import type { Problem } from '@shared/contract/problems';
import type { Output, Parsed } from '@shared/contract/routes';
import { ageBand, generalised } from '@shared/domain/audit/extract';
import { completedYears, type IsoDate } from '@shared/domain/calendar';
import { ok, type Result } from '@shared/domain/result';
import { EXTRACT_AREAS, EXTRACT_CSE, EXTRACT_SEXES } from '@shared/messages/extract';
import { HOUSEHOLD_STATUS } from '@shared/messages/householdStatus';
import type { Backend } from '../../backend';
import { countDuties, listExtractPersons, type ExtractPerson } from '../../database/audit/extract';
import { noteEvent } from '../../database/events';
import { dutiesSheet, personsSheet, type ExtractRow } from '../../workbooks/audit/extractSheets';
import { writeAsked } from '../writeFile';

/** Writes the extract, and notes who took it and what for. */
export async function writeExtract(
  backend: Backend,
  { file, purpose }: Parsed<'audit.extract'>,
): Promise<Result<Output<'audit.extract'>, Problem>> {
  const all = await listExtractPersons(backend.db);
  const pseudonymOf = pseudonyms(backend.key);
  const rows = generalised(all.map((person) => rowOf(person, pseudonymOf(person.id), backend.today())));
  const sorted = rows.toSorted((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
  const sheets = [personsSheet(purpose, sorted), dutiesSheet(purpose, await countDuties(backend.db))];
  const written = await writeAsked(backend, file.path, { subject: 'extracto seudonimizado', sheets });
  if (!written.ok) return written;
  const told = { persons: rows.length, leftOut: all.length - rows.length };
  return backend.write(async (tx) => {
    await noteEvent(tx, { kind: 'extract.written', details: { purpose, ...told } });
    return ok(told);
  });
}

/** What is rarest, and is given up first, comes last. */
const rowOf = (person: ExtractPerson, pseudonym: string, today: IsoDate): ExtractRow => ({
  pseudonym,
  traits: [
    HOUSEHOLD_STATUS.es[person.status],
    ageBand(completedYears(person.birthDate, today)),
    EXTRACT_SEXES[person.sex],
    EXTRACT_AREAS[person.area],
    person.cse === null ? '' : EXTRACT_CSE[person.cse],
  ],
});

const PSEUDONYM_LENGTH = 16;

/** The same person has the same one in each extract of this registry; who has not its key cannot make it. */
function pseudonyms(dataKey: Buffer): (id: string) => string {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'juntos-extract/1', 32));
  return (id) => createHmac('sha256', key).update(id).digest('hex').slice(0, PSEUDONYM_LENGTH).toUpperCase();
}
