import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toMonth, toPeriod } from '@shared/domain/calendar';
import { attachmentHandlers } from '../../../src/main/backend/handlers/attachments';
import { openBimester, openTestOffice, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
const MAY = toMonth('2026-05');
const NOTE = 'Según constancia de la directora';
let office: TestOffice;

/** H1: a pupil (2) and a child with CRED and supplement (3), nobody has answered; H2: a pupil. */
beforeEach(async () => {
  office = await openTestOffice(attachmentHandlers);
  const { registry, school, post } = office;
  const members = [
    { birth: '2016-02-01', school },
    { birth: '2025-04-20', post },
  ];
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members: [{ birth: '2016-02-01', school }] });
  await openBimester(office, PERIOD);
});
afterEach(() => office.backend.close());

const ofMember = (household: string, member: number) => ({
  period: PERIOD,
  target: { household, member },
  month: MAY,
  note: NOTE,
});
const ofSchool = { period: PERIOD, target: { facility: '0403691-0' }, month: MAY, note: NOTE };
const openIn = async (month = MAY) => {
  const { rows } = await office.backend.ask('compliance.results', { period: PERIOD, openOnly: true });
  return rows
    .filter((row) => row.month === month)
    .map(({ household, member, duty }) => `${household} ${member} ${duty}`);
};

describe('settling one member by hand', () => {
  it('takes the only open duty where none is named, and keeps who decided', async () => {
    const answer = await office.backend.ask('compliance.resolve', {
      ...ofMember('H1', 2),
      as: 'JUSTIFIED',
      reason: 'J01',
    });
    expect(answer.decided).toMatchObject([
      { household: 'H1', member: 2, duty: 'SCHOOL', state: 'JUSTIFIED', cause: 'DECIDED' },
    ]);
    expect(answer.decided[0]?.explanation).toBe('Justificado, por decisión de maria: J01, enfermedad con constancia.');
    expect(await office.backend.ask('compliance.decisions', { period: PERIOD })).toMatchObject([
      { household: 'H1', member: 2, duty: 'SCHOOL', as: 'JUSTIFIED', reason: 'J01', note: NOTE, by: 'maria' },
    ]);
  });

  it('names the duties where several are open, and then takes the one named', async () => {
    const ask = { ...ofMember('H1', 3), as: 'NOT_VERIFIABLE_SUPPLY', reason: 'NO_STAFF' } as const;
    expect(await office.backend.call('compliance.resolve', ask)).toMatchObject({
      problem: { code: 'several-duties-open', duties: ['CRED', 'SUPPLEMENT'] },
    });
    const { decided } = await office.backend.ask('compliance.resolve', { ...ask, duty: 'CRED' });
    expect(decided).toMatchObject([{ duty: 'CRED', state: 'NOT_VERIFIABLE_SUPPLY' }]);
    expect(await openIn()).toEqual(['H1 2 SCHOOL', 'H1 3 SUPPLEMENT', 'H2 2 SCHOOL']);
  });

  it.each([
    { text: 'a reason nobody knows', as: 'JUSTIFIED', reason: 'J77', code: 'reason-unknown' },
    { text: 'a state only the rules give', as: 'WAIVED', reason: 'J01', code: 'decision-not-allowed' },
    { text: 'an excuse that is none', as: 'JUSTIFIED', reason: 'J05', code: 'decision-not-allowed' },
  ] as const)('refuses $text', async ({ as, reason, code }) => {
    expect(await office.backend.call('compliance.resolve', { ...ofMember('H1', 2), as, reason })).toMatchObject({
      problem: { code },
    });
  });

  it.each([
    { text: 'a member without duties', member: 1, month: MAY },
    { text: 'a month of another bimester', member: 2, month: toMonth('2026-03') },
  ])('refuses $text: there is nothing open', async ({ member, month }) => {
    const ask = { ...ofMember('H1', member), month, as: 'JUSTIFIED', reason: 'J01' } as const;
    expect(await office.backend.call('compliance.resolve', ask)).toMatchObject({
      problem: { code: 'no-open-duty', month },
    });
  });

  it('lets a newer decision take the place of the older one, which stays in the registry', async () => {
    await office.backend.ask('compliance.resolve', { ...ofMember('H1', 2), as: 'JUSTIFIED', reason: 'J01' });
    const second = { ...ofMember('H1', 2), duty: 'SCHOOL', as: 'COMPLIANT', reason: 'FACILITY_LETTER' } as const;
    expect((await office.backend.ask('compliance.resolve', second)).decided[0]?.state).toBe('COMPLIANT');
    const all = await office.registry.db('decision').orderBy('id').select('state', 'withdrawn_at');
    expect(all.map(({ state, withdrawn_at }) => `${state} ${withdrawn_at === null}`)).toEqual([
      'JUSTIFIED false',
      'COMPLIANT true',
    ]);
  });
});

