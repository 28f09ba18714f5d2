import { afterEach, beforeEach, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { recertificationHandlers } from '../../../src/main/backend/handlers/recertification';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice(recertificationHandlers);
  office.backend.setToday('2026-07-05');
  const members = [{ birth: '2016-02-01', school: office.school }];
  await office.registry.addHousehold({ code: 'H1', affiliated: '2019-01-15', members });
  await office.registry.addHousehold({ code: 'H2', affiliated: '2024-01-15', members });
});
afterEach(async () => {
  schedule([1]);
  await office.backend.close();
});

/** The schedule that headquarters would state. */
const schedule = (value: readonly number[]) => Object.assign(CEPAL.recertificationFactors, { value });
const record = (outcome: 'STILL_POOR' | 'NOT_POOR' | 'PENDING', on: string) =>
  office.backend.call('recertification.record', {
    household: 'H1',
    outcome,
    on: toDate(on),
    evidence: 'Acta 12-2023',
  });
const confirm = () => office.backend.as('ana').call('recertification.confirm', { household: 'H1' });
const due = async () => (await office.backend.ask('recertification.due', {})).households;

it('is due four years after the affiliation, until somebody else confirmed what came out', async () => {
  expect(await due()).toMatchObject([{ household: 'H1', due: '2023-01-15', last: null, waiting: null }]);
  await record('STILL_POOR', '2023-03-01');
  expect(await due()).toMatchObject([{ waiting: { outcome: 'STILL_POOR', evidence: 'Acta 12-2023' } }]);
  expect(await office.backend.call('recertification.confirm', { household: 'H1' })).toMatchObject({
    problem: { code: 'second-person-needed' },
  });
  expect(await record('PENDING', '2023-03-01')).toMatchObject({ problem: { code: 'already-proposed' } });
  expect(await confirm()).toMatchObject({ value: { outcome: 'STILL_POOR', proposedExit: false } });
  expect(await due()).toEqual([]);
});

it('reduces the transfer by the schedule of the rule set, and a replay gives the same', async () => {
  schedule([1, 0.8, 0.6, 0.4]);
  await record('STILL_POOR', '2024-05-01');
  await confirm();
  const { households } = await office.backend.ask('recertification.due', { all: true });
  expect(households).toMatchObject([
    {
      household: 'H1',
      factor: 0.6,
      steps: [
        { from: '2024-05-01', factor: 1 },
        { from: '2025-05-01', factor: 0.8 },
        { from: '2026-05-01', factor: 0.6 },
        { from: '2027-05-01', factor: 0.4 },
      ],
    },
  ]);
  await playBimester(office, PERIOD);
  expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ base: 12_000 });
  expect(await lineOf(office, PERIOD, 'H2')).toMatchObject({ base: 20_000 });
  expect(await office.backend.ask('payments.replay', { period: PERIOD })).toMatchObject({ equal: true });
});

it('counts only once it is confirmed, and not for a bimester that had begun', async () => {
  await record('NOT_POOR', '2026-05-02');
  await playBimester(office, PERIOD);
  expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ base: 20_000 });
});

it('proposes the exit of who is no longer poor; what was stated stays', async () => {
  await record('NOT_POOR', '2026-06-01');
  expect(await confirm()).toMatchObject({ value: { proposedExit: true } });
  const { db } = office.registry;
  const proposed = await db('proposal').first<object>('kind', 'reason', 'evidence');
  expect(proposed).toEqual({ kind: 'EXIT', reason: 'RECERTIFICATION_NOT_POOR', evidence: 'Acta 12-2023' });
  await expect(db('recertification').update({ outcome: 'STILL_POOR' })).rejects.toThrow('stays as it was');
  await expect(db('recertification').delete()).rejects.toThrow('never removed');
});
