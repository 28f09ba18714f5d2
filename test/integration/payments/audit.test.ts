import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toMonth, toPeriod } from '@shared/domain/calendar';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const [PERIOD, NEXT] = [toPeriod('2026-B3'), toPeriod('2026-B4')];
let office: TestOffice;
let holder: string;
let pupil: string;

beforeEach(async () => {
  office = await openTestOffice();
  const members = [{ birth: '2016-02-01', school: office.school }];
  const first = await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await office.registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members });
  [holder = '', pupil = ''] = first.members;
});
afterEach(() => office.backend.close());

const audit = async (period = PERIOD) => office.backend.ask('payments.audit', { period });
const approve = (period = PERIOD) => office.backend.as('luis').call('payments.approve', { period });
const codes = async () => (await audit()).findings.map(({ code, household }) => `${household} ${code}`);

describe('the audit before the approval', () => {
  it('finds nothing where all is well, with the totals of the list', async () => {
    await playBimester(office, PERIOD);
    const { total, paid, hash } = await office.backend.ask('payments.get', { period: PERIOD });
    expect(await audit()).toEqual({
      period: PERIOD,
      totals: { households: paid, cents: total, hash },
      stops: 0,
      findings: [],
    });
  });

  it('stops a list whose payee died after it was calculated, until the payment is withheld', async () => {
    await playBimester(office, PERIOD);
    await office.registry.db('member').where({ id: holder }).update({ exit_date: '2026-07-04', exit_reason: 'DIED' });
    expect(await codes()).toEqual(['H1 HOLDER_DECEASED']);
    expect(await approve()).toMatchObject({ problem: { code: 'audit-stops', findings: 1, household: 'H1' } });
    expect((await office.backend.ask('payments.life', { period: PERIOD })).status).toBe('CALCULATED');
    const stop = { household: 'H1', reason: 'AUDIT_FINDING', note: 'falleció' } as const;
    await office.backend.ask('payments.withhold', stop);
    await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(await codes()).toEqual([]);
    expect(await approve()).toMatchObject({ value: { status: 'APPROVED', total: 20_000 } });
  });

  it('stops a list calculated before a household came to another result, until it is calculated again', async () => {
    const { backend, registry, post } = office;
    const members = [{ birth: '2025-01-05', post }];
    const third = await registry.addHousehold({ code: 'H3', affiliated: '2026-01-10', members });
    const noSupplement = { complied: 'YES', supplement: 'NO' } as const;
    await playBimester(office, PERIOD, () =>
      registry.healthMonth(third.members[1] ?? '', post, '2026-05', noSupplement),
    );
    expect(await codes()).toEqual([]);
    backend.setToday('2026-07-20');
    const situation = { facility: '00001234', situation: 'NO_SUPPLIES', evidence: 'Oficio de la red' };
    await backend.ask('compliance.recordSituation', { month: toMonth('2026-05'), ...situation });
    expect(await codes()).toEqual(['H3 RESULT_CHANGED']);
    expect(await approve()).toMatchObject({ problem: { code: 'audit-stops', findings: 1, household: 'H3' } });
    expect(await backend.ask('payments.calculate', { period: PERIOD })).toMatchObject({ paid: 3 });
    expect(await codes()).toEqual([]);
  });

  it('knows judged duplicates, what RENIEC said, and late changes', async () => {
    await playBimester(office, PERIOD);
    const { db } = office.registry;
    const members = await db('member')
      .orderBy('household_id')
      .select<{ id: string; household_id: string }[]>('id', 'household_id');
    const other = members.find(
      ({ household_id: home }) => home !== members.find(({ id }) => id === holder)?.household_id,
    );
    const [a = '', b = ''] = [holder, other?.id ?? ''].toSorted();
    const user = await db('app_user').where({ name: 'ana' }).first<{ id: string }>('id');
    const pair = { id: 'D', member_a: a, member_b: b, decision: 'UNSURE', note: '', evidence: '' };
    await db('duplicate_decision').insert({ ...pair, at: '2026-07-01', user_id: user.id });
    const list = await db('payment_list').first<{ calculated_at: string }>('calculated_at');
    const change = {
      at: list.calculated_at,
      user_id: user.id,
      kind: 'household.moved',
      household_id: other?.household_id,
    };
    await db('event').insert({ ...change, seq: 9999 });
    expect(await codes()).toEqual(['H1 DUPLICATE_SUSPECTED', 'H2 DUPLICATE_SUSPECTED', 'H2 LATE_EDITS']);
    expect((await audit()).stops).toBe(0);
  });
});

