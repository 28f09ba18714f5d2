import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import type { Duty } from '@shared/domain/compliance/duties';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase, type ComplianceCase } from '../../support/complianceCase';

let backend: TestBackend;
let office: ComplianceCase;

beforeEach(async () => {
  backend = await openTestBackend({
    today: '2026-07-05',
    handlers: { ...complianceHandlers, ...rulesHandlers },
    users: [{ name: 'ana', role: 'supervisor' }],
  });
  office = complianceCase(backend);
});
afterEach(() => backend.close());

const calendar = (year?: number) =>
  backend.ask('compliance.calendar', year === undefined ? { code: 'H1' } : { code: 'H1', year });

/** `06 DONE` … of one member's duty. */
async function marks(member: number, duty: Duty, year?: number) {
  const { members } = await calendar(year);
  const found = members.find((one) => one.member === member)?.duties.find((one) => one.duty === duty);
  return found?.months.map(({ month, mark }) => `${month.slice(5)} ${mark}`) ?? [];
}

describe('the calendar of a household', () => {
  it('shows what was done, what is missing, what has no answer and what is still to come', async () => {
    const school = await office.addSchool();
    const [code, affiliated] = ['H1', '2025-11-10'];
    const { members } = await office.addHousehold({ code, affiliated, members: [{ birth: '2016-02-01', school }] });
    const pupil = members[1] ?? '';
    for (const period of ['2026-B2', '2026-B3', '2026-B4']) {
      await backend.ask('compliance.open', { period: toPeriod(period) });
      await office.issue(school, 'SCHOOL', period, [pupil]);
    }
    await office.absences(pupil, school, '2026-03', 20, 0);
    await office.absences(pupil, school, '2026-04', 20, 4);
    await office.serviceRow(pupil, school, '2026-B2');
    await backend.ask('compliance.close', { period: toPeriod('2026-B2') });

    expect(await marks(2, 'SCHOOL')).toEqual([
      '01 NOT_DUE',
      '02 NOT_DUE',
      '03 DONE',
      '04 MISSING',
      '05 UNANSWERED',
      '06 UNANSWERED',
      '07 DUE', // not over yet
      '08 DUE',
      '09 DUE', // not opened yet
      '10 DUE',
      '11 DUE',
      '12 DUE',
    ]);
    const { household, year, months, members: shown } = await calendar();
    expect({ household, year }).toEqual({ household: 'H1', year: 2026 });
    expect(months.map(({ status, ruleSet }) => `${status} ${ruleSet}`)).toEqual([
      ...Array<string>(2).fill('null CEPAL'),
      ...Array<string>(2).fill('CLOSED CEPAL'),
      ...Array<string>(4).fill('OPEN CEPAL'),
      ...Array<string>(4).fill('null CEPAL'),
    ]);
    expect(shown[0]).toMatchObject({ member: 1, duties: [], tasks: [] });
    expect(shown[1]?.duties[0]?.months[3]?.explanation).toBe(
      'No cumplió: faltó 4 de 20 días de clase en abril de 2026; se pide asistir al menos al 85 %.',
    );
  });

  it('names the controls of each month, and who has no document', async () => {
    await office.addHousehold({ code: 'H1', affiliated: '2026-01-10', members: [{ birth: '2025-09-03' }] });
    const child = (await calendar()).members[1];
    const cred = child?.duties.find(({ duty }) => duty === 'CRED')?.months ?? [];
    expect(cred[0]).toMatchObject({ month: '2026-02', mark: 'DUE', what: 'CRED 5 meses', rule: 'D6' });
    expect(cred.map(({ month }) => month)).toHaveLength(11);
    expect(child?.tasks).toEqual(['IDENTITY_DOCUMENT']);
    expect((await marks(2, 'SUPPLEMENT')).slice(0, 2)).toEqual(['03 DUE', '04 DUE']);
  });

  it('asks for the outcome of a pregnancy once its time is over, not before', async () => {
    const pregnancy = { lmp: '2026-01-20', registered: '2026-03-10' };
    const members = [{ birth: '1998-01-01', document: '45678901', pregnancy }];
    await office.addHousehold({ code: 'H1', affiliated: '2025-11-10', members });
    const tasks = async () => (await calendar(2026)).members[1]?.tasks;
    expect(await tasks()).toEqual([]);
    backend.setToday('2026-12-01');
    expect(await tasks()).toEqual(['REGISTER_OUTCOME']);
  });

  it('judges each part of the year by its own rules', async () => {
    await office.addHousehold({ code: 'H1', affiliated: '2014-01-10', members: [{ birth: '2010-05-10' }] });
    await backend.ask('rules.choose', { choice: 'BY_DATE' });
    expect(await marks(2, 'SCHOOL', 2020)).toEqual([
      '01 NOT_DUE',
      '02 NOT_DUE',
      ...['03', '04', '05', '06'].map((month) => `${month} WAIVED`),
      ...['07', '08', '09', '10', '11', '12'].map((month) => `${month} DUE`),
    ]);
    const sets = (await calendar(2021)).months.map(({ ruleSet }) => ruleSet);
    expect(sets).toEqual([...Array<string>(3).fill('R2014'), ...Array<string>(9).fill('R2021')]);
  });

  it('has pupil and pregnancy side by side, and stops where a member leaves or the household does', async () => {
    const pregnancy = { lmp: '2026-01-20', registered: '2026-03-10' };
    await office.addHousehold({
      code: 'H1',
      affiliated: '2025-11-10',
      members: [
        { birth: '2012-01-01', pregnancy },
        { birth: '2016-01-01', exit: '2026-05-20' },
      ],
      statuses: [{ status: 'DISAFFILIATED', since: '2026-09-01', reason: 'MOVED_OUT' }],
    });
    expect(await marks(2, 'PRENATAL')).toEqual(['03 NOT_DUE', '04 DUE', '05 DUE', '06 DUE', '07 DUE', '08 DUE']);
    expect(await marks(2, 'SCHOOL')).toHaveLength(8);
    expect(await marks(3, 'SCHOOL')).toEqual(['01 NOT_DUE', '02 NOT_DUE', '03 DUE', '04 DUE']);
  });

  it('has no months where the chosen rules are not in force, and no household nobody knows', async () => {
    await office.addHousehold({ code: 'H1', affiliated: '2014-01-10', members: [{ birth: '2010-05-10' }] });
    await backend.ask('rules.choose', { choice: 'R2014' });
    const { months, members } = await calendar(2026);
    expect(months.every(({ ruleSet }) => ruleSet === null)).toBe(true);
    expect(members.map(({ duties }) => duties)).toEqual([[], []]);
    expect(await backend.call('compliance.calendar', { code: 'H9' })).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('shows nothing of a household that is not affiliated', async () => {
    await office.addHousehold({ code: 'H1', affiliated: '2027-01-10', members: [{ birth: '2016-05-10' }] });
    expect((await calendar()).members.every(({ duties }) => duties.length === 0)).toBe(true);
  });

  it('goes on after the day on which a household affiliated before was registered', async () => {
    await office.addHousehold({
      code: 'H1',
      affiliated: '2026-02-10',
      members: [{ birth: '2012-05-10' }],
      statuses: [{ status: 'CANDIDATE', since: '2026-07-05' }],
    });
    await office.db('household').update({ status: 'AFFILIATED' });
    expect((await marks(2, 'SCHOOL')).at(-1)).toBe('12 DUE');
    await backend.ask('compliance.open', { period: toPeriod('2026-B6') });
    expect((await marks(2, 'SCHOOL')).slice(-2)).toEqual(['11 DUE', '12 DUE']);
  });
});