describe('a breach by hand', () => {
  const breach = { ...ofMember('H1', 2), as: 'NON_COMPLIANT', reason: 'PAPER_LIST' } as const;

  it('waits for a second person and blocks until then', async () => {
    const { decided } = await office.backend.ask('compliance.resolve', breach);
    expect(decided).toMatchObject([{ state: 'PENDING', cause: 'SECOND_CHECK' }]);
    expect(await openIn()).toContain('H1 2 SCHOOL');
  });

  it('is not confirmed by the same person', async () => {
    await office.backend.ask('compliance.resolve', breach);
    expect(await office.backend.call('compliance.resolve', breach)).toMatchObject({
      problem: { code: 'second-person-needed' },
    });
  });

  it('stands once somebody else repeats it', async () => {
    await office.backend.ask('compliance.resolve', breach);
    const { decided } = await office.backend.as('rosa').ask('compliance.resolve', breach);
    expect(decided).toMatchObject([{ state: 'NON_COMPLIANT' }]);
    expect(decided[0]?.explanation).toContain('maria y rosa');
  });

  it('the database itself refuses the first person as the second', async () => {
    await office.backend.ask('compliance.resolve', breach);
    const first = office.registry.db('decision');
    await expect(first.update({ confirmed_by: office.registry.db.ref('user_id') })).rejects.toThrow('CHECK');
  });
});

describe('settling a whole school and month', () => {
  const noAnswer = { ...ofSchool, as: 'NOT_VERIFIABLE_SUPPLY', reason: 'STRIKE' } as const;

  it('lists who is affected and writes nothing', async () => {
    const { decided } = await office.backend.ask('compliance.resolve', { ...noAnswer, preview: true });
    expect(decided.map(({ household, state }) => `${household} ${state}`)).toEqual(['H1 PENDING', 'H2 PENDING']);
    expect(await office.backend.ask('compliance.decisions', { period: PERIOD })).toEqual([]);
  });

  it('settles every open row of the school in the month and no other', async () => {
    const { decided } = await office.backend.ask('compliance.resolve', noAnswer);
    expect(decided.map(({ state }) => state)).toEqual(['NOT_VERIFIABLE_SUPPLY', 'NOT_VERIFIABLE_SUPPLY']);
    expect(await openIn()).toEqual(['H1 3 CRED', 'H1 3 SUPPLEMENT']);
    expect(await openIn(toMonth('2026-06'))).toContain('H1 2 SCHOOL');
  });

  it('never decides a breach for a whole school', async () => {
    const ask = { ...ofSchool, as: 'NON_COMPLIANT', reason: 'PAPER_LIST' } as const;
    expect(await office.backend.call('compliance.resolve', ask)).toMatchObject({
      problem: { code: 'decision-not-allowed' },
    });
  });

  it('names a school that is not in the catalogue', async () => {
    const ask = { ...noAnswer, target: { facility: '9999999-0' } };
    expect(await office.backend.call('compliance.resolve', ask)).toMatchObject({
      problem: { code: 'not-found', what: '9999999-0' },
    });
  });
});

describe('a situation the office recorded', () => {
  const evidence = 'Acta de la UGEL';

  it('settles the month of every pupil whose school did not answer', async () => {
    const strike = { facility: '0403691-0', month: MAY, situation: 'STRIKE', evidence };
    expect(await office.backend.ask('compliance.recordSituation', strike)).toEqual({
      ...strike,
      facilityName: 'IE 50101',
    });
    expect(await openIn()).toEqual(['H1 3 CRED', 'H1 3 SUPPLEMENT']);
  });

  it('settles the supplement of a whole district with one record', async () => {
    await office.backend.ask('compliance.recordSituation', {
      facility: '050401',
      month: MAY,
      situation: 'NO_SUPPLIES',
      evidence,
    });
    expect(await openIn()).toEqual(['H1 2 SCHOOL', 'H1 3 CRED', 'H2 2 SCHOOL']);
  });

  it('refuses a situation of the other kind of facility', async () => {
    const ask = { facility: '0403691-0', month: MAY, situation: 'NO_SUPPLIES', evidence };
    expect(await office.backend.call('compliance.recordSituation', ask)).toMatchObject({
      problem: { code: 'reason-unknown' },
    });
  });
});

