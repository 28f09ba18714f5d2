import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { LEDGER_KINDS } from '@shared/domain/payments/ledger';
import { ok } from '@shared/domain/result';
import { createWrite } from '../../../src/main/backend/database/handles';
import { appendLedger } from '../../../src/main/backend/database/payments/ledger';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

/* One changed byte anywhere in a ledger of a thousand entries is found, and its entry named (security.md §8 P2). */

const ENTRIES = 1000;
const PERIOD = toPeriod('2026-B3');
let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
  const members = [{ birth: '2016-02-01', school: office.school }];
  await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await playBimester(office, PERIOD);
  await office.backend.as('luis').ask('payments.approve', { period: PERIOD });
  const { id } = await office.registry.db('payment_line').where({ status: 'PAID' }).first<{ id: string }>('id');
  const entries = Array.from({ length: ENTRIES - 1 }, (_, at) => ({
    lineId: id,
    kind: LEDGER_KINDS[1 + (at % 5)] ?? 'COLLECTED',
    cents: 1 + at,
    on: toDate('2026-07-05'),
    reason: `Motivo ${at}`,
    sourceRow: at,
  }));
  const { db, user } = office.backend.session();
  const write = createWrite(db, () => ({ userId: user.id, at: '2026-07-05T15:00:00.000Z' }));
  await write(async (tx) => ok(await appendLedger(tx, entries)));
  const triggers: string[] = await db('sqlite_schema')
    .where({ type: 'trigger', tbl_name: 'payment_ledger' })
    .pluck('name');
  for (const name of triggers) await db.raw(`drop trigger ${name}`);
  await db.raw('pragma foreign_keys = off');
});
afterEach(() => office.backend.close());

const COLUMNS = [
  'line_id',
  'kind',
  'amount_cents',
  'on_date',
  'reason',
  'source_row',
  'at',
  'user_id',
  'hash',
] as const;
const verify = () => office.backend.ask('payments.verifyLedger', {});

/** The same value with one character of it changed. */
function changed(value: unknown, place: number): unknown {
  if (typeof value === 'number') return value ^ 1;
  const text = String(value);
  const at = place % Math.max(text.length, 1);
  return `${text.slice(0, at)}${text.charAt(at) === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
}

it('any entry with one character changed is the first that is broken', async () => {
  const { db } = office.registry;
  expect(await verify()).toMatchObject({ entries: ENTRIES, broken: null });
  const tampering = fc.tuple(fc.integer({ min: 1, max: ENTRIES }), fc.constantFrom(...COLUMNS), fc.nat(80));
  for (const [seq, column, place] of fc.sample(tampering, 150)) {
    const whole = await db('payment_ledger').where({ seq }).first<Record<string, unknown>>();
    await db.raw('pragma ignore_check_constraints = on');
    await db('payment_ledger')
      .where({ seq })
      .update({ [column]: changed(whole[column], place) });
    expect({ seq, column, ...(await verify()) }).toMatchObject({ seq, column, broken: seq });
    await db('payment_ledger')
      .where({ seq })
      .update({ [column]: whole[column] });
  }
  expect(await verify()).toMatchObject({ entries: ENTRIES, broken: null });
});

it('an entry taken out of the middle is missed', async () => {
  const { db } = office.registry;
  await db('payment_ledger').where({ seq: 500 }).delete();
  expect(await verify()).toMatchObject({ entries: 499, broken: 500 });
});
