import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { payerFileHandlers } from '../../../src/main/backend/handlers/payerFiles';
import { FIRST_USER } from '../../support/backend';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
const SCHEMA = join(import.meta.dirname, '../../fixtures/payments/pain.001.001.03.xsd');
const PAYER = { name: 'Programa Juntos', account: '00000123456', bank: 'BANCPEPL' };
let office: TestOffice;

/** H1 and H2 with an account, H3 without one. */
beforeEach(async () => {
  office = await openTestOffice(payerFileHandlers);
  const { registry, school } = office;
  for (const code of ['H1', 'H2', 'H3']) {
    await registry.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2016-02-01', school }] });
  }
  await openAccount('H1', '04321123456');
  await openAccount('H2', '04321123457');
  await playBimester(office, PERIOD);
});
afterEach(() => office.backend.close());

async function openAccount(code: string, account_number: string) {
  const { db } = office.registry;
  const holder = await db('household_holder')
    .join('household', 'household.id', 'household_id')
    .where({ code })
    .first<{ household_id: string; member_id: string }>('household_id', 'member_id');
  const at = '2026-06-01T15:00:00.000Z';
  const rest = { payment_mode: 'ATM', since: '2026-06-01', reason: 'OPENED', evidence: 'Contrato', at };
  await db('household_account').insert({ id: code, ...holder, account_number, ...rest, user_id: FIRST_USER });
}

const approve = () => office.backend.as('luis').ask('payments.approve', { period: PERIOD });
const path = (name: string) => join(office.backend.dir, name);
const write = (name: string, asked: object = {}, user = 'luis') =>
  office.backend.as(user).call('payerFiles.write', {
    period: PERIOD,
    as: { kind: 'PAIN001', payOn: toDate('2026-07-20') },
    file: { path: path(name) },
    ...asked,
  });
const setPayer = () => office.backend.as('ana').ask('payerFiles.setPayer', PAYER);
const xmllint = (file: string, ...options: readonly string[]) =>
  execFileSync('xmllint', [...options, file], { encoding: 'utf8', stdio: 'pipe' });
const isValid = (file: string) => {
  try {
    xmllint(file, '--noout', '--schema', SCHEMA);
    return true;
  } catch {
    return false;
  }
};

describe('the order in ISO 20022', () => {
  it('validates against the schema; its count and sum are those of an independent recount', async () => {
    await approve();
    await setPayer();
    expect(await write('pagos.xml')).toMatchObject({
      value: { name: 'pagos.xml', paid: 2, total: 40_000, left: { paid: 1, total: 20_000 } },
    });
    expect(isValid(path('pagos.xml'))).toBe(true);
    const count = (expression: string) => xmllint(path('pagos.xml'), '--xpath', `string(${expression})`).trim();
    const all = `//*[local-name()='InstdAmt']`;
    const [header, group] = ['GrpHdr', 'PmtInf'].map((name) => `//*[local-name()='${name}']`);
    for (const place of [header, group]) {
      expect(count(`${place}/*[local-name()='NbOfTxs']`)).toBe(count(`count(${all})`));
      expect(Number(count(`${place}/*[local-name()='CtrlSum']`))).toBe(Number(count(`sum(${all})`)));
    }
  });

  it('has the totals of the screen and of the workbook of that mode, and a name for each file', async () => {
    await approve();
    await setPayer();
    await write('todos.xml');
    expect(await write('cajero.xml', { mode: 'ATM' })).toMatchObject({ value: { paid: 2, total: 40_000 } });
    const workbook = { period: PERIOD, mode: 'ATM' as const, file: { path: path('cajero.xlsx') } };
    expect(await office.backend.ask('payments.export', workbook)).toMatchObject({ paid: 2, total: 40_000 });
    const { lines } = await office.backend.ask('payments.get', { period: PERIOD, status: 'PAID' });
    const shown = lines.filter(({ household }) => household !== 'H3');
    expect(shown.reduce((sum, { amount }) => sum + amount, 0)).toBe(40_000);
    const nameOf = (file: string) => xmllint(path(file), '--xpath', `string(//*[local-name()='MsgId'])`).trim();
    expect(nameOf('cajero.xml')).toBe(`${nameOf('todos.xml')}-ATM`);
    expect(isValid(path('cajero.xml'))).toBe(true);
  });

  it('is the same to the byte when it is written again, and another list has other references', async () => {
    await approve();
    await setPayer();
    const first = await write('uno.xml');
    expect(await write('dos.xml')).toMatchObject({ value: { sha256: first.ok ? first.value.sha256 : '' } });
    expect(readFileSync(path('dos.xml')).equals(readFileSync(path('uno.xml')))).toBe(true);
    const text = readFileSync(path('uno.xml'), 'utf8');
    expect([...text.matchAll(/<EndToEndId>(.*?)<\/EndToEndId>/g)].map(([, id]) => id?.split('-').at(-1))).toEqual([
      'H1',
      'H2',
    ]);
  });

  it('is refused by the schema where a sum was tampered with its form', async () => {
    await approve();
    await setPayer();
    await write('pagos.xml');
    writeFileSync(path('mal.xml'), readFileSync(path('pagos.xml'), 'utf8').replace('>200.00<', '>doscientos<'));
    expect(isValid(path('mal.xml'))).toBe(false);
  });

  it('waits for the approval, and for who pays', async () => {
    expect(await write('pagos.xml')).toMatchObject({ problem: { code: 'list-not-approved' } });
    await approve();
    expect(await write('pagos.xml')).toMatchObject({ problem: { code: 'payer-unknown' } });
    await setPayer();
    expect(await write('pagos.xml', { mode: 'ETV' })).toMatchObject({ problem: { code: 'payer-file-empty' } });
    expect(await write('pagos.xml', {}, 'olga')).toMatchObject({ problem: { code: 'forbidden' } });
  });
});

