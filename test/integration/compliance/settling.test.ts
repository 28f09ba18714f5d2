import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase, type ComplianceCase } from '../../support/complianceCase';

const PERIOD = toPeriod('2026-B3');
let backend: TestBackend;
let office: ComplianceCase;
let school: string;

beforeEach(async () => {
  backend = await openTestBackend({
    today: '2026-07-05',
    handlers: complianceHandlers,
    users: [
      { name: 'ana', role: 'supervisor' },
      { name: 'rosa', role: 'gestor' },
    ],
  });
  office = complianceCase(backend);
  school = await office.addSchool();
});
afterEach(() => backend.close());

/** Households of one pupil of ten each, affiliated for long, whose school has been asked. */
async function openWith(codes: readonly string[]): Promise<readonly string[]> {
  const pupils: string[] = [];
  for (const code of codes) {
    const members = [{ birth: '2016-02-01', school }];
    pupils.push((await office.addHousehold({ code, affiliated: '2026-01-10', members })).members[1] ?? '');
  }
  await backend.ask('compliance.open', { period: PERIOD });
  await office.issue(school, 'SCHOOL', PERIOD, pupils);
  return pupils;
}

async function answer(pupil: string, absences: readonly [number, number]) {
  for (const [index, month] of ['2026-05', '2026-06'].entries()) {
    await office.facilityMonth(school, month, { class_days: 20, closed: 1 });
    await office.attendance(pupil, school, month, { unjustified: absences[index] ?? 0 });
  }
  await office.serviceRow(pupil, school, PERIOD);
}

const household = (code = 'H1') => backend.ask('compliance.household', { period: PERIOD, code });

describe('while the bimester is open', () => {
  it('counts households, members and duties when it opens', async () => {
    await office.addHousehold({ code: 'H1', affiliated: '2026-01-10', members: [{ birth: '2016-02-01' }] });
    expect(await backend.ask('compliance.open', { period: PERIOD })).toEqual({
      period: PERIOD,
      households: 1,
      members: 1,
      duties: 2,
      ruleSets: ['CEPAL', 'CEPAL'],
    });
  });

  it('is not opened twice, nor without affiliated households', async () => {
    expect(await backend.call('compliance.open', { period: PERIOD })).toMatchObject({
      problem: { code: 'no-households' },
    });
    await openWith(['H1']);
    expect(await backend.call('compliance.open', { period: PERIOD })).toMatchObject({
      problem: { code: 'period-exists' },
    });
  });

  it('waits for a workbook that did not come back, and never calls that a breach', async () => {
    await openWith(['H1']);
    const { result, duties } = await household();
    expect(result).toBe('BLOCKED');
    expect(duties.map(({ state, cause }) => `${state} ${cause}`)).toEqual([
      'PENDING NOT_RETURNED',
      'PENDING NOT_RETURNED',
    ]);
    expect(duties[0]?.explanation).toBe('Falta la respuesta de IE 50101 sobre mayo de 2026.');
  });

  it('complies with 3 of 20 absences and does not with 4', async () => {
    const [pupil = ''] = await openWith(['H1']);
    await answer(pupil, [3, 4]);
    const { result, months, duties } = await household();
    expect(result).toBe('BREACH');
    expect(months.map((month) => month.result)).toEqual(['COMPLIED', 'BREACH']);
    expect(duties[1]).toMatchObject({ state: 'NON_COMPLIANT', rule: 'E21' });
    expect(duties[1]?.explanation).toBe(
      'No cumplió: faltó 4 de 20 días de clase en junio de 2026; se pide asistir al menos al 85 %.',
    );
  });

  it('counts states, causes and facilities, and lists what is open', async () => {
    const [pupil = ''] = await openWith(['H1', 'H2']);
    await answer(pupil, [0, 0]);
    const status = await backend.ask('compliance.status', { period: PERIOD });
    expect(status.duties.SCHOOL).toEqual({ COMPLIANT: 2, PENDING: 2 });
    expect(status.pendingCauses).toEqual({ ROW_MISSING: 2 });
    expect(status.households).toEqual({ total: 2, complied: 1, breach: 0, blocked: 1 });
    expect(status.facilities).toEqual({ issued: 1, returned: 1, missing: [] });
    const open = await backend.ask('compliance.results', { period: PERIOD, openOnly: true });
    expect(open.total).toBe(2);
    expect(open.rows.map((row) => row.household)).toEqual(['H2', 'H2']);
  });
});
