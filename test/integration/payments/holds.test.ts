import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const [PERIOD, NEXT] = [toPeriod('2026-B3'), toPeriod('2026-B4')];
let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
  const members = [{ birth: '2016-02-01', school: office.school }];
  await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await office.registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members });
});
afterEach(() => office.backend.close());

const withhold = (household = 'H1') =>
  office.backend.as('luis').call('payments.withhold', { household, reason: 'DOCUMENT_CHECK', note: 'DNI ilegible' });
const release = (household = 'H1') => office.backend.call('payments.release', { household, note: 'se comprobó' });
const calculate = () => office.backend.ask('payments.calculate', { period: PERIOD });
const approve = () => office.backend.as('luis').call('payments.approve', { period: PERIOD });
const statusOf = async () => (await office.backend.ask('payments.life', { period: PERIOD })).status;

describe('withholding the payments of a household', () => {
  it('makes the list a draft that is not approved until it is calculated again', async () => {
    await playBimester(office, PERIOD);
    expect(await withhold()).toMatchObject({ value: { household: 'H1', reopened: [PERIOD] } });
    expect(await statusOf()).toBe('DRAFT');
    expect(await approve()).toMatchObject({ problem: { code: 'list-status', status: 'DRAFT' } });
    expect(await calculate()).toMatchObject({ paid: 1, held: 1, total: 20_000 });
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ status: 'HELD', reason: 'WITHHELD', amount: 0 });
    expect(await approve()).toMatchObject({ value: { total: 20_000 } });
  });

  it('is undone with a note, and the next list pays what was kept', async () => {
    await playBimester(office, PERIOD);
    await withhold();
    await calculate();
    await approve();
    expect(await release()).toMatchObject({ value: { reopened: [] } });
    await playBimester(office, NEXT);
    expect(await lineOf(office, NEXT, 'H1')).toMatchObject({ amount: 40_000, arrears: 20_000 });
    const hold = await office.registry.db('payment_hold').first<Record<string, unknown>>('note', 'ended_note');
    expect(hold).toEqual({ note: 'DNI ilegible', ended_note: 'se comprobó' });
  });

  it('does not touch an approved list', async () => {
    await playBimester(office, PERIOD);
    await approve();
    expect(await withhold()).toMatchObject({ value: { reopened: [] } });
    expect(await statusOf()).toBe('APPROVED');
  });

  it('refuses what makes no sense, and who may not', async () => {
    expect(await release()).toMatchObject({ problem: { code: 'not-withheld' } });
    expect(await withhold('H9')).toMatchObject({ problem: { code: 'not-found' } });
    await withhold();
    expect(await withhold()).toMatchObject({ problem: { code: 'withheld' } });
    expect(await office.backend.ask('payments.holds', {})).toMatchObject({
      rows: [{ household: 'H1', reason: 'DOCUMENT_CHECK', note: 'DNI ilegible', by: 'luis' }],
    });
    const asked = office.backend.as('olga').call('payments.release', { household: 'H1', note: 'no debe' });
    expect(await asked).toMatchObject({ problem: { code: 'forbidden' } });
  });

  it('keeps, whatever the order, every sol that is owed', async () => {
    await playBimester(office, PERIOD);
    const step = fc
      .constantFrom('H1', 'H2')
      .chain((code) => fc.constantFrom(withhold, release).map((act) => ({ code, act })));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        for (const { code, act } of steps) await act(code);
        const held = new Set((await office.backend.ask('payments.holds', {})).rows.map(({ household }) => household));
        const { total } = await calculate();
        expect(total).toBe((2 - held.size) * 20_000);
        const lines = await office.registry.db('payment_line').pluck<number[]>('entitled_cents');
        expect(lines).toEqual([20_000, 20_000]);
      }),
      { numRuns: 15 },
    );
  });
});
