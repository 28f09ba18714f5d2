import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { createWrite } from '../../../src/main/backend/database/handles';
import { refreshSummaries } from '../../../src/main/backend/database/households/summaries';
import { cardHandlers } from '../../../src/main/backend/handlers/cards';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';
import { writeTyped, type TypedRow } from '../../support/w1Files';
import { contentOf, tableOf } from '../../support/workbookFiles';

let office: TestOffice;
let documents: ReadonlyMap<string, string>;
beforeEach(async () => {
  office = await openTestOffice({ ...cardHandlers, ...householdHandlers, ...importHandlers, ...proposalHandlers });
  const codes = ['H1', 'H2', 'H3'];
  for (const code of codes) await office.registry.addHousehold({ code, affiliated: '2026-01-10', members: [] });
  const holders: { code: string; document: string }[] = await office.registry
    .db('member')
    .join('household', 'household.id', 'member.household_id')
    .where({ number: 1 })
    .select('household.code', 'document_number as document');
  documents = new Map(holders.map(({ code, document }) => [code, document]));
  const write = createWrite(office.registry.db, () => ({ userId: 'maria', at: '2026-07-05T15:00:00.000Z' }));
  await write(async (tx) => ok(await refreshSummaries(tx, codes)));
});
afterEach(() => office.backend.close());

const state = async (household: string) => (await office.backend.ask('cards.ofHousehold', { household })).state;
const MARCH = toDate('2026-03-02');
const record = (household: string, step: 'REQUESTED' | 'SENT' | 'DELIVERED' | 'LOST', last4 = '') =>
  office.backend.ask('cards.record', { household, step, day: MARCH, last4, evidence: 'Cargo firmado' });
const exportTo = (path: string, day = '2026-04-06', evidence = 'Oficio 15-2026') =>
  office.backend.call('cards.export', { file: { path }, day: toDate(day), evidence });

const answer = (household: string, values: TypedRow = {}): TypedRow => ({
  'Código de hogar': household,
  'N.º de documento': documents.get(household) ?? '49999999',
  'Respuesta del banco': 'CUENTA ABIERTA',
  'Fecha de la respuesta': '20/04/2026',
  'N.º de cuenta': null,
  'Modalidad de pago': 'CAJERO AUTOMÁTICO',
  'Últimas 4 cifras': null,
  Observaciones: null,
  ...values,
});
const opened = (household: string, number: string) => answer(household, { 'N.º de cuenta': number });