describe('a document that is somebody else’s too', () => {
  const OTHER = { surname1: 'HUAMAN', surname2: 'ROJAS', given_names: 'LUZ' };
  const db = () => office.registry.db;
  const documentOf = async () =>
    db()('member').where({ id: holder }).first<{ document_number: string; document_key: string }>();

  it('is kept until it is put right, where another person of the registry has it now', async () => {
    const { document_key } = await documentOf();
    await office.registry.db('household').where({ code: 'H2' }).update({ status: 'CANDIDATE' });
    const member = await db()('member').whereNot({ id: holder }).where({ number: 1 }).first<{ id: string }>('id');
    await db()('member')
      .where({ id: member.id })
      .update({ document_key, ...OTHER });
    await playBimester(office, PERIOD);
    const { lines } = await office.backend.ask('payments.get', { period: PERIOD });
    expect(lines.find(({ household }) => household === 'H1')).toMatchObject({
      status: 'HELD',
      reason: 'HOLDER_DOCUMENT_MISMATCH',
    });
  });

  it('stops a list that was calculated before', async () => {
    await playBimester(office, PERIOD);
    const { document_key } = await documentOf();
    const pupilRow = { document_type: 'DNI', document_key, ...OTHER };
    await db()('member').where({ id: pupil }).update(pupilRow);
    expect(await codes()).toEqual(['H1 HOLDER_DOCUMENT_MISMATCH']);
    await db()('member').where({ id: pupil }).update({ document_key: '' });
    expect(await codes()).toEqual([]);
  });

  it('is named with where else it is found: a post, the papers of an assembly', async () => {
    await playBimester(office, PERIOD);
    const { document_number: document } = await documentOf();
    const person = { period: PERIOD, facility_id: office.post, document, values: '{}', import_id: 'I1' };
    await db()('other_person').insert({ ...person, id: 'O1', name: 'HUAMAN ROJAS, LUZ' });
    const own = await db()('payment_payee').first<{ holder: string }>('holder');
    await db()('other_person').insert({ ...person, id: 'O2', name: own.holder.toLowerCase() });
    expect((await audit()).findings).toMatchObject([
      {
        code: 'DOCUMENT_OTHER_NAME',
        severity: 'LOOK',
        household: 'H1',
        facts: { source: 'SERVICE', name: 'HUAMAN ROJAS, LUZ', where: 'P.S. Alto Perú' },
      },
    ]);
  });
});

const base = (paymentReason: string) => ({ paymentReason, benefit: null });

describe('the comparison with the list before', () => {
  it('says who is new, gone and changed, and why', async () => {
    await playBimester(office, PERIOD);
    await approve();
    const members = [{ birth: '2016-02-01', school: office.school }];
    await office.registry.addHousehold({ code: 'H3', affiliated: '2026-06-10', members });
    await playBimester(office, NEXT, async () => {
      await office.registry.absences(pupil, office.school, '2026-07', 20, 9);
    });
    expect(await office.backend.ask('payments.compare', { period: NEXT })).toMatchObject({
      previous: { period: PERIOD, cents: 40_000 },
      totals: { cents: 40_000 },
      changes: {
        NEW: { households: 1, cents: 20_000 },
        GONE: { households: 1, cents: -20_000 },
        CHANGED: { households: 0, cents: 0 },
      },
      rows: [
        { household: 'H1', change: 'GONE', reasonsBefore: [base('COMPLIED')], reasonsNow: [base('BREACH')] },
        { household: 'H3', change: 'NEW', reasonsBefore: [], reasonsNow: [base('COMPLIED')] },
      ],
    });
  });

  it('has no list before the first', async () => {
    await playBimester(office, PERIOD);
    expect(await office.backend.ask('payments.compare', { period: PERIOD })).toMatchObject({ previous: null });
  });
});

describe('why a household is paid', () => {
  it('goes from its months over the rules to each line, as the list was calculated', async () => {
    await playBimester(office, PERIOD, async () => {
      await office.registry.absences(pupil, office.school, '2026-06', 20, 9);
    });
    const why = (household: string) => office.backend.ask('payments.why', { period: PERIOD, household });
    const holding = async (household: string) =>
      (await why(household)).bimesters.flatMap(({ rules }) =>
        rules.filter(({ holds }) => holds).map(({ rule }) => rule),
      );
    expect(await holding('H1')).toEqual(['B9']);
    expect(await why('H1')).toMatchObject({
      bimesters: [{ months: [{ result: 'COMPLIED' }, { month: '2026-06', result: 'BREACH' }] }],
      lines: [{ rule: 'B9', reason: 'BREACH', entitled: 0, amount: 0 }],
    });
    const told = async () =>
      (await why('H1')).bimesters.flatMap(({ duties }) => duties.map(({ explanation }) => explanation));
    const asListed = await told();
    expect(asListed.join()).toContain('9');
    await approve();
    await office.registry.lateImport('attendance', { member_id: pupil, month: '2026-06' }, { unjustified: 0 });
    await playBimester(office, NEXT);
    expect(await office.backend.ask('compliance.why', { period: PERIOD, code: 'H1' })).toMatchObject({
      result: 'COMPLIED',
    });
    expect(await told()).toEqual(asListed);
    expect(await holding('H2')).toEqual([]);
    expect(await why('H2')).toMatchObject({
      lines: [{ rule: 'B8', reason: 'COMPLIED', entitled: 20_000, settled: 0, amount: 20_000 }],
    });
    expect(await office.backend.call('payments.why', { period: PERIOD, household: 'H9' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});
