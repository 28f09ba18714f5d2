import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember, importHouseholds } from '../../support/householdOffice';
import { aHousehold, aMember } from '../../support/households';

const NUMBER = '04321123456';
let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({
    handlers: proposalHandlers,
    users: [
      { name: 'pedro', role: 'supervisor' },
      { name: 'olga', role: 'auditor' },
      { name: 'dina', role: 'digitador' },
    ],
  });
  await save('H-0001', '40512384');
});
afterEach(() => office.close());

async function save(code: string, documentNumber: string): Promise<void> {
  const { id: _id, householdId: _householdId, entryDate: _entry, exitDate: _exit, ...mother } = aMember();
  const first = { ...mother, documentNumber };
  const aunt = {
    ...first,
    number: 2,
    givenNames: 'ANA',
    documentNumber: `9${documentNumber.slice(1)}`,
    isHolder: false,
  };
  await office.ask('households.save', { revision: null, household: aHousehold({ code }), members: [first, aunt] });
}

const db = () => office.session().db;
const affiliate = () => db()('household').update({ status: 'AFFILIATED', affiliation_date: '2026-05-04' });
const signIn = async (userName: string) => {
  await office.ask('registry.lock', {});
  await office.ask('registry.unlock', { userName, passphrase: TEST_PASSPHRASE });
};
const stated = {
  code: 'H-0001',
  paymentMode: 'ATM',
  accountNumber: '04-321-123456',
  reason: 'OPENED',
  evidence: 'Contrato 12',
} as const;
const get = (code = 'H-0001') => office.ask('households.get', { code });
const rows = (): Promise<object[]> =>
  db()('household_account').orderBy(['at', 'id']).select('payment_mode', 'account_number', 'since', 'until', 'reason');
const why = async (change: object) => {
  const answer = await office.call('households.account', { ...stated, ...change });
  return answer.ok ? null : answer.problem;
};
const changeHolder = () =>
  office.ask('households.holder', {
    code: 'H-0001',
    member: 2,
    since: toDate('2026-05-04'),
    reason: 'ABSENT',
    evidence: 'Acta 12',
  });

describe('the account of a candidate', () => {
  it('is recorded at once, and what held before stays', async () => {
    const since = toDate('2026-05-02');
    expect(await office.ask('households.account', { ...stated, since })).toEqual({ done: true, proposal: null });
    await office.ask('households.account', { ...stated, paymentMode: 'ETV', accountNumber: '', reason: 'CLOSED' });
    expect(await rows()).toEqual([
      { payment_mode: 'ATM', account_number: NUMBER, since, until: '2026-05-04', reason: 'OPENED' },
      { payment_mode: 'ETV', account_number: '', since: '2026-05-04', until: null, reason: 'CLOSED' },
    ]);
    expect((await get()).account).toEqual({ paymentMode: 'ETV', accountNumber: '', since: '2026-05-04' });
    const { accounts } = await office.ask('households.history', { code: 'H-0001' });
    expect(accounts).toMatchObject([
      { paymentMode: 'ETV', until: null, by: 'maria' },
      { paymentMode: 'ATM', accountNumber: NUMBER, until: '2026-05-04', evidence: 'Contrato 12' },
    ]);
  });

  it('has its form, and is told why not', async () => {
    expect(await why({ accountNumber: '4214100012345678' })).toEqual({ code: 'account-not-possible', why: 'CARD' });
    expect(await why({ accountNumber: '' })).toMatchObject({ why: 'NEEDED' });
    expect(await why({ since: '2026-05-05' })).toMatchObject({ why: 'FUTURE' });
    expect(await why({ code: 'H-9999' })).toEqual({ code: 'not-found', what: 'H-9999' });
    expect(await why({ reason: 'PAYEE_CHANGED' })).toMatchObject({ code: 'invalid-input' });
    expect(await rows()).toEqual([]);
  });

  it('is of one household alone, which is named', async () => {
    await save('H-0002', '40512392');
    await office.ask('households.account', { ...stated, code: 'H-0002' });
    const { members } = await get('H-0002');
    expect(await why({})).toEqual({
      code: 'account-taken',
      accountNumber: '*******3456',
      household: 'H-0002',
      name: `${members[0]?.surname1} ${members[0]?.surname2}, ${members[0]?.givenNames}`,
    });
    await office.ask('households.account', { ...stated, code: 'H-0002', paymentMode: 'ETV', accountNumber: '' });
    expect(await why({})).toBeNull();
  });

  it('ends with its payee, as a row of its own', async () => {
    await office.ask('households.account', stated);
    await changeHolder();
    expect(await rows()).toEqual([
      { payment_mode: 'ATM', account_number: NUMBER, since: '2026-05-04', until: '2026-05-04', reason: 'OPENED' },
      {
        payment_mode: 'BN_AGENCY_WINDOW',
        account_number: '',
        since: '2026-05-04',
        until: null,
        reason: 'PAYEE_CHANGED',
      },
    ]);
    const told = (await get()).timeline.find(({ kind }) => kind === 'household.account');
    expect(told?.details).toMatchObject({
      fields: { paymentMode: ['ATM', 'BN_AGENCY_WINDOW'], accountNumber: ['*******3456', null] },
      reason: 'PAYEE_CHANGED',
      evidence: 'Acta 12',
    });
  });
});

