import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
let office: TestOffice;

/** H1 complied, H2 has a holder whose document expired. */
beforeEach(async () => {
  office = await openTestOffice();
  const { registry, school } = office;
  const members = [{ birth: '2016-02-01', school }];
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  const second = await registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members });
  await registry.db('member').where({ id: second.members[0] }).update({ document_expiry: '2026-06-30' });
  await playBimester(office, PERIOD);
});
afterEach(() => office.backend.close());

const replay = () => office.backend.ask('payments.replay', { period: PERIOD });
const approve = () => office.backend.as('luis').ask('payments.approve', { period: PERIOD });
/** What nobody can do through the app, nor by SQL while the triggers stand. */
async function pastTriggers(table: string, statement: string) {
  const { db } = office.registry;
  const triggers: { name: string }[] = await db('sqlite_schema')
    .where({ type: 'trigger', tbl_name: table })
    .select('name');
  for (const { name } of triggers) await db.raw(`drop trigger ${name}`);
  await db.raw(statement);
}

describe('a replay', () => {
  it('is equal, however the registry was edited since', async () => {
    await approve();
    await office.registry.db('member').update({ document_expiry: '2020-01-01', given_names: 'Otra' });
    expect(await replay()).toEqual({ period: PERIOD, equal: true, areInputsKept: true, differences: [] });
  });

  it('names the line that is not what was calculated', async () => {
    await approve();
    await pastTriggers('payment_line', `update payment_line set amount_cents = 90000 where status = 'PAID'`);
    expect(await replay()).toMatchObject({
      equal: false,
      areInputsKept: true,
      differences: [{ household: 'H1', benefit: 'BASE', listed: { cents: 90_000 }, replayed: { cents: 20_000 } }],
    });
  });

  it('sees that its own inputs were put together differently', async () => {
    await approve();
    await pastTriggers('payment_input', `delete from payment_input where part = 1`);
    expect(await replay()).toMatchObject({ equal: false, areInputsKept: false, differences: { length: 2 } });
  });

  it('needs a list', async () => {
    const period = toPeriod('2026-B4');
    expect(await office.backend.call('payments.replay', { period })).toMatchObject({
      problem: { code: 'list-absent' },
    });
  });
});

describe('the ledger', () => {
  const verify = () => office.backend.ask('payments.verifyLedger', {});

  it('has one entry for each line that was authorised', async () => {
    expect(await verify()).toMatchObject({ entries: 0, broken: null });
    await approve();
    expect(await verify()).toMatchObject({ entries: 1, broken: null });
  });

  it('is never changed by the database', async () => {
    await approve();
    const { db } = office.registry;
    await expect(db('payment_ledger').update({ amount_cents: 1 })).rejects.toThrow('never changed');
    await expect(db('payment_ledger').delete()).rejects.toThrow('never changed');
    const entry = await db('payment_ledger').first<object>();
    await expect(db('payment_ledger').insert({ ...entry, seq: 2 })).rejects.toThrow('follows the one before');
    await expect(db('payment_ledger').insert({ ...entry, seq: 3 })).rejects.toThrow('follows the one before');
  });

  it('names the entry that was changed behind its back', async () => {
    await approve();
    await pastTriggers('payment_ledger', 'update payment_ledger set amount_cents = 1');
    expect(await verify()).toMatchObject({ entries: 0, broken: 1 });
  });
});
