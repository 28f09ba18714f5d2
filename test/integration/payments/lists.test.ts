import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { afterEachCut } from '../../support/powerCuts';
import { contentOf, tableOf } from '../../support/workbookFiles';
import { openBimester, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
let office: TestOffice;

/** H1 complied, H2 did not, H3 has a holder whose document expired. */
beforeEach(async () => {
  office = await openTestOffice();
  const { registry, school } = office;
  const members = [{ birth: '2016-02-01', school }];
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  const { members: second } = await registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members });
  const third = await registry.addHousehold({ code: 'H3', affiliated: '2026-01-10', members });
  await registry.db('member').where({ id: third.members[0] }).update({ document_expiry: '2026-06-30' });
  breach = () => registry.absences(second[1] ?? '', school, '2026-06', 20, 9);
});
let breach: () => Promise<void>;
afterEach(() => office.backend.close());

const play = () => playBimester(office, PERIOD, breach);
const approve = (user: string) => office.backend.as(user).call('payments.approve', { period: PERIOD });

describe('a payment list', () => {
  it('needs a closed bimester', async () => {
    await openBimester(office, PERIOD);
    expect(await office.backend.call('payments.calculate', { period: PERIOD })).toMatchObject({
      problem: { code: 'period-not-closed' },
    });
    expect(await office.backend.call('payments.get', { period: PERIOD })).toMatchObject({
      problem: { code: 'list-absent' },
    });
  });

  it('has every household: paid, kept, or not paid with its reason', async () => {
    expect(await play()).toMatchObject({
      paid: 1,
      held: 1,
      total: 20_000,
      notPaid: [
        { household: 'H2', reason: 'BREACH' },
        { household: 'H3', reason: 'HOLDER_DOCUMENT_EXPIRED' },
      ],
      byReason: { BREACH: 1, HOLDER_DOCUMENT_EXPIRED: 1 },
    });
    const { lines, paid, held, notPaid } = await office.backend.ask('payments.get', { period: PERIOD });
    expect(lines.map(({ household, status }) => `${household} ${status}`)).toEqual([
      'H1 PAID',
      'H2 NOT_PAID',
      'H3 HELD',
    ]);
    expect(paid + held + notPaid).toBe(3);
    const only = await office.backend.ask('payments.get', { period: PERIOD, status: 'NOT_PAID', limit: 1 });
    expect(only.lines.map(({ household }) => household)).toEqual(['H2']);
  });

  it('is the same when it is calculated again, and takes the place of the first', async () => {
    const first = await play();
    const second = await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(second).toEqual(first);
    expect(await office.registry.db('payment_list').select('id')).toHaveLength(1);
    expect(await office.registry.db('payment_line').select('id')).toHaveLength(3);
  });
});

describe('a calculation that is killed', () => {
  it('leaves the list before or the list after', async () => {
    const first = await play();
    await office.registry.db('member').update({ document_expiry: null });
    const calculate = () => office.backend.ask('payments.calculate', { period: PERIOD });
    const found = await afterEachCut(office.backend, calculate, async (db) => {
      const list = await db('payment_list').first<{ total_cents: number }>('total_cents');
      const lines: { amount_cents: number }[] = await db('payment_line')
        .where({ status: 'PAID' })
        .select('amount_cents');
      return `${list.total_cents} in ${lines.length} lines`;
    });
    expect(found).toEqual([`${first.total} in 1 lines`, '40000 in 2 lines']);
  });
});

