import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import type { CaseHousehold } from '../../support/complianceCase';
import { dutiesOfMember, lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

/* What the dated cases of decisions §4d pay. */

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.backend.close());

const add = (household: Partial<CaseHousehold>) =>
  office.registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', ...household });

describe('target members', () => {
  it('last child’s 19th birthday 2026-06-15: B3 paid if complied, B4 without target member', async () => {
    await add({ members: [{ birth: '2007-06-15' }] });
    await playBimester(office, '2026-B3');
    expect(await lineOf(office, toPeriod('2026-B3'), 'H1')).toMatchObject({ status: 'PAID', amount: 20_000 });
    await playBimester(office, '2026-B4');
    expect(await lineOf(office, toPeriod('2026-B4'), 'H1')).toMatchObject({
      status: 'NOT_PAID',
      reason: 'NO_TARGET_MEMBER',
    });
  });

  it.each([
    { text: 'only a 16-year-old', birth: '2010-01-01' },
    { text: 'only an elderly member', birth: '1950-01-01' },
  ])('$text: no duty in either month, paid', async ({ birth }) => {
    await add({ members: [{ birth }] });
    await playBimester(office, '2026-B3');
    expect(await dutiesOfMember(office, toPeriod('2026-B3'), 'H1', 2)).toEqual([]);
    expect(await lineOf(office, toPeriod('2026-B3'), 'H1')).toMatchObject({ status: 'PAID', reason: 'COMPLIED' });
  });

  it('pupil-only household in B1: NOT_DUE both months, paid', async () => {
    await add({ members: [{ birth: '2016-02-01', school: office.school }] });
    await playBimester(office, '2026-B1');
    const period = toPeriod('2026-B1');
    expect(await dutiesOfMember(office, period, 'H1', 2)).toEqual(['2026-01 SCHOOL NOT_DUE', '2026-02 SCHOOL NOT_DUE']);
    expect(await lineOf(office, period, 'H1')).toMatchObject({ status: 'PAID', amount: 20_000 });
  });
});

describe('attendance', () => {
  it('HUELGA in May and 3 of 20 absent in June: not verifiable, 85 % exactly, paid', async () => {
    const { school, registry } = office;
    const { members } = await add({ members: [{ birth: '2016-02-01', school }] });
    await playBimester(office, '2026-B3', async () => {
      await registry.facilityMonth(school, '2026-05', { situation: 'STRIKE' });
      await registry.serviceRow(members[1] ?? '', school, '2026-B3');
      await registry.absences(members[1] ?? '', school, '2026-06', 20, 3);
    });
    expect(await dutiesOfMember(office, toPeriod('2026-B3'), 'H1', 2)).toEqual([
      '2026-05 SCHOOL NOT_VERIFIABLE_SUPPLY',
      '2026-06 SCHOOL COMPLIANT',
    ]);
    expect(await lineOf(office, toPeriod('2026-B3'), 'H1')).toMatchObject({ status: 'PAID' });
  });

  it('3 of 19 absent (84.2 %): a breach, and the first of three suspensions', async () => {
    const { school, registry } = office;
    const { members } = await add({ members: [{ birth: '2016-02-01', school }] });
    await playBimester(office, '2026-B3', () => registry.absences(members[1] ?? '', school, '2026-06', 19, 3));
    const line = await lineOf(office, toPeriod('2026-B3'), 'H1');
    expect(line).toMatchObject({ status: 'NOT_PAID', reason: 'BREACH', amount: 0 });
    expect(line?.explanation).toBe(
      'No se paga: no cumplió en junio de 2026. Quispe Huamán, Persona 2: No cumplió: faltó 3 de 19 días de ' +
        'clase en junio de 2026; se pide asistir al menos al 85 %. Suspensión 1 de 3.',
    );
  });

  it('counts to the third suspension, proposes exit and pays again as soon as the household complies', async () => {
    const { school, registry } = office;
    const { members } = await add({ members: [{ birth: '2016-02-01', school }] });
    for (const [code, month] of [
      ['2026-B2', '2026-04'],
      ['2026-B3', '2026-06'],
      ['2026-B4', '2026-08'],
    ] as const) {
      await playBimester(office, code, () => registry.absences(members[1] ?? '', school, month, 20, 10));
    }
    const third = await lineOf(office, toPeriod('2026-B4'), 'H1');
    expect(third?.explanation).toContain('Suspensión 3 de 3. Se propone la salida del programa');
    await playBimester(office, '2026-B5');
    expect(await lineOf(office, toPeriod('2026-B5'), 'H1')).toMatchObject({ status: 'PAID' });
  });

  it('withholds for a missing supplement without counting a suspension', async () => {
    const { post, registry } = office;
    const { members } = await add({ members: [{ birth: '2024-12-01', post }] });
    await playBimester(office, '2026-B3', async () => {
      await registry.facilityMonth(post, '2026-05');
      await registry.healthMonth(members[1] ?? '', post, '2026-05', { complied: 'YES', supplement: 'NO' });
    });
    const line = await lineOf(office, toPeriod('2026-B3'), 'H1');
    expect(line).toMatchObject({ status: 'NOT_PAID', reason: 'BREACH' });
    expect(line?.explanation).not.toContain('Suspensión');
  });
});

