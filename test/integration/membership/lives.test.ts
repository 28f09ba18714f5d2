import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { membershipHandlers } from '../../../src/main/backend/handlers/membership';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase, type ComplianceCase } from '../../support/complianceCase';

/* Who lives where, through the operations themselves, and what the bimester then asks of whom (decisions §1, §4d). */

let backend: TestBackend;
let given: ComplianceCase;
let post: string;
const B3 = toPeriod('2026-B3');

beforeEach(async () => {
  backend = await openTestBackend({
    today: '2026-06-20',
    users: [{ name: 'pedro', role: 'supervisor' }],
    handlers: { ...complianceHandlers, ...householdHandlers, ...membershipHandlers, ...proposalHandlers },
  });
  given = complianceCase(backend);
  post = await given.addPost();
});
afterEach(() => backend.close());

const affiliated = (code: string, ...members: Parameters<ComplianceCase['addHousehold']>[0]['members'] & object) =>
  given.addHousehold({ code, affiliated: '2026-01-10', members });
const pregnant = { birth: '2000-01-01', pregnancy: { lmp: '2025-09-01', registered: '2026-04-10' } };
const get = (code: string) => backend.ask('households.get', { code });
const present = async (code: string) =>
  (await get(code)).members.filter(({ exitDate }) => exitDate === null).map(({ number }) => number);
const dutiesOf = async (code: string, number: number) => {
  await backend.call('compliance.open', { period: B3 });
  const { rows } = await backend.ask('compliance.results', { period: B3, household: code });
  return rows.filter(({ member }) => member === number).map(({ month, duty, state }) => `${month} ${duty} ${state}`);
};
const baby = { surname1: 'QUISPE', givenNames: 'LUZ', sex: 'F' as const };
const birth = {
  code: 'H1',
  mother: 2,
  on: '2026-06-03',
  outcome: 'LIVE_BIRTH' as const,
  newborns: [baby],
  evidence: 'Certificado de nacido vivo',
} as const;

describe('a birth', () => {
  it('ends the pregnancy of the month and hands over to the newborn, who owes from the month after', async () => {
    await affiliated('H1', { ...pregnant, post });
    const done = await backend.ask('membership.birth', birth as never);
    expect(done).toMatchObject({ applied: true, entered: [3] });
    const child = (await get('H1')).members.find(({ number }) => number === 3);
    expect(child).toMatchObject({ birthDate: '2026-06-03', entryDate: '2026-06-20', relationship: 'GRANDCHILD' });
    expect(await dutiesOf('H1', 2)).toEqual(['2026-05 PRENATAL PENDING', '2026-06 PRENATAL NOT_DUE']);
    expect(await dutiesOf('H1', 3)).toEqual([]);
  });

  it('of twins makes two members of one episode', async () => {
    await affiliated('H1', pregnant);
    const done = await backend.ask('membership.birth', {
      ...birth,
      newborns: [baby, { ...baby, givenNames: 'SOL' }],
    } as never);
    expect(done.entered).toEqual([3, 4]);
    const rows = await given.db('member').whereNotNull('birth_pregnancy_id').select('birth_pregnancy_id as id');
    expect(new Set(rows.map(({ id }: { id: string }) => id)).size).toBe(1);
    expect(rows).toHaveLength(2);
    expect(await given.db('pregnancy').first('outcome', 'ended_date')).toEqual({
      outcome: 'LIVE_BIRTH',
      ended_date: '2026-06-03',
    });
  });

  it('of which no pregnancy was registered leaves an episode of that day', async () => {
    await affiliated('H1', { birth: '2000-01-01' });
    expect((await backend.ask('membership.birth', birth as never)).entered).toEqual([3]);
    expect(await given.db('pregnancy').first('registered_date', 'ended_date')).toEqual({
      registered_date: '2026-06-03',
      ended_date: '2026-06-03',
    });
  });

  it('that is a stillbirth brings no member and no more controls', async () => {
    await affiliated('H1', { ...pregnant, post });
    const stillbirth = { ...birth, outcome: 'STILLBIRTH', newborns: [] };
    expect((await backend.ask('membership.birth', stillbirth as never)).entered).toEqual([]);
    expect(await present('H1')).toEqual([1, 2]);
    expect(await dutiesOf('H1', 2)).toEqual(['2026-05 PRENATAL PENDING', '2026-06 PRENATAL NOT_DUE']);
  });

  it.each([
    [{ on: '2026-06-21' }, 'DATE_FUTURE'],
    [{ on: '2026-01-18' }, 'BORN_TOO_EARLY'],
    [{ outcome: 'MISCARRIAGE' }, 'NEWBORN_UNWANTED'],
    [{ newborns: [] }, 'NEWBORN_MISSING'],
    [{ newborns: [{ ...baby, documentType: 'CUI', documentNumber: '12' }] }, 'DOCUMENT_INVALID'],
    [{ mother: 7 }, 'MEMBER_UNKNOWN'],
  ])('is refused beside its field: %j, %s', async (wrong, fault) => {
    await affiliated('H1', pregnant);
    expect(await backend.call('membership.birth', { ...birth, ...wrong } as never)).toMatchObject({
      ok: false,
      problem: { code: 'membership-refused', fault },
    });
    expect(await present('H1')).toEqual([1, 2]);
  });
});

