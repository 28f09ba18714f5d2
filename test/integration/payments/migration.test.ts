import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { ok } from '@shared/domain/result';
import { toPeriod } from '@shared/domain/calendar';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';
import { findBrokenEntry } from '../../../src/main/backend/database/payments/ledgerCheck';
import { listOutstanding } from '../../../src/main/backend/database/payments/outstanding';

const AT = migrations.findIndex(({ name }) => name.endsWith('_payments'));
let folder: string;
let db: Knex;

const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-payments-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
  await migrateTo(migrations.slice(0, AT));
  await db.raw('pragma foreign_keys = off'); // the households are not what this is about
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const list = (id: string, period: string, at: string) => ({
  id,
  period,
  status: 'CALCULATED',
  rule_set: 'CEPAL',
  inputs_sha256: '',
  sha256: '',
  paid_count: 1,
  total_cents: 20_000,
  calculated_at: at,
  calculated_by: 'maria',
});
const told = JSON.stringify({
  holder: 'Quispe, Rosa',
  holderDocument: '45678901',
  ubigeo: '050401',
  center: 'Huaylla',
});
const line = (id: string, list_id: string, values: object) => ({
  id,
  list_id,
  household_id: 'H',
  benefit: 'BASE',
  amount_cents: 20_000,
  explanation: told,
  ...values,
});

it('keeps every list with its lines, who collected, and a first entry for what was authorised', async () => {
  await db('payment_list').insert([
    list('L1', '2026-B1', '2026-03-05T10:00:00Z'),
    list('L2', '2026-B2', '2026-05-05T10:00:00Z'),
  ]);
  await db('payment_line').insert([
    line('A', 'L1', { origin_period: '2026-B1', status: 'HELD', reason: 'HOLDER_DOCUMENT_EXPIRED' }),
    line('B', 'L2', { origin_period: '2026-B1', status: 'PAID', reason: 'RELEASED' }),
    line('C', 'L2', { origin_period: '2026-B2', status: 'HELD', reason: 'NO_HOLDER' }),
  ]);
  for (const id of ['L1', 'L2']) {
    await db('payment_list')
      .where({ id })
      .update({ status: 'APPROVED', approved_at: '2026-05-06', approved_by: 'luis' });
  }
  await migrateTo(migrations);
  expect(await db('payment_line').orderBy('id').select('id', 'kind', 'corrects', 'entitled_cents as entitled')).toEqual(
    [
      { id: 'A', kind: 'BASE', corrects: null, entitled: 20_000 },
      { id: 'B', kind: 'RELEASE', corrects: 'A', entitled: 20_000 },
      { id: 'C', kind: 'BASE', corrects: null, entitled: 20_000 },
    ],
  );
  expect(await db('payment_payee').where({ list_id: 'L2' }).first('holder', 'center', 'amount_cents')).toEqual({
    holder: 'Quispe, Rosa',
    center: 'Huaylla',
    amount_cents: 20_000,
  });
  expect(await db('payment_ledger').select('line_id', 'kind', 'user_id')).toEqual([
    { line_id: 'B', kind: 'AUTHORISED', user_id: 'luis' },
  ]);
  expect(await findBrokenEntry(db)).toMatchObject({ entries: 1, broken: null });
  await db('payment_line')
    .insert({ ...(await db('payment_line').where({ id: 'C' }).first()), id: 'D' })
    .catch(() => null);
  expect(await db('payment_line').pluck('id')).toEqual(['A', 'B', 'C']);
  expect(await db.raw('pragma foreign_key_check(payment_line)')).not.toContainEqual(
    expect.objectContaining({ parent: 'payment_list' }),
  );
  expect(await listOutstanding(db, toPeriod('2026-B3'))).toEqual([]);
});
