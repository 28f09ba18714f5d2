import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { ok } from '@shared/domain/result';
import { toPeriod } from '@shared/domain/calendar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';
import { listOtherPersons } from '../../../src/main/backend/database/otherPersons';

const AT = migrations.findIndex(({ name }) => name.endsWith('_located'));
const PERIOD = toPeriod('2026-B3');
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-located-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });

describe('persons whom facilities wrote on their sheets for others', () => {
  it('received by an earlier version are found, nobody’s row yet', async () => {
    await migrateTo(migrations.slice(0, AT));
    const file = { batch_id: 'B', kind: 'rosters', name: 'a.xlsx', sha256: 'S', status: 'APPLIED', user_id: 'U' };
    const rest = { at: '2026-07-03T15:00:00.000Z', event_seq: 0, original: Buffer.from('x'), report: '{}', draft: '' };
    await db('import').insert({ ...file, ...rest, id: 'I' });
    const written = { period: PERIOD, facility_id: 'F', document: '70000001', name: 'Quispe, Ana', import_id: 'I' };
    await db('other_person').insert({ ...written, id: 'O', birth_date: null, values: '{"unjustified1":1}' });
    await migrateTo(migrations);
    expect(await listOtherPersons(db, PERIOD)).toEqual([
      {
        id: 'O',
        period: PERIOD,
        facilityId: 'F',
        document: '70000001',
        name: 'Quispe, Ana',
        birthDate: null,
        grade: '',
        section: '',
        row: null,
        place: { sheet: '', cells: {} },
        values: { unjustified1: 1 },
        rejected: [],
        memberId: null,
        importId: 'I',
        file: 'a.xlsx',
        receivedOn: '2026-07-03',
      },
    ]);
  });
});
