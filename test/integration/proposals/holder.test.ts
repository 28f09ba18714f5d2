import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember, importHouseholds } from '../../support/householdOffice';
import { aHousehold, aMember } from '../../support/households';

const OTHER = 'pedro';
let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: proposalHandlers, users: [{ name: OTHER, role: 'supervisor' }] });
  const { id: _id, householdId: _householdId, entryDate: _entry, exitDate: _exit, ...mother } = aMember();
  const aunt = { ...mother, number: 2, givenNames: 'ANA', documentNumber: '40512385', isHolder: false };
  const boy = { ...aunt, number: 3, documentNumber: '78512376', birthDate: toDate('2014-05-05') };
  await office.ask('households.save', { revision: null, household: aHousehold(), members: [mother, aunt, boy] });
});
afterEach(() => office.close());

const db = () => office.session().db;
const affiliate = () => db()('household').update({ status: 'AFFILIATED', affiliation_date: '2026-05-04' });
const signIn = async (userName: string) => {
  await office.ask('registry.lock', {});
  await office.ask('registry.unlock', { userName, passphrase: TEST_PASSPHRASE });
};
const get = () => office.ask('households.get', { code: 'H-0001' });
const payee = async () => (await get()).members.find(({ isHolder }) => isHolder)?.number;
const change = { code: 'H-0001', since: toDate('2026-05-04'), reason: 'ABSENT', evidence: 'Acta 12' } as const;
const list = () => office.ask('proposals.list', {});

describe('another payee', () => {
  it('of a candidate is named at once, and who was it stays in the history', async () => {
    expect(await office.ask('households.holder', { ...change, member: 2 })).toEqual({ done: true, proposal: null });
    expect(await payee()).toBe(2);
    const rows: object[] = await db()('household_holder').orderBy('until').select('reason', 'until');
    expect(rows).toEqual([
      { reason: 'ABSENT', until: null },
      { reason: '', until: '2026-05-04' },
    ]);
  });

  it('of an affiliated household waits for somebody else, and both stand in the history', async () => {
    await affiliate();
    const { proposal } = await office.ask('households.holder', { ...change, member: 2 });
    expect(await payee()).toBe(1);
    const id = proposal ?? '';
    expect(await office.call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'own-proposal' } });
    await signIn(OTHER);
    await office.ask('proposals.confirm', { id });
    expect(await payee()).toBe(2);
    const { timeline } = await get();
    expect(timeline.slice(0, 3).map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'household.holder pedro',
      'proposal.confirmed pedro',
      'proposal.made maria',
    ]);
    expect(await office.call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'proposal-decided' } });
    expect(await list()).toEqual([]);
  });

  it('is refused by somebody else or taken back by who proposed it, and nothing changes', async () => {
    await affiliate();
    const first = await office.ask('households.holder', { ...change, member: 2 });
    expect(await office.call('households.holder', { ...change, member: 2 })).toMatchObject({
      problem: { code: 'already-proposed' },
    });
    const taken = await office.ask('proposals.refuse', { id: first.proposal ?? '', note: 'me equivoqué' });
    expect(taken).toEqual({ decision: 'WITHDRAWN' });
    const second = await office.ask('households.holder', { ...change, member: 2 });
    await signIn(OTHER);
    const refused = await office.ask('proposals.refuse', { id: second.proposal ?? '', note: 'falta el acta' });
    expect(refused).toEqual({ decision: 'REFUSED' });
    expect(await payee()).toBe(1);
  });

  it('is nobody under age, nobody absent and nobody who is it already', async () => {
    await affiliate();
    const why = async (member: number, since = change.since) => {
      const answer = await office.call('households.holder', { ...change, member, since });
      return !answer.ok && answer.problem.code === 'holder-not-possible' ? answer.problem.why : undefined;
    };
    expect(await why(3)).toBe('HH_HOLDER_UNDER_AGE');
    expect(await why(9)).toBe('ABSENT');
    expect(await why(1)).toBe('SAME');
    expect(await why(2, toDate('2026-05-05'))).toBe('FUTURE');
  });

  it('stated by the form is proposed, not done; everything else of the form is saved', async () => {
    await affiliate();
    const { revision, household, members } = await get();
    const stated = members.map((member) => ({ ...formMember(member), isHolder: member.number === 2 }));
    await office.ask('households.save', { revision, household: { ...household, phone: '955' }, members: stated });
    expect(await payee()).toBe(1);
    expect((await get()).household.phone).toBe('955');
    expect(await list()).toMatchObject([{ kind: 'HOLDER', household: 'H-0001', reason: 'FORM', mine: true }]);
  });

  it('stated by a file is proposed with its file and row, and said beside the cell', async () => {
    await affiliate();
    const path = `${office.dir}/hogares.xlsx`;
    const { revision, household, members } = await get();
    await db()('household').update({ status: 'CANDIDATE' });
    const swapped = members.map((member) => ({ ...formMember(member), isHolder: member.number === 2 }));
    await office.ask('households.save', { revision, household, members: swapped });
    await office.ask('households.export', { file: { path } });
    const again = await get();
    const back = again.members.map((member) => ({ ...formMember(member), isHolder: member.number === 1 }));
    await office.ask('households.save', { revision: again.revision, household, members: back });
    await affiliate();
    const applied = await importHouseholds(office, path);
    expect(applied.files[0]?.problems.map(({ code }) => code)).toEqual(['HH_HOLDER_TO_CONFIRM']);
    expect(await payee()).toBe(1);
    expect(await list()).toMatchObject([{ reason: 'FILE', source: { file: 'hogares.xlsx', row: 3 } }]);
  });

  it('is never missing, whatever way a row is written', async () => {
    await affiliate();
    const closed = db()('household_holder').whereNull('until').update({ until: '2026-05-04' });
    await expect(closed).rejects.toThrow('always has a payee');
    const minor: { id: string } | undefined = await db()('member').where({ number: 3 }).first('id');
    const named = db()('household_holder').whereNull('until').update({ member_id: minor?.id });
    await expect(named).rejects.toThrow('adult of the household');
    const gone = db()('member').where({ number: 1 }).update({ exit_date: '2026-05-04', exit_reason: 'MOVED_OUT' });
    await expect(gone).rejects.toThrow('after another one is named');
  });
});

describe('a move', () => {
  const move = { code: 'H-0001', since: toDate('2026-05-01'), populatedCenterName: 'Uchuraccay', reason: 'trabajo' };

  it('keeps where the household lived, with who wrote it and why', async () => {
    expect(await office.ask('households.move', move)).toMatchObject({ outside: false });
    const rows: object[] = await db()('household_address')
      .orderBy('since')
      .select('populated_center_name', 'until', 'reason');
    expect(rows).toMatchObject([
      { until: '2026-05-01', reason: '' },
      { populated_center_name: 'Uchuraccay', until: null, reason: 'trabajo' },
    ]);
    expect((await get()).household.populatedCenterName).toBe('Uchuraccay');
  });

  it('is not of tomorrow, nor to where it lives already', async () => {
    const why = async (given: object) => {
      const answer = await office.call('households.move', { ...move, ...given });
      return !answer.ok && answer.problem.code === 'move-not-possible' ? answer.problem.why : undefined;
    };
    expect(await why({ since: '2026-05-05' })).toBe('FUTURE');
    expect(await why({ populatedCenterName: '' })).toBe('NO_PLACE');
    expect(await why({ populatedCenterCode: '0504019999', populatedCenterName: '' })).toBe('CENTER');
  });
});
