import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { whyLines } from '@shared/messages/why';
import { effectHandlers } from '../../../src/main/backend/handlers/effects';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { answerAll, lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ ...effectHandlers, ...proposalHandlers });
});
afterEach(() => office.backend.close());

const MONTHS = { '2026-B2': '2026-04', '2026-B3': '2026-06', '2026-B4': '2026-08' } as const;
type Code = keyof typeof MONTHS;

/** A pupil who misses half of a month in each of these bimesters. */
async function breaches(...codes: readonly Code[]): Promise<void> {
  const { school, registry } = office;
  const pupil = { birth: '2016-02-01', school };
  const { members } = await registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', members: [pupil] });
  for (const code of codes) {
    await playBimester(office, code, () => registry.absences(members[1] ?? '', school, MONTHS[code], 20, 10));
  }
}
const ask: TestOffice['backend']['ask'] = (name, input, options) => office.backend.ask(name, input, options);
const ana = () => office.backend.as('ana');
const card = () => ask('effects.household', { code: 'H1' });
const statesIn = async (code: string) => (await ask('effects.list', { period: toPeriod(code) })).rows[0]?.states;
const appeal = (against: Code | 'exit', on: string) => ({
  household: 'H1',
  against: against === 'exit' ? against : toPeriod(against),
  on: toDate(on),
  grounds: 'La niña estuvo enferma',
  evidence: 'Constancia del puesto de salud',
});
const decision = (against: Code | 'exit', result: 'UPHELD' | 'REJECTED', on: string) => ({
  household: 'H1',
  against: against === 'exit' ? against : toPeriod(against),
  result,
  on: toDate(on),
  note: 'Se revisó la constancia',
});
const exitOf = { household: 'H1', proposal: { kind: 'EXIT', reason: 'REPEATED_BREACH' } } as const;

describe('§4d: 3 of 19 absent', () => {
  it('is a breach, «1 de 3», with its reasons, by the end of its own bimester', async () => {
    const { school, registry } = office;
    const pupil = { birth: '2016-02-01', school };
    const { members } = await registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', members: [pupil] });
    await playBimester(office, '2026-B3', () => registry.absences(members[1] ?? '', school, '2026-06', 19, 3));
    const { rows, counts } = await ask('effects.list', { period: toPeriod('2026-B3') });
    expect(counts).toEqual({ COUNTED: 1 });
    expect(rows).toMatchObject([
      {
        household: 'H1',
        count: 1,
        max: 3,
        states: ['COUNTED'],
        bimester: {
          why: 'COUNTED',
          place: 1,
          effects: ['NOTICE', 'PAYMENT_WITHHELD'],
          breaches: [{ month: '2026-06', duty: 'SCHOOL', explanation: expect.stringContaining('3 de 19') as unknown }],
        },
      },
    ]);
  });

  it('in the bimester of the affiliation is shown in no list of effects', async () => {
    const { school, registry } = office;
    const pupil = { birth: '2016-02-01', school, entry: '2026-05-10' };
    const { members } = await registry.addHousehold({ code: 'H1', affiliated: '2026-05-10', members: [pupil] });
    await playBimester(office, '2026-B3', () => registry.absences(members[1] ?? '', school, '2026-06', 19, 3));
    expect(await ask('effects.list', { period: toPeriod('2026-B3') })).toMatchObject({ total: 0 });
    expect(await card()).toMatchObject({ count: 0, bimesters: [] });
  });

  it('beside a month nobody answered for nothing is told', async () => {
    const { school, registry, post } = { ...office, ...office };
    const members = [
      { birth: '2016-02-01', school },
      { birth: '2024-12-01', post },
    ];
    const added = await registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', members });
    const period = toPeriod('2026-B3');
    office.backend.setToday('2026-07-05');
    await ask('compliance.open', { period });
    await registry.issueAll(period);
    await registry.absences(added.members[1] ?? '', school, '2026-06', 20, 10);
    await ana().ask('compliance.close', { period, withPending: true, reason: 'El puesto no devolvió su libro' });
    expect(await ask('effects.list', { period })).toMatchObject({ total: 0 });
    expect(await ask('effects.notices', { period })).toEqual([]);
  });
});