describe('a death', () => {
  const death = { code: 'H1', on: '2026-06-10', evidence: 'Acta de defunción' } as never as { code: string };

  it('applies at once; the months lived are judged, the month of the death is not', async () => {
    const school = await given.addSchool();
    await affiliated('H1', { birth: '2016-02-01', school });
    expect(await backend.ask('membership.death', { ...death, number: 2 } as never)).toMatchObject({
      applied: true,
      needsPayee: false,
    });
    expect(await dutiesOf('H1', 2)).toEqual(['2026-05 SCHOOL PENDING']);
  });

  it('of the payee says that another one is needed, and nobody dies twice', async () => {
    await affiliated('H1', { birth: '2016-02-01' });
    const ofPayee = { ...death, number: 1 } as never;
    expect(await backend.ask('membership.death', ofPayee)).toMatchObject({ applied: true, needsPayee: true });
    expect(await backend.call('membership.death', ofPayee)).toMatchObject({ problem: { fault: 'MEMBER_DIED' } });
  });
});

describe('leaving an affiliated household', () => {
  const confirm = (id: string | null) =>
    backend.as('pedro').ask('proposals.confirm', { id: id ?? '', note: 'Visto en la visita' });

  it('waits for a second person', async () => {
    await affiliated('H1', { birth: '2016-02-01' });
    const leave = { code: 'H1', number: 2, on: '2026-06-10', reason: 'MOVED_OUT', evidence: 'Visita' } as never;
    const { applied, proposal } = await backend.ask('membership.leave', leave);
    expect(applied).toBe(false);
    expect(await present('H1')).toEqual([1, 2]);
    expect(await backend.call('membership.leave', leave)).toMatchObject({ problem: { code: 'already-proposed' } });
    expect(await backend.call('proposals.confirm', { id: proposal ?? '' })).toMatchObject({
      problem: { code: 'own-proposal' },
    });
    await confirm(proposal);
    expect(await present('H1')).toEqual([1]);
  });

  it('is not for the payee, who stays until another one is named', async () => {
    await affiliated('H1', { birth: '2016-02-01' });
    const leave = { code: 'H1', number: 1, on: '2026-06-10', reason: 'MOVED_OUT', evidence: 'Visita' } as never;
    expect(await backend.call('membership.leave', leave)).toMatchObject({ problem: { fault: 'PAYEE_STAYS' } });
  });

  it('for another one: May is judged in the first, June in the second, without new grace', async () => {
    const school = await given.addSchool();
    await affiliated('H1', { birth: '2016-02-01', school });
    await affiliated('H2');
    const join = { from: 'H1', number: 2, into: 'H2', on: '2026-06-20', relationship: 'OTHER_RELATIVE' };
    const { proposal } = await backend.ask('membership.join', { ...join, evidence: 'Acta de conciliación' } as never);
    await confirm(proposal);
    expect(await dutiesOf('H1', 2)).toEqual(['2026-05 SCHOOL PENDING']);
    expect(await dutiesOf('H2', 2)).toEqual(['2026-06 SCHOOL PENDING']);
  });

  it('splits: those who go found a candidate; merging it back brings everybody home', async () => {
    const adult = { birth: '1991-01-01', document: '41234567' };
    await affiliated('H1', adult, { birth: '2016-02-01' });
    const key = { document_key: `DNI:${adult.document}` }; // found by it, as in a registry that was typed
    await given.db('member').where({ document_number: adult.document }).update(key);
    const on = { on: '2026-06-15', evidence: 'Acta del juez de paz' };
    const split = { code: 'H1', newCode: 'H9', members: [2, 3], holder: 2, ...on } as never;
    expect(await backend.ask('membership.preview', { change: { what: 'split', input: split } })).toMatchObject({
      proposal: 'HOUSEHOLD_SPLIT',
      persons: [
        { before: { household: 'H1', number: 2 }, after: { household: 'H9', number: 1, isHolder: true } },
        { before: { household: 'H1', number: 3 }, after: { household: 'H9', number: 2, isHolder: false } },
      ],
      statuses: [{ household: 'H9', before: null, after: 'CANDIDATE' }],
    });
    expect(await present('H1')).toEqual([1, 2, 3]);
    await confirm((await backend.ask('membership.split', split)).proposal);
    expect(await present('H1')).toEqual([1]);
    expect(await get('H9')).toMatchObject({ status: 'CANDIDATE', members: [{ number: 1, isHolder: true }, {}] });
    const merge = { from: 'H9', into: 'H1', ...on, on: '2026-06-20' } as never;
    expect(await backend.ask('membership.preview', { change: { what: 'merge', input: merge } })).toMatchObject({
      proposal: null,
      persons: [{ after: { household: 'H1', number: 4 } }, { after: { household: 'H1', number: 5 } }],
      statuses: [{ household: 'H9', before: 'CANDIDATE', after: 'DISAFFILIATED' }],
    });
    expect(await backend.ask('membership.merge', merge)).toMatchObject({ applied: true, entered: [4, 5] });
    expect(await present('H1')).toEqual([1, 4, 5]);
    expect(await present('H9')).toEqual([]);
  });
});