describe('the advance of 2020', () => {
  const households = () => [
    add({ code: 'OLD', members: [{ birth: '2010-02-01', school: office.school }] }),
    add({ code: 'NEW', affiliated: '2020-03-15', members: [{ birth: '2010-02-01', school: office.school }] }),
  ];

  it('pays B2 and B3 together, 40000; the list of B3 finds it advanced', async () => {
    await Promise.all(households());
    await playBimester(office, '2020-B2');
    expect(await dutiesOfMember(office, toPeriod('2020-B2'), 'OLD', 2)).toEqual([
      '2020-03 SCHOOL WAIVED',
      '2020-04 SCHOOL WAIVED',
    ]);
    expect(await lineOf(office, toPeriod('2020-B2'), 'OLD')).toMatchObject({ status: 'PAID', amount: 40_000 });
    await office.backend.as('luis').ask('payments.approve', { period: toPeriod('2020-B2') });
    await playBimester(office, '2020-B3');
    expect(await lineOf(office, toPeriod('2020-B3'), 'OLD')).toMatchObject({ status: 'NOT_PAID', reason: 'ADVANCED' });
  });

  it('affiliated 2020-03-15: the advance covers B3 only, 20000', async () => {
    await Promise.all(households());
    await playBimester(office, '2020-B2');
    const line = await lineOf(office, toPeriod('2020-B2'), 'NEW');
    expect(line).toMatchObject({ amount: 20_000, reason: 'FIRST_BIMESTER' });
  });
});

describe('who is in the programme at the cut-off', () => {
  it.each([
    {
      text: 'suspended by the office',
      change: { status: 'SUSPENDED', since: '2026-06-01' },
      line: { status: 'HELD', reason: 'ADMIN_SUSPENDED', amount: 0 },
    },
    {
      text: 'confirmed to leave in June, which takes effect in July',
      change: { status: 'DISAFFILIATED', since: '2026-06-10', reason: 'REQUEST' },
      line: { status: 'PAID', amount: 20_000 },
    },
    {
      text: 'found to be registered twice',
      change: { status: 'DISAFFILIATED', since: '2026-06-10', reason: 'DUPLICATE' },
      line: { status: 'NOT_PAID', reason: 'EXITED' },
    },
    {
      text: 'moved out',
      change: { status: 'DISAFFILIATED', since: '2026-06-10', reason: 'MOVED_OUT' },
      line: { status: 'NOT_PAID', reason: 'MOVED_OUT' },
    },
  ])('$text', async ({ change, line }) => {
    await add({ members: [{ birth: '2010-01-01' }], statuses: [change] });
    await playBimester(office, '2026-B3');
    expect(await lineOf(office, toPeriod('2026-B3'), 'H1')).toMatchObject(line);
  });
});