describe('a file in a layout', () => {
  it('has every household the list pays, or those of one mode', async () => {
    await approve();
    const as = { kind: 'LAYOUT', layout: 'Ancho fijo con totales' };
    expect(await write('todos.txt', { as })).toMatchObject({ value: { paid: 3, total: 60_000, left: { paid: 0 } } });
    expect(await write('cajero.txt', { as, mode: 'ATM' })).toMatchObject({
      value: { paid: 2, total: 40_000, left: { paid: 1, total: 20_000 } },
    });
    const lines = readFileSync(path('cajero.txt'), 'latin1').split('\r\n');
    expect(lines.map((line) => line.length)).toEqual([116, 116, 116, 0]);
    expect(lines[2]?.startsWith('000002')).toBe(true);
    expect(lines[2]?.endsWith('000000040000')).toBe(true);
  });

  it('is written in the office’s own layout, which keeps its name', async () => {
    await approve();
    const [shipped] = await office.backend.ask('payerFiles.layouts', {});
    if (shipped === undefined) throw new Error('nothing is shipped');
    const layout = { ...shipped.layout, columns: shipped.layout.columns.slice(0, 2) };
    expect(
      await office.backend
        .as('luis')
        .call('payerFiles.saveLayout', { name: 'Banco', layout: { ...layout, columns: [] } }),
    ).toMatchObject({ problem: { code: 'layout-not-possible', why: 'NO_COLUMNS' } });
    await office.backend.as('luis').ask('payerFiles.saveLayout', { name: shipped.name, layout: shipped.layout });
    const layouts = await office.backend.ask('payerFiles.layouts', {});
    expect(layouts.filter(({ isShipped }) => isShipped)).toHaveLength(1);
    expect(layouts.find(({ name }) => name === shipped.name)).toMatchObject({ isShipped: false });
    expect(await write('banco.txt', { as: { kind: 'LAYOUT', layout: 'Otro' } })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('is seen before it is kept or handed over, of a list that is not approved too', async () => {
    const fixed = (await office.backend.ask('payerFiles.layouts', {})).find(({ layout }) => layout.form === 'FIXED');
    if (fixed === undefined) throw new Error('no fixed layout is shipped');
    const preview = (layout: typeof fixed.layout, user = 'luis') =>
      office.backend.as(user).call('payerFiles.preview', { period: PERIOD, layout });
    const seen = await preview(fixed.layout);
    expect(seen).toMatchObject({ value: { paid: 3, total: 60_000 } });
    await approve();
    await write('todos.txt', { as: { kind: 'LAYOUT', layout: fixed.name } });
    const written = readFileSync(path('todos.txt'), 'latin1').split('\r\n');
    expect(seen.ok ? seen.value.lines : []).toEqual(written.slice(0, -1));
    const columns = fixed.layout.columns.map((column) => ({ ...column, width: 8 }));
    expect(await preview({ ...fixed.layout, columns })).toMatchObject({ problem: { code: 'payer-misfit' } });
    expect(await preview({ ...fixed.layout, columns: [] })).toMatchObject({
      problem: { code: 'layout-not-possible', why: 'NO_COLUMNS' },
    });
    expect(await preview(fixed.layout, 'olga')).toMatchObject({ problem: { code: 'forbidden' } });
  });

  it('leaves nothing behind where a value does not fit', async () => {
    await approve();
    const fixed = (await office.backend.ask('payerFiles.layouts', {})).find(({ layout }) => layout.form === 'FIXED');
    if (fixed === undefined) throw new Error('no fixed layout is shipped');
    const columns = fixed.layout.columns.map((column) => ({ ...column, width: 8 }));
    const layout = { ...fixed.layout, columns };
    await office.backend.as('luis').ask('payerFiles.saveLayout', { name: 'Angosto', layout });
    expect(await write('no.txt', { as: { kind: 'LAYOUT', layout: 'Angosto' } })).toMatchObject({
      problem: { code: 'payer-misfit', household: 'H1', title: 'Referencia' },
    });
    expect(() => readFileSync(path('no.txt'))).toThrow('ENOENT');
  });
});
