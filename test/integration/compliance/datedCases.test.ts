import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod, type Period } from '@shared/domain/calendar';
import { dutiesOfMember, lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

/* The dated cases of decisions §4d, each by its text; a bimester is played through the operations themselves. */

let office: TestOffice;
const PUPIL = { birth: '2016-02-01' };

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.backend.close());

const withPupil = (affiliated: string) =>
  office.registry.addHousehold({ code: 'H1', affiliated, members: [{ ...PUPIL, school: office.school }] });
const monthsWithDuty = async (period: Period, member = 2) =>
  (await dutiesOfMember(office, period, 'H1', member)).map((row) => row.slice(0, 7));

describe('duties start with the month after the affiliation, payment with the bimester after it', () => {
  it.each([
    {
      affiliated: '2026-06-30',
      first: '2026-B3',
      firstMonths: [],
      next: '2026-B4',
      nextMonths: ['2026-07', '2026-08'],
    },
    {
      affiliated: '2026-07-01',
      first: '2026-B4',
      firstMonths: ['2026-08'],
      next: '2026-B5',
      nextMonths: ['2026-09', '2026-10'],
    },
  ])('affiliated $affiliated: $first is its first bimester, $next the first payable', async (given) => {
    await withPupil(given.affiliated);
    await playBimester(office, given.first);
    expect(await monthsWithDuty(toPeriod(given.first))).toEqual(given.firstMonths);
    expect(await lineOf(office, toPeriod(given.first), 'H1')).toMatchObject({
      status: 'NOT_PAID',
      reason: 'FIRST_BIMESTER',
    });
    await playBimester(office, given.next);
    expect(await monthsWithDuty(toPeriod(given.next))).toEqual(given.nextMonths);
    expect(await lineOf(office, toPeriod(given.next), 'H1')).toMatchObject({ status: 'PAID', amount: 20_000 });
  });

  it('affiliated 2026-05-10 with a breach in June: verified and shown, not paid for being new, not counted', async () => {
    const { members } = await withPupil('2026-05-10');
    const { school, registry } = office;
    await playBimester(office, '2026-B3', () => registry.absences(members[1] ?? '', school, '2026-06', 20, 10));
    const period = toPeriod('2026-B3');
    expect(await dutiesOfMember(office, period, 'H1', 2)).toEqual(['2026-06 SCHOOL NON_COMPLIANT']);
    const line = await lineOf(office, period, 'H1');
    expect(line).toMatchObject({ status: 'NOT_PAID', amount: 0, reason: 'FIRST_BIMESTER' });
    expect(line?.explanation).not.toContain('Suspensión');
  });
});

describe('a member is judged from the month after entering, while a member on the last day', () => {
  const household = (member: object) =>
    office.registry.addHousehold({
      code: 'H1',
      affiliated: '2026-01-10',
      members: [{ birth: '2000-01-01', school: office.school, post: office.post, ...member }],
    });

  it.each([
    {
      text: 'child registered 2026-05-20, born 2026-01-03',
      member: { birth: '2026-01-03', entry: '2026-05-20' },
      rows: ['2026-06 CRED COMPLIANT'],
    },
    {
      text: 'birth 2026-05-12 registered the same day',
      member: { birth: '2026-05-12', entry: '2026-05-12' },
      rows: ['2026-06 CRED COMPLIANT'],
    },
    {
      text: 'pregnant, registered 2026-04-10, birth 2026-06-03',
      member: { pregnancy: { lmp: '2025-09-01', registered: '2026-04-10', ended: '2026-06-03' } },
      rows: ['2026-05 PRENATAL COMPLIANT', '2026-06 PRENATAL NOT_DUE'],
    },
    {
      text: "pupil's 6th birthday 2026-05-31",
      member: { birth: '2020-05-31' },
      rows: ['2026-05 SCHOOL COMPLIANT', '2026-06 SCHOOL COMPLIANT'],
    },
    {
      text: "pupil's 6th birthday 2026-06-01",
      member: { birth: '2020-06-01' },
      rows: ['2026-05 CRED NOT_DUE', '2026-06 SCHOOL COMPLIANT'],
    },
    { text: "pupil's 15th birthday 2026-05-31", member: { birth: '2011-05-31' }, rows: [] },
    { text: 'member leaves 2026-06-10', member: { ...PUPIL, exit: '2026-06-10' }, rows: ['2026-05 SCHOOL COMPLIANT'] },
  ])('$text', async ({ member, rows }) => {
    await household(member);
    await playBimester(office, '2026-B3');
    expect(await dutiesOfMember(office, toPeriod('2026-B3'), 'H1', 2)).toEqual(rows);
  });

  it('newborn moved to the aunt’s affiliated household 2026-06-20: May judged in the first, June in the second', async () => {
    const newborn = { birth: '2026-01-03', document: '93000001', post: office.post };
    const { registry } = office;
    const first = {
      code: 'H1',
      affiliated: '2026-01-10',
      members: [{ ...newborn, entry: '2026-03-01', exit: '2026-06-20' }],
    };
    await registry.addHousehold(first);
    await registry.addHousehold({
      code: 'H2',
      affiliated: '2025-01-10',
      members: [{ ...newborn, entry: '2026-06-20' }],
    });
    await playBimester(office, '2026-B3');
    const period = toPeriod('2026-B3');
    expect((await dutiesOfMember(office, period, 'H1', 2)).map((row) => row.slice(0, 12))).toEqual(['2026-05 CRED']);
    expect((await dutiesOfMember(office, period, 'H2', 2)).map((row) => row.slice(0, 12))).toEqual(['2026-06 CRED']);
  });
});