describe('approving a list', () => {
  it('is for another person than the one who calculated it, and happens once', async () => {
    await playBimester(office, PERIOD, breach);
    await office.backend.as('ana').ask('payments.calculate', { period: PERIOD });
    expect(await approve('ana')).toMatchObject({ problem: { code: 'same-person', name: 'ana' } });
    expect(await approve('maria')).toMatchObject({ problem: { code: 'forbidden' } });
    expect(await approve('luis')).toMatchObject({ value: { approvedBy: 'luis', paid: 1, total: 20_000 } });
    expect(await approve('luis')).toMatchObject({ problem: { code: 'list-approved' } });
    expect(await office.backend.call('payments.calculate', { period: PERIOD })).toMatchObject({
      problem: { code: 'list-approved' },
    });
  });

  it('tells each household’s story what was decided', async () => {
    await play();
    await approve('luis');
    const events: { kind: string; details: string }[] = await office.registry
      .db('event')
      .whereLike('kind', 'payment.%')
      .orderBy('seq')
      .select('kind', 'details');
    expect(events.map(({ kind, details }) => ({ kind, ...(JSON.parse(details) as object) }))).toEqual([
      { kind: 'payment.approved', period: PERIOD, amount: 20_000, paymentReason: 'COMPLIED' },
      { kind: 'payment.withheld', period: PERIOD, amount: 0, paymentReason: 'BREACH' },
      { kind: 'payment.held', period: PERIOD, amount: 20_000, paymentReason: 'HOLDER_DOCUMENT_EXPIRED' },
    ]);
  });

  it.each([
    { text: 'an amount', change: { amount_cents: 30_000 } },
    { text: 'a status', change: { status: 'HELD' } },
  ])('finds $text changed behind its back', async ({ change }) => {
    await play();
    await office.registry.db('payment_line').where({ status: 'PAID' }).update(change);
    expect(await approve('luis')).toMatchObject({ problem: { code: 'totals-differ' } });
  });

  it('leaves a list that the database itself no longer lets change', async () => {
    await play();
    await approve('luis');
    const { db } = office.registry;
    const list = await db('payment_list').first<{ id: string }>('id');
    const line = {
      id: 'X',
      list_id: list.id,
      household_id: 'X',
      benefit: 'BASE',
      origin_period: '2026-B2',
      reason: '',
    };
    const changes = [
      db('payment_line').update({ amount_cents: 1 }),
      db('payment_line').delete(),
      db('payment_line').insert({ ...line, status: 'NOT_PAID', amount_cents: 0, explanation: '' }),
      db('payment_list').update({ total_cents: 1 }),
      db('payment_list').delete(),
    ];
    for (const change of changes) await expect(change).rejects.toThrow(/approved list/);
  });
});

describe('one base transfer', () => {
  it('is all the database allows a household and bimester, over all lists', async () => {
    await play();
    const { db } = office.registry;
    const paid = await db('payment_line').where({ status: 'PAID' }).first<object>();
    await expect(db('payment_line').insert({ ...paid, id: 'second' })).rejects.toThrow('exactly what is still owed');
    await expect(db('payment_line').insert({ ...paid, id: 'second', entitled_cents: 40_000 })).rejects.toThrow(
      'UNIQUE',
    );
    await expect(db('payment_line').insert({ ...paid, id: 'second', status: 'HELD' })).rejects.toThrow('still owed');
    const kept = await db('payment_line').where({ status: 'HELD' }).first<object>();
    await expect(db('payment_line').insert({ ...kept, id: 'second' })).rejects.toThrow('UNIQUE');
  });

  it('has an amount exactly where it is paid or kept', async () => {
    await play();
    const { db } = office.registry;
    await expect(db('payment_line').where({ status: 'NOT_PAID' }).update({ amount_cents: 20_000 })).rejects.toThrow(
      'CHECK',
    );
    await expect(db('payment_line').where({ status: 'PAID' }).update({ amount_cents: 0 })).rejects.toThrow('CHECK');
  });
});