const ABSENT = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
async function proposals() {
  const list = await office.backend.ask('proposals.list', {});
  return list.map(({ id, household }) => ({ id, household })).toSorted((a, b) => (a.household < b.household ? -1 : 1));
}
async function analyse(...rows: readonly TypedRow[]) {
  const { dir, engine } = office.backend;
  const path = await writeTyped(dir, `${engine.surroundings.newId()}.xlsx`, [{ name: 'Hoja1', rows }]);
  const { analysisId, files } = await office.backend.ask('cards.analyse', { file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file, codes: file.problems.map(({ cell, code }) => `${cell} ${code}`) };
}

describe('what the bank is asked for', () => {
  it('is not written where what it rests on carries the number of a card', async () => {
    const path = join(office.backend.dir, 'pedido.xlsx');
    const refused = await exportTo(path, '2026-04-06', 'Tarjeta 4111 1111 1111 1111');
    expect(refused).toMatchObject({ problem: { code: 'card-not-possible', why: 'CARD' } });
    expect(existsSync(path)).toBe(false);
    expect(await office.registry.db('card_step').select()).toEqual([]);
  });

  it('is written for who waits, recorded as sent once, and comes back unanswered without a change', async () => {
    await record('H2', 'DELIVERED', '4711');
    await record('H2', 'LOST');
    await record('H3', 'REQUESTED');
    const path = join(office.backend.dir, 'pedido.xlsx');
    expect(await exportTo(path)).toMatchObject({ ok: true, value: { households: 3, withoutHolder: [] } });
    const [headers = [], ...rows] = tableOf((await contentOf(path)).sheets[0]);
    const asked = headers.indexOf('Pedido');
    expect(rows.map((row) => [row[0], row[asked]])).toEqual([
      ['H1', 'ABRIR CUENTA'],
      ['H2', 'REPONER TARJETA'],
      ['H3', 'ABRIR CUENTA'],
    ]);
    expect([await state('H1'), await state('H2'), await state('H3')]).toEqual(['SENT', 'LOST', 'SENT']);
    expect(await exportTo(path)).toMatchObject({ ok: true, value: { households: 3 } });
    const { steps } = await office.backend.ask('cards.ofHousehold', { household: 'H1' });
    expect(steps.map(({ step }) => step)).toEqual(['SENT', 'REQUESTED']);
    const { files } = await office.backend.ask('cards.analyse', { file: { path } });
    expect(files).toMatchObject([{ status: 'ready', rows: { read: 3, same: 3 }, unanswered: 3, problems: [] }]);
  });

  it('records nothing where the file cannot be written or the day has not come', async () => {
    const nowhere = join(office.backend.dir, 'no existe', 'pedido.xlsx');
    expect(await exportTo(nowhere)).toMatchObject({ problem: { code: 'file-unwritable' } });
    expect(await exportTo(join(office.backend.dir, 'pedido.xlsx'), '2026-07-06')).toMatchObject({
      problem: { code: 'card-not-possible', why: 'FUTURE' },
    });
    await record('H3', 'REQUESTED');
    expect(await exportTo(join(office.backend.dir, 'pedido.xlsx'), '2026-03-01')).toMatchObject({
      problem: { code: 'card-not-possible', why: 'ORDER' },
    });
    expect(await state('H1')).toBe('NONE');
  });
});

describe('what the bank answers', () => {
  it('is shown old beside new, applied with the account to confirm, and taken back whole', async () => {
    await exportTo(join(office.backend.dir, 'pedido.xlsx'));
    const handed = { 'Respuesta del banco': 'ENTREGADA', 'N.º de cuenta': '04123456781', 'Últimas 4 cifras': '4711' };
    const rejected = {
      'Respuesta del banco': 'RECHAZADA',
      'Modalidad de pago': null,
      Observaciones: 'Firma no coincide',
    };
    const { analysisId, file, codes } = await analyse(
      opened('H1', '04-123-456789'),
      answer('H2', handed),
      answer('H3', rejected),
    );
    expect(codes).toEqual(['E2 BNK_TO_CONFIRM', 'E3 BNK_TO_CONFIRM']);
    expect(file.rows).toMatchObject({ read: 3, changed: 3 });
    expect(file.changes.slice(0, 2)).toMatchObject([
      { row: 'H1', field: 'Tarjeta', before: 'Enviada al banco', after: 'Cuenta abierta' },
      { row: 'H1', field: 'N.º de cuenta', after: '*******6789' },
    ]);
    await office.backend.ask('cards.apply', { analysisId });
    expect([await state('H1'), await state('H2'), await state('H3')]).toEqual(['OPENED', 'DELIVERED', 'REJECTED']);
    const { steps, last4 } = await office.backend.ask('cards.ofHousehold', { household: 'H2' });
    expect(steps.slice(0, 2).map(({ step }) => step)).toEqual(['DELIVERED', 'OPENED']);
    expect(last4).toBe('4711');
    const waiting = await office.backend.ask('proposals.list', {});
    expect(waiting.map(({ kind, household }) => `${kind} ${household}`).toSorted()).toEqual([
      'ACCOUNT H1',
      'ACCOUNT H2',
    ]);

    const { files } = await office.backend.ask('imports.list', { kind: 'cuentas-banco' });
    const undone = await office.backend.call('imports.undo', { id: files[0]?.id ?? '', reason: 'Otro banco' });
    expect(undone).toMatchObject({ ok: true });
    expect([await state('H1'), await state('H2'), await state('H3')]).toEqual(['SENT', 'SENT', 'SENT']);
    expect(await office.backend.ask('proposals.list', {})).toEqual([]);
  });

  it('is confirmed for many households at once by somebody else, each by itself', async () => {
    const { analysisId } = await analyse(opened('H1', '04123456789'), opened('H2', '04123456790'));
    await office.backend.ask('cards.apply', { analysisId });
    const waiting = await office.backend.ask('proposals.list', {});
    expect(new Set(waiting.map(({ source }) => source?.row))).toEqual(new Set([2, 3]));
    const [first, second] = await proposals();
    const ids = [first?.id ?? '', second?.id ?? '', ABSENT];
    const own = await office.backend.ask('proposals.confirmAccounts', { ids });
    expect(own).toMatchObject({ done: [], refused: [{ code: 'own-proposal' }, { code: 'own-proposal' }, {}] });
    await office.backend.as('ana').ask('proposals.confirm', { id: first?.id ?? '' });
    const { done, refused } = await office.backend.as('ana').ask('proposals.confirmAccounts', { ids });
    expect(done).toEqual(['H2']);
    expect(refused).toMatchObject([
      { household: 'H1', code: 'proposal-decided' },
      { household: ABSENT, code: 'not-found' },
    ]);
    expect(await proposals()).toEqual([]);
    const { account } = await office.backend.ask('households.get', { code: 'H2' });
    expect(account?.accountNumber).toMatch(/6790$/);
  });

  it('stays where a step was recorded on top of it', async () => {
    await exportTo(join(office.backend.dir, 'pedido.xlsx'));
    const { analysisId } = await analyse(opened('H1', '04123456789'));
    await office.backend.ask('cards.apply', { analysisId });
    await office.backend.ask('cards.record', {
      household: 'H1',
      step: 'DELIVERED',
      day: toDate('2026-04-25'),
      last4: '4711',
      evidence: 'Cargo firmado',
    });
    const { files } = await office.backend.ask('imports.list', { kind: 'cuentas-banco' });
    expect(await office.backend.call('imports.undo', { id: files[0]?.id ?? '', reason: 'Error' })).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ subject: 'H1' }] },
    });
  });

  it('is refused row by row, each with its own reason, and nothing of those rows is kept', async () => {
    await exportTo(join(office.backend.dir, 'pedido.xlsx'));
    const { analysisId, file, codes } = await analyse(
      opened('H9', '04123456789'),
      { ...opened('H1', '04123456789'), 'N.º de documento': '40000000' },
      opened('H2', '123'),
      answer('H3', { 'Respuesta del banco': 'TARJETA REPUESTA' }),
    );
    expect(codes).toEqual(['A2 BNK_HOUSEHOLD', 'B3 BNK_HOLDER', 'E4 BNK_ACCOUNT', 'C5 BNK_STEP']);
    expect(file.rows).toMatchObject({ read: 4, rejected: 4 });
    expect(await office.backend.call('cards.apply', { analysisId })).toMatchObject({
      problem: { code: 'rows-rejected' },
    });
    expect(await state('H2')).toBe('SENT');
  });

  it.each([
    ['without a day', { 'Fecha de la respuesta': null }, 'D2 REQUIRED'],
    ['on a day before the request', { 'Fecha de la respuesta': '01/04/2026' }, 'D2 BNK_DAY'],
    ['on a day to come', { 'Fecha de la respuesta': '06/07/2026' }, 'D2 BNK_DAY'],
    ['without an account', { 'N.º de cuenta': null }, 'E2 REQUIRED'],
    ['without a way to be paid', { 'Modalidad de pago': null }, 'F2 REQUIRED'],
    ['with digits of a card that was not handed over', { 'Últimas 4 cifras': '4711' }, 'G2 BNK_LAST4'],
    ['handed over without digits', { 'Respuesta del banco': 'ENTREGADA' }, 'G2 BNK_LAST4'],
  ])('is refused %s', async (_how, values, code) => {
    await exportTo(join(office.backend.dir, 'pedido.xlsx'));
    expect((await analyse({ ...opened('H1', '04123456789'), ...values })).codes).toContain(code);
  });

  it('gives no account to two households, nor one where another waits to be confirmed', async () => {
    await exportTo(join(office.backend.dir, 'pedido.xlsx'));
    const twice = await analyse(opened('H1', '04123456789'), opened('H2', '04123456789'));
    expect(twice.codes).toEqual(['E2 BNK_ACCOUNT_TAKEN', 'E3 BNK_ACCOUNT_TAKEN']);
    const first = await analyse(opened('H1', '04123456789'));
    await office.backend.ask('cards.apply', { analysisId: first.analysisId });
    const again = await analyse({ ...opened('H1', '04123456700'), 'Fecha de la respuesta': '21/04/2026' });
    expect(again.codes).toEqual(['C2 BNK_STEP']);
    expect((await analyse(opened('H1', '04123456789'), opened('H2', '04123456781'))).file.rows).toMatchObject({
      same: 1,
      changed: 1,
    });
  });

  it('keeps nothing of a file with the whole number of a card', async () => {
    const card = answer('H1', { Observaciones: 'tarjeta 4214 1234 5678 9012' });
    const { file } = await analyse(answer('H2'), card, card);
    expect(file).toMatchObject({ status: 'refused', code: 'CARD_NUMBERS' });
    expect(file.message).toContain('Hoja1!3, 4');
    const drafts: unknown[] = await office.registry.db('import').select();
    expect(JSON.stringify(drafts)).not.toContain('9012');
  });

  it('goes by what is registered: after a change in between the file is read again', async () => {
    await exportTo(join(office.backend.dir, 'pedido.xlsx'));
    const { analysisId } = await analyse(opened('H1', '04123456789'));
    await office.backend.ask('cards.record', {
      household: 'H1',
      step: 'REJECTED',
      day: toDate('2026-04-10'),
      evidence: 'Oficio',
    });
    expect(await office.backend.call('cards.apply', { analysisId })).toMatchObject({
      problem: { code: 'analysis-outdated' },
    });
  });
});
