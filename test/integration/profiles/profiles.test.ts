import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SavedProfile } from '@shared/contract/profiles';
import { HIS, SIAGIE, writeHis, writeSiagie } from '../../support/foreignFiles';
import { aRosterOffice, type RosterOffice } from '../../support/rosterOffice';
import { rawWorkbook } from '../../support/rawWorkbook';
import { writeBytes } from '../../support/workbookFiles';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

// The contract's arrays are not readonly.
const sent = (profile: typeof SIAGIE) => structuredClone(profile) as SavedProfile['profile'];
const save = (name: string, profile = SIAGIE) => office.backend.ask('profiles.save', { name, profile: sent(profile) });

describe('profiles', () => {
  it('are kept by name with who said so; saved again, the newest reads and the others stay', async () => {
    await save('SIAGIE mensual');
    await save('HIS', HIS);
    const changed = { ...SIAGIE, marks: [{ mark: 'I', means: 'UNJUSTIFIED' }] } as typeof SIAGIE;
    expect(await save(' SIAGIE mensual ', changed)).toMatchObject({ name: 'SIAGIE mensual', by: 'maria' });
    const listed = await office.backend.ask('profiles.list', {});
    expect(listed.map(({ name, profile }) => [name, profile])).toEqual([
      ['HIS', HIS],
      ['SIAGIE mensual', changed],
    ]);
    expect(await office.given.db('reading_profile').count('* as kept')).toEqual([{ kept: 3 }]);
    expect(await office.given.db('event').where({ kind: 'profile.saved' }).count('* as told')).toEqual([{ told: 3 }]);
  });

  it('are never changed nor removed', async () => {
    await save('SIAGIE');
    await expect(office.given.db('reading_profile').update({ name: 'x' })).rejects.toThrow('never changed');
    await expect(office.given.db('reading_profile').delete()).rejects.toThrow('never deleted');
  });

  it('without what nothing can be read by are refused', async () => {
    const profile = sent({ ...SIAGIE, columns: { document: ' ', name: '', facility: '' } } as typeof SIAGIE);
    const answer = await office.backend.call('profiles.save', { name: 'X1', profile });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  });
});

describe('a look at a file', () => {
  it('suggests columns by their headers and shows the marks with their number, and saves nothing', async () => {
    const path = await writeSiagie(office.place('m.xlsx'), {
      month: 'MAYO',
      closed: 'NO',
      pupils: [
        ['70000001', 'ANA', '..f.'],
        ['70000002', 'LUIS', '.FX.'],
      ],
    });
    expect(await office.backend.ask('profiles.look', { file: { path }, kind: 'SCHOOL' })).toMatchObject({
      profile: { columns: { document: 'DNI', name: 'Apellidos y nombres', facility: '' } },
      sheet: 'Asistencia MAYO',
      facts: { facility: '0403691', month: 'MAYO', closed: 'NO' },
      marks: [
        { mark: '.', times: 5 },
        { mark: 'F', times: 2 },
        { mark: 'X', times: 1 },
      ],
      rows: 2,
    });
    expect(await office.given.db('import').count('* as kept')).toEqual([{ kept: 0 }]);
  });

  it('knows the columns of the national health file', async () => {
    const path = writeHis(office.place('his.csv'), ['00001234', '70000004', 'BETO', '12/05/2026', 'Z001']);
    const seen = await office.backend.ask('profiles.look', { file: { path }, kind: 'HEALTH_POST' });
    expect(seen.profile.columns).toEqual(HIS.columns);
    expect(seen.marks).toEqual([{ mark: 'Z001', times: 1 }]);
  });

  it('leaves open what was not found, and refuses a hostile one by name', async () => {
    const plain = await writeBytes(office.backend.dir, 'p.xlsx', rawWorkbook());
    const seen = await office.backend.ask('profiles.look', { file: { path: plain }, kind: 'HEALTH_POST' });
    expect(seen).toMatchObject({
      headers: ['DNI', 'Nombre'],
      profile: { columns: { document: 'DNI', date: '' } },
      marks: [],
    });
    const cut = await writeBytes(office.backend.dir, 'c.xlsx', rawWorkbook().subarray(0, 400));
    const answer = await office.backend.call('profiles.look', { file: { path: cut }, kind: 'SCHOOL' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'file-refused' } });
  });
});
