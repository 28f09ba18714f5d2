import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod, type Period } from '@shared/domain/calendar';
import { lineOf, type TestOffice } from '../../support/playedBimester';
import { aResult, openPaidOffice, playAndSend, reconcile, writeResults } from '../../support/payer';

let office: TestOffice;
let B3: Period;
const CODES = ['H1', 'H2', 'H3', 'H4', 'H5'];

beforeEach(async () => {
  office = await openPaidOffice();
  const { registry, school } = office;
  for (const code of CODES) {
    await registry.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2016-02-01', school }] });
  }
  B3 = await playAndSend(office, '2026-B3');
});
afterEach(() => office.backend.close());

const PAID_ON = '05/07/2026';
const file = (name: string, rows: Parameters<typeof writeResults>[2]) => writeResults(office, name, rows);
const storyOf = async (code: string) =>
  (await office.backend.ask('reconciliation.ofHousehold', { code })).map(({ period, state }) => `${period} ${state}`);

describe('what came back', () => {
  it('is owed again by the next list, and by the one after, until it is collected', async () => {
    const send = async (code: string, rows: Parameters<typeof file>[1]) => {
      const period = code === '2026-B3' ? B3 : await playAndSend(office, code);
      return reconcile(office, period, await file(`${code}.xlsx`, rows));
    };
    const others = (date: string) => CODES.slice(1).map((code) => aResult(code, 200, 'COBRADO', date));
    await send('2026-B3', [aResult('H1', 200, 'DEVUELTO', PAID_ON, { Motivo: 'No se presentó' }), ...others(PAID_ON)]);
    const second = await send('2026-B4', [aResult('H1', 400, 'DEVUELTO', '05/09/2026'), ...others('05/09/2026')]);
    expect(second.balance.sums).toEqual({
      authorised: 120_000,
      paid: 80_000,
      returned: 40_000,
      pending: 0,
      withheld: 0,
    });
    const third = await send('2026-B5', [aResult('H1', 600, 'COBRADO', '05/11/2026'), ...others('05/11/2026')]);
    expect(third.balance).toMatchObject({ status: 'RECONCILED', sums: { paid: 140_000, pending: 0 } });
    const line = await lineOf(office, toPeriod('2026-B5'), 'H1');
    expect(line).toMatchObject({ amount: 60_000, arrears: 40_000 });
    expect(await storyOf('H1')).toEqual([
      '2026-B5 COLLECTED',
      '2026-B5 COLLECTED',
      '2026-B5 COLLECTED',
      '2026-B4 REISSUED',
      '2026-B4 REISSUED',
      '2026-B3 REISSUED',
    ]);
  });

  it('keeps its file from being undone once a list pays it again', async () => {
    await reconcile(office, B3, await file('b.xlsx', [aResult('H1', 200, 'RECHAZADO', PAID_ON)]));
    await playAndSend(office, '2026-B4');
    const { files } = await office.backend.ask('imports.list', { kind: 'resultado-de-pago' });
    const undone = await office.backend.call('imports.undo', { id: files[0]?.id ?? '', reason: 'Error' });
    expect(undone).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ matter: 'payment', subject: 'H1 · 2026-B4' }] },
    });
  });
});