describe('the scan of what is stated', () => {
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  const write = (name: string, bytes: Buffer | string = PNG) => {
    writeFileSync(join(office.backend.dir, name), bytes);
    return { path: join(office.backend.dir, name) };
  };
  const strike = { facility: '0403691-0', month: MAY, situation: 'STRIKE', evidence: 'Acta de la UGEL' };
  const situation = { facility: '0403691-0', month: MAY };
  const papersOf = (subject: { household: string } | { facility: string; month: typeof MAY }) =>
    office.backend.ask('attachments.list', { subject });

  it('of a situation is kept with the school and month, and counted in the list of situations', async () => {
    await office.backend.ask('compliance.recordSituation', { ...strike, scan: write('acta.png') });
    expect(await papersOf(situation)).toMatchObject([{ kind: 'EVIDENCE', name: 'acta.png', by: 'maria' }]);
    expect(await papersOf({ ...situation, month: toMonth('2026-06') })).toEqual([]);
    const district = { facility: '050401', month: MAY, situation: 'NO_SUPPLIES', evidence: 'Oficio de la red' };
    await office.backend.ask('compliance.recordSituation', district);
    const more = { subject: { facility: '050401', month: MAY }, kind: 'EVIDENCE', file: write('oficio.png') } as const;
    await office.backend.ask('attachments.add', more);
    expect(await office.backend.ask('compliance.situations', { period: PERIOD })).toMatchObject([
      { ...strike, facilityName: 'IE 50101', scans: 1, by: 'maria' },
      { ...district, facilityName: '', scans: 1 },
    ]);
  });

  it('that cannot be kept records no situation and decides nothing', async () => {
    const scan = write('acta.png', 'no es una imagen');
    expect(await office.backend.call('compliance.recordSituation', { ...strike, scan })).toMatchObject({
      problem: { code: 'attachment-refused', why: 'KIND' },
    });
    expect(await office.backend.ask('compliance.situations', { period: PERIOD })).toEqual([]);
    const excuse = { ...ofMember('H1', 2), as: 'JUSTIFIED', reason: 'J01', scan } as const;
    expect(await office.backend.call('compliance.resolve', excuse)).toMatchObject({ ok: false });
    expect(await office.backend.ask('compliance.decisions', { period: PERIOD })).toEqual([]);
  });

  it('of a decision is kept with the household, the same letter once for both months', async () => {
    const scan = write('constancia.png');
    const excuse = { ...ofMember('H1', 2), as: 'JUSTIFIED', reason: 'J01', scan } as const;
    await office.backend.ask('compliance.resolve', { ...excuse, preview: true });
    expect(await papersOf({ household: 'H1' })).toEqual([]);
    await office.backend.ask('compliance.resolve', excuse);
    await office.backend.ask('compliance.resolve', { ...excuse, month: toMonth('2026-06') });
    expect(await papersOf({ household: 'H1' })).toMatchObject([{ kind: 'EVIDENCE', name: 'constancia.png' }]);
  });

  it('of a whole school settled is kept with the school', async () => {
    const settled = { ...ofSchool, as: 'NOT_VERIFIABLE_SUPPLY', reason: 'STRIKE', scan: write('acta.png') } as const;
    await office.backend.ask('compliance.resolve', settled);
    expect(await papersOf(situation)).toMatchObject([{ name: 'acta.png' }]);
  });

  it('is refused of a school that is not in the catalogue', async () => {
    const subject = { facility: '9999999-0', month: MAY };
    expect(await office.backend.call('attachments.list', { subject })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});

describe('passing the school year', () => {
  it('is no ground under rules that do not ask for it', async () => {
    const repeats = { ...ofMember('H1', 2), duty: 'SCHOOL', as: 'NON_COMPLIANT', reason: 'YEAR_NOT_PASSED' } as const;
    expect(await office.backend.call('compliance.resolve', repeats)).toMatchObject({
      problem: { code: 'decision-not-allowed' },
    });
  });
});
