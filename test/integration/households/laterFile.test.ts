import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

const analyse = async (path: string) => {
  const { analysisId, files } = await office.ask('households.analyse', { file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file };
};

describe('a later file', () => {
  beforeEach(async () => {
    const rows = { households: [aHouseholdRow()], members: [aMemberRow(), aChildRow()] };
    await importHouseholds(office, await writeW1(office.dir, 'primero.xlsx', rows));
  });

  it('shows old and new value of what it changes, and never erases with a blank', async () => {
    office.setToday('2026-06-10');
    const path = await writeW1(office.dir, 'segundo.xlsx', {
      households: [aHouseholdRow({ Teléfono: null, 'Vence clasificación': '10/05/2031' })],
      members: [aMemberRow({ 'Apellido materno': null }), aChildRow({ Grado: '5' })],
    });
    const { analysisId, file } = await analyse(path);
    expect(file.rows).toMatchObject({ read: 3, changed: 2, same: 1 });
    expect(file.changes).toEqual([
      { row: 'H-0001', field: 'Vence clasificación', before: '10/05/2029', after: '10/05/2031', decidedBy: '' },
      { row: 'H-0001 · 2', field: 'Grado', before: '4', after: '5', decidedBy: '' },
    ]);
    await office.ask('households.apply', { analysisId });
    const stored = await office.ask('households.get', { code: 'H-0001' });
    expect(stored.household).toMatchObject({ phone: '966123456', cseExpiry: '2031-05-10' });
    expect(stored.members).toMatchObject([{ surname2: 'MAMANI' }, { grade: '5' }]);
    const change = stored.timeline.find(({ kind }) => kind === 'household.classified');
    expect(change?.details).toEqual({ fields: { cseExpiry: ['2029-05-10', '2031-05-10'] }, row: 2 });
  });

  it('keeps members it does not name', async () => {
    const path = await writeW1(office.dir, 'sin la hija.xlsx', {
      households: [aHouseholdRow()],
      members: [aMemberRow()],
    });
    expect((await importHouseholds(office, path)).files).toMatchObject([{ rows: { read: 2, same: 2 } }]);
    expect((await office.ask('households.get', { code: 'H-0001' })).members).toHaveLength(2);
  });

  it('is refused if the registry changed after it was analysed', async () => {
    const path = await writeW1(office.dir, 'tercero.xlsx', {
      households: [aHouseholdRow({ Teléfono: '900000000' })],
      members: [aMemberRow()],
    });
    const { analysisId } = await analyse(path);
    const { household, members, revision } = await office.ask('households.get', { code: 'H-0001' });
    const form = { revision, household: { ...household, phone: '911111111' }, members: members.map(formMember) };
    await office.ask('households.save', form);
    const answer = await office.call('households.apply', { analysisId });
    expect(answer).toEqual({ ok: false, problem: { code: 'analysis-outdated' } });
    expect((await office.ask('households.get', { code: 'H-0001' })).household.phone).toBe('911111111');
  });

  it('is applied once', async () => {
    const path = await writeW1(office.dir, 'cuarto.xlsx', {
      households: [aHouseholdRow({ Teléfono: '900000000' })],
      members: [aMemberRow()],
    });
    const { analysisId } = await analyse(path);
    await office.ask('households.apply', { analysisId });
    expect(await office.call('households.apply', { analysisId })).toEqual({
      ok: false,
      problem: { code: 'analysis-applied' },
    });
  });
});