describe('the third', () => {
  beforeEach(() => breaches('2026-B2', '2026-B3', '2026-B4'));

  it('asks for an exit, which somebody else confirms; it holds from the bimester after the term', async () => {
    expect(await statesIn('2026-B4')).toEqual(['COUNTED', 'EXIT_DUE']);
    expect(await statesIn('2026-B3')).toEqual(['COUNTED']);
    const { id } = await ask('effects.propose', exitOf);
    expect(await statesIn('2026-B4')).toEqual(['COUNTED', 'EXIT_PROPOSED']);
    expect(await office.backend.call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'own-proposal' } });
    await ana().ask('proposals.confirm', { id });
    expect(await card()).toMatchObject({
      isExitDue: false,
      exit: { confirmedOn: '2026-09-05', appealUntil: '2026-09-20', effectiveOn: '2026-11-01' },
    });
    expect(await ask('effects.carryOut', {})).toEqual({
      done: [],
      waiting: [{ household: 'H1', why: 'TERM_RUNNING', effectiveOn: '2026-11-01' }],
    });
    await playBimester(office, '2026-B5');
    expect(await lineOf(office, toPeriod('2026-B5'), 'H1')).toMatchObject({ status: 'PAID', amount: 20_000 });
    expect(await ask('effects.carryOut', {})).toEqual({ done: [], waiting: [] });
    expect(await card()).toMatchObject({ exit: null, isExitDue: false });
    expect(await statesIn('2026-B4')).toEqual(['COUNTED']);
    office.backend.setToday('2027-01-05');
    expect(await office.backend.call('compliance.open', { period: toPeriod('2026-B6') })).toMatchObject({
      problem: { code: 'no-households' },
    });
  });

  it('opening a bimester carries out what is due before it looks who is in the programme', async () => {
    const { id } = await ask('effects.propose', exitOf);
    await ana().ask('proposals.confirm', { id });
    await office.registry.addHousehold({ code: 'H2', affiliated: '2018-01-10', members: [{ birth: '2016-02-01' }] });
    office.backend.setToday('2027-01-05');
    expect(await ask('compliance.open', { period: toPeriod('2026-B6') })).toMatchObject({ households: 1 });
  });

  it('carried out only after its bimester was closed, it pays nothing of it', async () => {
    const { id } = await ask('effects.propose', exitOf);
    await ana().ask('proposals.confirm', { id });
    const period = toPeriod('2026-B6');
    office.backend.setToday('2026-10-28');
    await ask('compliance.open', { period });
    await office.registry.issueAll(period);
    office.backend.setToday('2027-01-05');
    await answerAll(office, period);
    await ask('compliance.close', { period });
    await ask('payments.calculate', { period });
    expect(await lineOf(office, period, 'H1')).toMatchObject({ status: 'PAID' });
    expect(await ask('effects.carryOut', {})).toMatchObject({ done: ['H1'] });
    await ask('payments.calculate', { period });
    expect(await lineOf(office, period, 'H1')).toMatchObject({ status: 'NOT_PAID', reason: 'EXITED' });
  });

  it('is refused once for the same bimesters, and not asked again', async () => {
    const { id } = await ask('effects.propose', exitOf);
    await ana().ask('proposals.refuse', { id, note: 'La familia está acompañada' });
    expect(await statesIn('2026-B4')).toEqual(['COUNTED']);
    expect(await office.backend.call('effects.propose', exitOf)).toMatchObject({
      problem: { code: 'effect-not-possible', why: 'NOT_DUE' },
    });
  });

  it('an appeal of a bimester upheld: it leaves the count, is owed, and the confirmed exit is annulled', async () => {
    const { id } = await ask('effects.propose', exitOf);
    await ana().ask('proposals.confirm', { id });
    await ask('effects.lodgeAppeal', appeal('2026-B3', '2026-09-05'));
    expect(await statesIn('2026-B4')).toEqual(['COUNTED', 'APPEAL_OPEN', 'EXIT_CONFIRMED']);
    expect(await ana().ask('effects.decideAppeal', decision('2026-B3', 'UPHELD', '2026-09-05'))).toEqual({
      result: 'UPHELD',
      count: 2,
      annulledExit: true,
    });
    expect(await card()).toMatchObject({
      count: 2,
      exit: null,
      bimesters: [
        { period: '2026-B2', why: 'COUNTED', place: 1 },
        { period: '2026-B3', why: 'UPHELD', place: 0, breaches: [], appeal: { result: 'UPHELD', decidedBy: 'ana' } },
        { period: '2026-B4', why: 'COUNTED', place: 2 },
      ],
    });
    const { months } = await ask('compliance.why', { period: toPeriod('2026-B3'), code: 'H1' });
    const [excused] = months.flatMap(({ members }) => members.flatMap(({ duties }) => duties.slice(0, 1))).slice(1);
    expect(excused).toMatchObject({ state: 'JUSTIFIED', foundRule: 'E21' });
    const lines = excused === undefined ? [] : whyLines(excused).map(({ label, text }) => `${label}: ${text}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Regla: Se aceptó la apelación de la familia: lo que no se cumplió queda justificado.',
        'Origen: Decisión de ana del 05/09/2026: se aceptó la apelación. «Se revisó la constancia».',
      ]),
    );
    await playBimester(office, '2026-B5');
    expect(await lineOf(office, toPeriod('2026-B5'), 'H1')).toMatchObject({ base: 20_000, arrears: 20_000 });
  });

  it('an appeal of the exit holds it, and annuls it where it is upheld', async () => {
    const { id } = await ask('effects.propose', exitOf);
    await ana().ask('proposals.confirm', { id });
    await ask('effects.lodgeAppeal', appeal('exit', '2026-09-05'));
    office.backend.setToday('2026-11-02');
    expect(await ask('effects.carryOut', {})).toMatchObject({ done: [], waiting: [{ why: 'APPEAL_OPEN' }] });
    expect(await ana().ask('effects.decideAppeal', decision('exit', 'UPHELD', '2026-11-02'))).toMatchObject({
      count: 3,
      annulledExit: true,
    });
    expect(await ask('effects.carryOut', {})).toEqual({ done: [], waiting: [] });
  });

  it('rejected after its day, the exit holds from the bimester after the decision', async () => {
    const { id } = await ask('effects.propose', exitOf);
    await ana().ask('proposals.confirm', { id });
    await ask('effects.lodgeAppeal', appeal('exit', '2026-09-05'));
    office.backend.setToday('2026-11-10');
    await ana().ask('effects.decideAppeal', decision('exit', 'REJECTED', '2026-11-10'));
    expect(await ask('effects.carryOut', {})).toMatchObject({ done: [], waiting: [{ effectiveOn: '2027-01-01' }] });
    office.backend.setToday('2027-01-01');
    expect(await ask('effects.carryOut', {})).toEqual({ done: ['H1'], waiting: [] });
  });

  it('a proposal whose bimester was excused meanwhile is no longer confirmed', async () => {
    const { id } = await ask('effects.propose', exitOf);
    await ask('effects.lodgeAppeal', appeal('2026-B3', '2026-09-05'));
    await ana().ask('effects.decideAppeal', decision('2026-B3', 'UPHELD', '2026-09-05'));
    expect(await ana().call('proposals.confirm', { id })).toMatchObject({
      problem: { code: 'effect-not-possible', why: 'NOT_DUE' },
    });
    expect(await ask('proposals.list', {})).toMatchObject([{ id, kind: 'EXIT', decision: null }]);
  });

  it('an interruption takes its bimesters out of the count', async () => {
    await ask('effects.interrupt', {
      household: 'H1',
      since: toDate('2026-05-01'),
      until: toDate('2026-06-30'),
      reason: 'Acompañamiento por violencia',
    });
    expect(await card()).toMatchObject({ count: 2, isExitDue: false, interruptions: [{ by: 'maria' }] });
  });

  it('notices start the term to appeal, once', async () => {
    const period = toPeriod('2026-B4');
    expect(await ask('effects.notices', { period })).toMatchObject([
      { household: 'H1', place: 3, max: 3, exitProposed: true, appealUntil: '2026-09-20', exit: null },
    ]);
    expect(await ask('effects.noteNotices', { period, codes: ['H1'] })).toEqual({ noted: 1 });
    office.backend.setToday('2026-09-21');
    expect(await ask('effects.noteNotices', { period, codes: ['H1', 'H9'] })).toEqual({ noted: 1 });
    expect(await ask('effects.notices', { period })).toMatchObject([{ appealUntil: '2026-09-20' }]);
    const late = await office.backend.call('effects.lodgeAppeal', appeal('2026-B4', '2026-09-21'));
    expect(late).toMatchObject({ problem: { why: 'APPEAL_LATE' } });
    expect(await ask('effects.lodgeAppeal', appeal('2026-B4', '2026-09-20'))).toHaveProperty('id');
  });

  it('appeals that cannot be are refused and change nothing', async () => {
    const why = async (answer: Promise<{ ok: boolean }>) =>
      ((await answer) as { problem?: { why?: string } }).problem?.why; // refused answers have one
    const lodge = (...of: Parameters<typeof appeal>) => why(office.backend.call('effects.lodgeAppeal', appeal(...of)));
    expect(await lodge('exit', '2026-09-05')).toBe('NOTHING_TO_APPEAL');
    expect(await lodge('2026-B3', '2026-09-06')).toBe('APPEAL_EARLY');
    await ask('effects.lodgeAppeal', appeal('2026-B3', '2026-09-05'));
    expect(await lodge('2026-B3', '2026-09-05')).toBe('APPEAL_KNOWN');
    const decide = (...of: Parameters<typeof decision>) =>
      why(office.backend.call('effects.decideAppeal', decision(...of)));
    expect(await decide('2026-B2', 'UPHELD', '2026-09-05')).toBe('APPEAL_ABSENT');
    expect(await decide('2026-B3', 'UPHELD', '2026-09-05')).toBe('OWN_APPEAL');
    expect(await why(ana().call('effects.decideAppeal', decision('2026-B3', 'UPHELD', '2026-09-04')))).toBe(
      'APPEAL_EARLY',
    );
    await ana().ask('effects.decideAppeal', decision('2026-B3', 'REJECTED', '2026-09-05'));
    expect(await why(ana().call('effects.decideAppeal', decision('2026-B3', 'UPHELD', '2026-09-05')))).toBe(
      'APPEAL_ABSENT',
    );
    expect(await card()).toMatchObject({ count: 3 });
  });
});