describe('the account of a household that is paid', () => {
  const propose = async () => (await office.ask('households.account', stated)).proposal ?? '';

  it('waits for somebody else, who sees old and new; both stand in the history', async () => {
    await affiliate();
    const id = await propose();
    expect((await get()).account).toBeNull();
    expect(await office.call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'own-proposal' } });
    expect(await why({})).toEqual({ code: 'already-proposed', household: 'H-0001' });
    await signIn('pedro');
    expect(await office.ask('proposals.list', {})).toMatchObject([
      {
        kind: 'ACCOUNT',
        changes: [
          { field: 'paymentMode', before: null, after: 'ATM' },
          { field: 'accountNumber', before: null, after: NUMBER },
        ],
      },
    ]);
    await office.ask('proposals.confirm', { id });
    const { account, timeline } = await get();
    expect(account).toMatchObject({ accountNumber: NUMBER });
    expect(timeline.slice(0, 3).map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'household.account pedro',
      'proposal.confirmed pedro',
      'proposal.made maria',
    ]);
    expect(JSON.stringify(timeline)).not.toContain(NUMBER);
  });

  it('is refused by somebody else or taken back, and nothing changes', async () => {
    await affiliate();
    const first = await propose();
    expect(await office.ask('proposals.refuse', { id: first, note: 'me equivoqué' })).toEqual({
      decision: 'WITHDRAWN',
    });
    const second = await propose();
    await signIn('pedro');
    expect(await office.ask('proposals.refuse', { id: second, note: 'falta' })).toEqual({ decision: 'REFUSED' });
    expect(await rows()).toEqual([]);
  });

  it('is judged again when it is confirmed: another household may hold it by then', async () => {
    await affiliate();
    const id = await propose();
    await save('H-0002', '40512392');
    await office.ask('households.account', { ...stated, code: 'H-0002' });
    await signIn('pedro');
    expect(await office.call('proposals.confirm', { id })).toMatchObject({
      problem: { code: 'account-taken', household: 'H-0002' },
    });
    expect(await office.ask('proposals.list', {})).toHaveLength(1);
  });

  it('ends with the payee when that change is confirmed', async () => {
    await office.ask('households.account', stated);
    await affiliate();
    const { proposal } = await changeHolder();
    expect((await get()).account).toMatchObject({ accountNumber: NUMBER });
    await signIn('pedro');
    await office.ask('proposals.confirm', { id: proposal ?? '' });
    expect((await get()).account).toEqual({
      paymentMode: 'BN_AGENCY_WINDOW',
      accountNumber: '',
      since: '2026-05-04',
    });
  });
});

it('comes back when the file that named another payee is undone', async () => {
  const path = `${office.dir}/hogares.xlsx`;
  const name = async (number: number) => {
    const { revision, household, members } = await get();
    const swapped = members.map((member) => ({ ...formMember(member), isHolder: member.number === number }));
    await office.ask('households.save', { revision, household, members: swapped });
  };
  await name(2);
  await office.ask('households.export', { file: { path } });
  await name(1);
  await office.ask('households.account', stated);
  const before = await db()('household_account');
  await importHouseholds(office, path);
  expect((await get()).account).toMatchObject({ paymentMode: 'BN_AGENCY_WINDOW', accountNumber: '' });
  const applied = await db()('import').where({ kind: 'hogares' }).first<{ id: string }>('id');
  await office.ask('imports.undo', { id: applied.id, reason: 'archivo equivocado' });
  expect(await db()('household_account')).toEqual(before);
});

describe('who sees the account', () => {
  it('is who records or confirms it; an auditor sees four digits and changes nothing', async () => {
    await office.ask('households.account', stated);
    await affiliate();
    await office.ask('households.account', { ...stated, accountNumber: '04321999999', reason: 'CORRECTION' });
    await signIn('dina');
    expect((await get()).account?.accountNumber).toBe(NUMBER);
    await signIn('olga');
    expect((await get()).account?.accountNumber).toBe('*******3456');
    const { accounts } = await office.ask('households.history', { code: 'H-0001' });
    expect(accounts.map(({ accountNumber }) => accountNumber)).toEqual(['*******3456']);
    const [proposed] = await office.ask('proposals.list', {});
    expect(proposed?.changes).toEqual([{ field: 'accountNumber', before: '*******3456', after: '*******9999' }]);
    expect(await why({})).toMatchObject({ code: 'forbidden', role: 'auditor' });
  });
});

it('is held by the database to one row, one household and its payee', async () => {
  await office.ask('households.account', stated);
  const row = await db()('household_account').first<{ household_id: string; member_id: string }>('*');
  const again = (change: object) => db()('household_account').insert({ ...row, id: 'X', ...change });
  await expect(again({})).rejects.toThrow('UNIQUE');
  const aunt = await db()('member').where({ number: 2 }).first<{ id: string }>('id');
  await expect(again({ member_id: aunt.id })).rejects.toThrow("payee's own");
  await expect(again({ account_number: '4214100012345678', until: '2026-05-04' })).rejects.toThrow('CHECK');
  const holder = db()('household_holder').whereNull('until').update({ member_id: aunt.id });
  await expect(holder).rejects.toThrow('ends first');
  await expect(db()('household_account').update({ account_number: '04321999999' })).rejects.toThrow('stays as it was');
  await expect(db()('household_account').delete()).rejects.toThrow('never removed');
  await db()('household_account').update({ until: '2026-05-04' });
  await expect(db()('household_account').update({ until: null })).rejects.toThrow('never changed');
});