describe('closing a list', () => {
  const close = () => office.backend.call('reconciliation.close', { period: B3 });

  it('needs an answer, names who is pending, and ends it', async () => {
    expect(await close()).toMatchObject({ problem: { code: 'list-unanswered' } });
    const path = await file('b.xlsx', [aResult('H1', 200, 'COBRADO', PAID_ON), aResult('H2', 60, 'COBRADO', PAID_ON)]);
    await reconcile(office, B3, path);
    const closed = await close();
    expect(closed).toMatchObject({
      value: {
        status: 'CLOSED',
        sums: { authorised: 100_000, paid: 26_000, pending: 74_000 },
        counts: { authorised: 5, paid: 1, pending: 4 },
      },
    });
    const pending = closed.ok
      ? closed.value.pending.map(({ household, pending: cents }) => `${household} ${cents}`)
      : [];
    expect(pending).toEqual(['H2 14000', 'H3 20000', 'H4 20000', 'H5 20000']);
    expect(await close()).toMatchObject({ problem: { code: 'list-status', status: 'CLOSED' } });
    const { files } = await office.backend.ask('imports.list', { kind: 'resultado-de-pago' });
    const undone = await office.backend.call('imports.undo', { id: files[0]?.id ?? '', reason: 'Error' });
    expect(undone).toMatchObject({ problem: { code: 'import-needed', dependents: [{ matter: 'closed-list' }] } });
  });

  it('still takes what the payer tells of money that was pending, which can be undone', async () => {
    await reconcile(office, B3, await file('b.xlsx', [aResult('H1', 200, 'COBRADO', PAID_ON)]));
    await close();
    const late = ['H1', 'H2'].map((code) => aResult(code, 200, 'COBRADO', PAID_ON));
    const told = await reconcile(office, B3, await file('c.xlsx', [...late, aResult('H3', 200, 'DEVUELTO', PAID_ON)]));
    expect(told).toMatchObject({
      lines: { applied: 2, repeated: 1 },
      balance: { status: 'CLOSED', sums: { authorised: 100_000, paid: 40_000, returned: 20_000, pending: 40_000 } },
    });
    const { files } = await office.backend.ask('imports.list', { kind: 'resultado-de-pago' });
    await office.backend.ask('imports.undo', { id: files[0]?.id ?? '', reason: 'Archivo de otra lista' });
    expect(await office.backend.ask('reconciliation.balance', { period: B3 })).toMatchObject({
      status: 'CLOSED',
      sums: { paid: 20_000, pending: 80_000 },
    });
  });

  it('is refused with the difference where the ledger does not hold what was approved', async () => {
    await reconcile(office, B3, await file('b.xlsx', [aResult('H1', 200, 'COBRADO', PAID_ON)]));
    const { db } = office.registry;
    await db.raw('drop trigger payment_ledger_no_delete');
    await db.raw(`delete from payment_ledger where kind = 'AUTHORISED' and line_id in
      (select line.id from payment_line line join household on household.id = household_id where code = 'H5')`);
    expect(await close()).toMatchObject({
      problem: { code: 'list-unbalanced', sums: { authorised: 100_000, paid: 20_000, pending: 60_000 } },
    });
    expect(await db('payment_list').where({ period: B3 }).first('status')).toEqual({ status: 'PARTLY_PAID' });
  });
});

describe('the sample after payment', () => {
  it('is the same each time, and keeps what the visits found', async () => {
    expect(await office.backend.call('reconciliation.sample', { period: B3, size: 2 })).toMatchObject({
      problem: { code: 'list-nobody-paid' },
    });
    await reconcile(
      office,
      B3,
      await file(
        'b.xlsx',
        CODES.map((code) => aResult(code, 200, 'COBRADO', PAID_ON)),
      ),
    );
    const drawn = await office.backend.ask('reconciliation.sample', { period: B3, size: 3 });
    expect(drawn.visits).toHaveLength(3);
    expect(await office.backend.ask('reconciliation.sample', { period: B3, size: 3 })).toEqual(drawn);
    const [first, second] = drawn.visits.map(({ household }) => household);
    const visit = { period: B3, size: 3, visitedOn: '2026-07-05' as never, visitor: 'Rosa Quispe' };
    await office.backend.ask('reconciliation.recordVisit', { ...visit, household: first ?? '', outcome: 'FULL' });
    const less = { ...visit, household: second ?? '', outcome: 'LESS' as const };
    expect(await office.backend.call('reconciliation.recordVisit', less)).toMatchObject({
      problem: { code: 'fields-invalid' },
    });
    await office.backend.ask('reconciliation.recordVisit', { ...less, received: 15_000, note: 'Le cobraron pasaje' });
    const [sample] = await office.backend.ask('reconciliation.samples', { period: B3 });
    expect(sample?.totals).toEqual({ full: 1, less: 1, not: 0, open: 1, paid: 40_000, received: 35_000 });
    const stranger = { ...visit, household: 'H99', outcome: 'NOT' as const };
    expect(await office.backend.call('reconciliation.recordVisit', stranger)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});
