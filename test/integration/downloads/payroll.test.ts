import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import { aHeadquarters, DOWNLOAD_HANDLERS, takeIn, type Headquarters } from '../../support/fromHeadquarters';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
let office: TestOffice;
let sede: Headquarters;
beforeEach(async () => {
  office = await openTestOffice({ ...DOWNLOAD_HANDLERS, ...importHandlers });
  const { registry, school, backend } = office;
  const pupil = { birth: '2016-02-01', school };
  for (const code of ['H1', 'H2', 'H3'])
    await registry.addHousehold({ code, affiliated: '2026-01-10', members: [pupil] });
  await registry.addHousehold({ code: 'H4', affiliated: '2026-06-10', members: [pupil] });
  await playBimester(office, '2026-B3');
  sede = await aHeadquarters(backend, 'ana');
});
afterEach(() => office.backend.close());

const line = (household: string, amount_cents: number, period = '2026-B3') => ({ period, household, amount_cents });
const seen = async (...rows: readonly ReturnType<typeof line>[]) => {
  const path = await sede.publish('PAYROLL', rows);
  const { analysis } = await office.backend.ask('downloads.analyse', { file: { path } });
  return { path, file: analysis?.files[0] };
};

describe('the payment roll of headquarters', () => {
  it('is compared with the own list line by line, each difference with the own reason', async () => {
    const { path, file } = await seen(line('H1', 20_000), line('H2', 10_000), line('H4', 20_000), line('H9', 20_000));
    expect(file?.rows).toMatchObject({ read: 4, same: 1, changed: 3 });
    expect(file?.changes.map(({ row, field, before, after }) => [row, field, before, after])).toEqual([
      ['H2', 'Otro importe: Cumplió', 'S/ 200,00', 'S/ 100,00'],
      ['H3', 'Solo en la lista de la oficina: Cumplió', 'S/ 200,00', ''],
      ['H4', expect.stringMatching(/^Solo en la planilla de la sede: \S/), '', 'S/ 200,00'],
      ['H9', 'Solo en la planilla de la sede: no está en la lista de la oficina', '', 'S/ 200,00'],
    ]);
    expect(file?.problems.map(({ cell, code, level }) => [cell, code, level])).toEqual([
      ['C3', 'ROLL_AMOUNT', 'warning'],
      ['C4', 'ROLL_ONLY_THEIRS', 'warning'],
      ['C5', 'ROLL_ONLY_THEIRS', 'warning'],
    ]);
    const before = await office.backend.ask('payments.get', { period: PERIOD });
    expect(await takeIn(office.backend, path)).toBe('APPLIED');
    expect(await office.backend.ask('payments.get', { period: PERIOD })).toEqual(before);
    const event: { details: string } = await office.registry
      .db('event')
      .where({ kind: 'payments.payroll-received' })
      .first('details');
    expect(JSON.parse(event.details)).toEqual({
      SAME: 1,
      AMOUNT: 1,
      ONLY_THEIRS: 2,
      ONLY_OURS: 1,
    });
  });

  it('has a household once, with a sum', async () => {
    const { file } = await seen(
      line('H1', 20_000),
      line('H1', 30_000),
      line('H2', 0),
      line('H3', 20_000),
      line('H3', 20_000),
    );
    expect(file?.rows).toMatchObject({ read: 5, rejected: 3, same: 1, repeated: 1 });
    expect(file?.problems.map(({ code }) => code)).toEqual(['ROW_CONFLICT', 'ROW_CONFLICT', 'PAY_AMOUNT']);
  });

  it('of no bimester of the office, or of two, is refused', async () => {
    const asked = async (...rows: readonly ReturnType<typeof line>[]) => {
      const path = await sede.publish('PAYROLL', rows, { sequence: 1 });
      return office.backend.call('downloads.analyse', { file: { path } });
    };
    expect(await asked(line('H1', 1, '2026-B4'))).toMatchObject({ problem: { code: 'list-absent' } });
    expect(await asked(line('H1', 1), line('H2', 1, '2026-B4'))).toMatchObject({ problem: { why: 'SCHEMA' } });
  });
});
