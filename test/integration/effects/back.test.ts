import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toMonth, toPeriod } from '@shared/domain/calendar';
import type { LeavingReason } from '@shared/domain/effects/exits';
import { effectHandlers } from '../../../src/main/backend/handlers/effects';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
let pupil: string;

/** H1: a holder whose document is valid and a pupil, in an operated district; H2, so that bimesters are opened without it. */
beforeEach(async () => {
  office = await openTestOffice({ ...effectHandlers, ...proposalHandlers });
  const { registry, school } = office;
  const members = [{ birth: '2016-02-01', school, document: '70000002' }];
  ({
    members: [, pupil = ''],
  } = await registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', members }));
  await registry.addHousehold({ code: 'H2', affiliated: '2018-01-10', members: [{ birth: '2016-02-01', school }] });
  await registry.db('household').update({ cse: 'EXTREME_POOR', cse_date: '2025-01-10', cse_expiry: '2029-01-10' });
  await registry.db('member').where({ number: 1 }).update({ document_expiry: '2031-01-31' });
  const row = { ubigeo: '050401', year: 2026, poverty_pct: 61 };
  await registry
    .db('district_index')
    .insert(row)
    .catch(() => undefined);
});
afterEach(() => office.backend.close());

const ask: TestOffice['backend']['ask'] = (name, input, options) => office.backend.ask(name, input, options);
const ana = () => office.backend.as('ana');
const statuses = () =>
  office.registry
    .db('household_status_change')
    .join('household', 'household.id', 'household_status_change.household_id')
    .where({ code: 'H1' })
    .orderBy(['since', 'household_status_change.at', 'household_status_change.id'])
    .select('household_status_change.status as status', 'since', 'reason');

async function leave(reason: LeavingReason) {
  const proposal = { kind: 'EXIT', reason } as const;
  const { id } = await ask('effects.propose', { household: 'H1', proposal, evidence: 'Informe' });
  await ana().ask('proposals.confirm', { id });
}
const comeBack = { household: 'H1', proposal: { kind: 'REAFFILIATION', reason: 'HEADQUARTERS_ACT' } } as const;
const appeal = (on: string) => ({
  household: 'H1',
  against: 'exit' as const,
  on: toDate(on),
  grounds: 'Son dos familias',
});
const decided = (result: 'UPHELD' | 'REJECTED', on: string) => ({
  household: 'H1',
  against: 'exit' as const,
  result,
  on: toDate(on),
  note: 'Se comparó en el campo',
});

describe('an exit that held at once', () => {
  it('is appealed within its term; upheld, the household is back from that day with what it missed as arrears', async () => {
    office.backend.setToday('2026-06-20');
    await leave('DUPLICATE');
    expect(await statuses()).toMatchObject([{}, { status: 'DISAFFILIATED', since: '2026-06-20' }]);
    expect(await ask('effects.household', { code: 'H1' })).toMatchObject({
      exit: { reason: 'DUPLICATE', appealUntil: '2026-07-05', effectiveOn: '2026-06-20', appeal: null },
    });
    office.backend.setToday('2026-06-25');
    await ask('effects.lodgeAppeal', appeal('2026-06-25'));
    const period = toPeriod('2026-B3');
    await playBimester(office, period);
    expect(await lineOf(office, period, 'H1')).toMatchObject({ status: 'NOT_PAID', reason: 'EXITED' });
    await office.backend.as('luis').ask('payments.approve', { period });
    expect(await ana().ask('effects.decideAppeal', decided('UPHELD', '2026-07-05'))).toMatchObject({
      annulledExit: true,
    });
    expect((await statuses()).at(-1)).toEqual({ status: 'AFFILIATED', since: '2026-06-20', reason: 'APPEAL_UPHELD' });
    const list = await playBimester(office, '2026-B4');
    expect(await lineOf(office, toPeriod('2026-B4'), 'H1')).toMatchObject({ base: 20_000, arrears: 20_000 });
    expect(list).toMatchObject({ paid: 2, total: 60_000 });
  });

  it('that left out a whole closed bimester: it is judged for it, and nothing is lost while nobody has answered', async () => {
    office.backend.setToday('2026-06-20');
    await leave('FALSE_DATA');
    await ask('effects.lodgeAppeal', appeal('2026-06-20'));
    await playBimester(office, '2026-B3');
    await playBimester(office, '2026-B4');
    await ana().ask('effects.decideAppeal', decided('UPHELD', '2026-09-05'));
    const versions = office.registry.db('household_result').where({ period: '2026-B4' }).orderBy('version');
    expect(await versions.select('version', 'result')).toEqual([
      { version: 1, result: 'COMPLIED' },
      { version: 2, result: 'BLOCKED' },
    ]);
    const period = toPeriod('2026-B4');
    for (const month of ['2026-07', '2026-08'] as const) {
      const target = { household: 'H1', member: 2 };
      const answer = { as: 'COMPLIANT', reason: 'PAPER_LIST', note: 'Lista de la directora' } as const;
      await ask('compliance.resolve', { period, target, month: toMonth(month), ...answer });
    }
    expect(await playBimester(office, '2026-B5')).toMatchObject({ paid: 2 });
    expect(await lineOf(office, toPeriod('2026-B5'), 'H1')).toMatchObject({ base: 20_000, arrears: 40_000 });
  });

  it('stands where the appeal is rejected or comes too late', async () => {
    office.backend.setToday('2026-06-20');
    await leave('DUPLICATE');
    office.backend.setToday('2026-07-10');
    expect(await office.backend.call('effects.lodgeAppeal', appeal('2026-07-06'))).toMatchObject({
      problem: { why: 'APPEAL_LATE' },
    });
    expect(await ask('effects.household', { code: 'H1' })).toMatchObject({ exit: null });
    await ask('effects.lodgeAppeal', appeal('2026-07-05'));
    await ana().ask('effects.decideAppeal', decided('REJECTED', '2026-07-10'));
    expect((await statuses()).at(-1)).toMatchObject({ status: 'DISAFFILIATED' });
  });

  it('is not undone while somebody of the household lives in another one that is paid', async () => {
    office.backend.setToday('2026-06-20');
    await leave('DUPLICATE');
    await ask('effects.lodgeAppeal', appeal('2026-06-20'));
    const elsewhere = [{ birth: '2016-02-01', document: '70000002' }];
    await office.registry.addHousehold({ code: 'H3', affiliated: '2026-06-21', members: elsewhere });
    expect(await ana().call('effects.decideAppeal', decided('UPHELD', '2026-06-20'))).toMatchObject({
      problem: { code: 'document-taken', household: 'H3' },
    });
    expect((await statuses()).at(-1)).toMatchObject({ status: 'DISAFFILIATED' });
  });
});

describe('coming back to the programme', () => {
  const breach = async (period: '2026-B3') => {
    await playBimester(office, period, () => office.registry.absences(pupil, office.school, '2026-06', 20, 10));
  };

  it('leaves what it complied with before it left to be proved late, and paid', async () => {
    await breach('2026-B3');
    await office.backend.as('luis').ask('payments.approve', { period: toPeriod('2026-B3') });
    await leave('VOLUNTARY');
    office.backend.setToday('2026-09-02');
    await ask('effects.carryOut', {});
    const { id } = await ask('effects.propose', { ...comeBack, evidence: 'RDE 12-2026' });
    await ana().ask('proposals.confirm', { id });
    await office.registry.lateImport('attendance', { member_id: pupil, month: '2026-06' }, { unjustified: 0 });
    await playBimester(office, '2026-B4');
    expect(await lineOf(office, toPeriod('2026-B4'), 'H1')).toMatchObject({ arrears: 20_000 });
  });

  it('needs an act, two people and the conditions of today; its count and first bimester begin again', async () => {
    await breach('2026-B3');
    expect(await ask('effects.household', { code: 'H1' })).toMatchObject({ count: 1 });
    await leave('VOLUNTARY');
    office.backend.setToday('2026-09-02');
    expect(await office.backend.call('effects.propose', { ...comeBack, evidence: 'RDE 12' })).toMatchObject({
      problem: { why: 'STATUS' },
    });
    await ask('effects.carryOut', {});
    expect((await statuses()).at(-1)).toMatchObject({ status: 'DISAFFILIATED', since: '2026-09-01' });

    expect(await office.backend.call('effects.propose', comeBack)).toMatchObject({
      problem: { code: 'invalid-input' },
    });
    office.backend.setToday('2026-10-10');
    const { id } = await ask('effects.propose', { ...comeBack, evidence: 'RDE 012-2026, del 1 de octubre' });
    expect(await office.backend.call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'own-proposal' } });
    await ana().ask('proposals.confirm', { id });
    expect((await statuses()).at(-1)).toEqual({ status: 'AFFILIATED', since: '2026-10-10', reason: 'REAFFILIATED' });
    expect(await ask('effects.household', { code: 'H1' })).toMatchObject({ count: 0 });

    await playBimester(office, '2026-B5');
    expect(await lineOf(office, toPeriod('2026-B5'), 'H1')).toMatchObject({ amount: 0, reason: 'FIRST_BIMESTER' });
    await playBimester(office, '2026-B6');
    expect(await lineOf(office, toPeriod('2026-B6'), 'H1')).toMatchObject({ amount: 20_000 });
  });

  it('is refused to who does not pass the lasting conditions, and to who lives in another household by now', async () => {
    office.backend.setToday('2026-06-20');
    await leave('DUPLICATE');
    const { id } = await ask('effects.propose', { ...comeBack, evidence: 'RDE 12' });
    await office.registry.db('household').where({ code: 'H1' }).update({ cse: 'NON_POOR' });
    expect(await ana().call('proposals.confirm', { id })).toMatchObject({ problem: { why: 'GATE_LOST' } });
    const elsewhere = [{ birth: '2016-02-01', document: '70000002' }];
    await office.registry.addHousehold({ code: 'H3', affiliated: '2026-06-21', members: elsewhere });
    expect(await ana().call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'document-taken' } });
  });
});