describe('the workbook of a list (W7)', () => {
  it('waits for the approval', async () => {
    await play();
    const file = { path: join(office.backend.dir, 'lista.xlsx') };
    expect(await office.backend.call('payments.export', { period: PERIOD, file })).toMatchObject({
      problem: { code: 'list-not-approved' },
    });
  });

  it('has who is paid, who is not and why, and totals that agree', async () => {
    const { hash } = await play();
    await approve('luis');
    const path = join(office.backend.dir, 'lista.xlsx');
    expect(await office.backend.ask('payments.export', { period: PERIOD, file: { path } })).toEqual({
      name: 'lista.xlsx',
      paid: 1,
      total: 20_000,
    });
    const { sheets } = await contentOf(path);
    const flat = (name: string) => JSON.stringify(tableOf(sheets.find((sheet) => sheet.name === name)));
    expect(flat('Lista de pago')).toContain('H1');
    expect(flat('Lista de pago')).not.toContain('H2');
    expect(flat('No pagados')).toContain('faltó 9 de 20 días de clase');
    expect(flat('No pagados')).toContain('Documento del titular vencido');
    expect(flat('Totales')).toContain(hash);
    expect(flat('Totales')).toContain('luis');
  });

  it('says how each was paid when the list was calculated, whatever comes later, and its hash stays', async () => {
    const { db } = office.registry;
    const account = async (id: string, accountNumber: string, at: string) => {
      const { household_id, member_id, user_id } = await db('household_holder')
        .join('household', 'household.id', 'household_holder.household_id')
        .join('event', 'event.seq', db.raw('(select min(seq) from event)'))
        .where('household.code', 'H1')
        .first<{ household_id: string; member_id: string; user_id: string }>(
          'household_holder.household_id',
          'household_holder.member_id',
          'event.user_id',
        );
      await db('household_account')
        .whereNull('until')
        .update({ until: at.slice(0, 10) });
      await db('household_account').insert({
        id,
        household_id,
        member_id,
        user_id,
        at,
        account_number: accountNumber,
        payment_mode: 'CORRESPONDENT_AGENT',
        since: at.slice(0, 10),
        reason: 'OPENED',
        evidence: 'Contrato',
      });
    };
    await account('A1', '04321123456', '2026-06-01T15:00:00.000Z');
    const { hash } = await play();
    await approve('luis');
    await account('A2', '04321999999', '2026-07-06T15:00:00.000Z');
    const path = join(office.backend.dir, 'pagos.xlsx');
    await office.backend.ask('payments.export', { period: PERIOD, file: { path } });
    const paid = JSON.stringify((await contentOf(path)).sheets.map(tableOf));
    expect(paid).toContain('Agente Multired');
    expect(paid).toContain('"04321123456"');
    expect(paid).toContain(hash);
    expect(paid).not.toContain('04321999999');
  });

  it('adds up by payment mode and pay point, in one workbook and in one for each', async () => {
    const { hash } = await play();
    const { db } = office.registry;
    await db('payment_payee')
      .where('amount_cents', '>', 0)
      .update({ payment_mode: 'ETV', pay_point: 'Plaza de Vinchos' });
    await approve('luis');
    const head = (await office.backend.ask('payments.verifyLedger', {})).head.slice(0, 12);
    const folder = { path: join(office.backend.dir, 'partes') };
    const { parts, ...sums } = await office.backend.ask('payments.exportParts', { period: PERIOD, folder });
    expect(await office.backend.ask('payments.get', { period: PERIOD })).toMatchObject(sums);
    expect(parts).toEqual([
      {
        name: 'lista-de-pago-2026-B3-01-Transportadora-de-valores-carrito-pagador-Plaza-de-Vinchos.xlsx',
        paid: 1,
        total: 20_000,
      },
    ]);
    const { sheets } = await contentOf(join(folder.path, parts[0]?.name ?? ''));
    const rows = tableOf(sheets.find(({ name }) => name === 'Totales')).map((row) => JSON.stringify(row));
    expect(rows.some((row) => row.includes(head))).toBe(true);
    expect(rows.filter((row) => row.includes('Plaza de Vinchos') && /,1,200,"[\da-f]{64}"/.test(row))).toHaveLength(1);
    expect(rows.at(-1)).toBe(JSON.stringify(['TOTAL DE LA LISTA', null, 1, 200, hash]));
    expect(
      await office.backend.call('payments.export', {
        period: PERIOD,
        mode: 'ATM',
        file: { path: join(folder.path, 'x.xlsx') },
      }),
    ).toMatchObject({ problem: { code: 'payer-file-empty' } });
  });

  it('is read as people queue once it is approved, documents as in public', async () => {
    await play();
    expect(await office.backend.call('payments.delivery', { period: PERIOD })).toMatchObject({
      problem: { code: 'list-not-approved' },
    });
    await approve('luis');
    await office.registry.db('household').where({ code: 'H1' }).update({ phone: '966123456' });
    const { hash, rows, payPoints } = await office.backend.ask('payments.delivery', { period: PERIOD });
    const total = rows.reduce((sum, { amount }) => sum + amount, 0);
    expect(await office.backend.ask('payments.get', { period: PERIOD })).toMatchObject({ hash, total });
    expect(rows).toMatchObject([{ household: 'H1', phone: '966123456', leader: null }]);
    expect(payPoints).toEqual([]);
    expect(rows[0]?.document).toMatch(/^\*{5}\d{3}$/);
  });

  it('says by name of the file that it cannot be written', async () => {
    await play();
    await approve('luis');
    const path = join(office.backend.dir, 'no', 'lista.xlsx');
    expect(await office.backend.call('payments.export', { period: PERIOD, file: { path } })).toMatchObject({
      problem: { code: 'file-unwritable', name: 'lista.xlsx' },
    });
  });
});
