import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRosterOffice, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import { contentOf } from '../../support/workbookFiles';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({ users: [{ name: 'luis', role: 'aprobador' }] });
});
afterEach(() => office.backend.close());

const MAY = 'Mayo Faltas injustificadas';
const list = (input: object = {}) => office.backend.ask('imports.list', input);

async function school(name: string, ana: unknown, remove?: string) {
  const roster = await office.take(SCHOOL_A);
  roster.sayMonth('Mayo', { 'Días de clase': 20 });
  roster.say('Ana', { [MAY]: ana as number });
  if (remove !== undefined) roster.sheet.spliceRows(roster.rowOf(remove).number, 1);
  return roster.save(office.place(name));
}

describe('rows that went out and did not come back', () => {
  it('are named beside the rows of the file, which still add up', async () => {
    const path = await school('a.xlsx', 1, 'Luis');
    const { files } = await office.analyse(path);
    expect(files[0]?.rows).toMatchObject({ read: 2, new: 2 });
    expect(files[0]?.missing).toEqual([{ name: 'Quispe Huamán, Luis', answered: false }]);
  });

  it('are not missing if another copy of the batch brings them, and are marked if an earlier file did', async () => {
    const [without, whole] = [await school('a.xlsx', 1, 'Luis'), await school('b.xlsx', 1)];
    const both = await office.analyse(without, whole);
    expect(both.files.map(({ missing }) => missing)).toEqual([[], []]);
    await office.import([whole]);
    const { files } = await office.analyse(without);
    expect(files[0]?.missing).toEqual([{ name: 'Quispe Huamán, Luis', answered: true }]);
  });
});

describe('the history of files', () => {
  it('lists a workbook that was turned down for its errors, with what came and its remarks', async () => {
    await office.import([await school('mala.xlsx', 'tres')]);
    const { files } = await list({ outcome: 'REFUSED' });
    expect(files).toMatchObject([{ name: 'mala.xlsx', outcome: 'REFUSED', by: 'maria', remarks: 1 }]);
    expect((await list()).total).toBe(1);
    expect((await list({ outcome: 'APPLIED' })).total).toBe(0);
    const shown = await office.backend.ask('imports.show', { id: files[0]?.id ?? '' });
    expect(shown).toMatchObject({ hasOriginal: true, hasRemarks: true, canUndo: false, outcome: 'REFUSED' });
  });

  it('lists what was received, newest first, by kind, outcome, bimester and name, without what was only looked at', async () => {
    const other = office.place('otro.xlsx');
    await office.import([await school('escuela.xlsx', 1)]);
    await office.analyse(await school('solo-mirado.xlsx', 2));
    await office.analyse(other);
    const { total, files } = await list();
    expect([total, ...files.map(({ name, outcome, by }) => `${name} ${outcome} ${by}`)]).toEqual([
      2,
      'otro.xlsx REFUSED maria',
      'escuela.xlsx APPLIED maria',
    ]);
    const names = async (input: object) => (await list(input)).files.map(({ name }) => name);
    expect(await names({ outcome: 'APPLIED' })).toEqual(['escuela.xlsx']);
    expect(await names({ kind: 'hogares' })).toEqual([]);
    expect(await names({ period: '2026-B2' })).toEqual([]);
    expect(await names({ text: 'CUELA' })).toEqual(['escuela.xlsx']);
    expect(await names({ text: files[1]?.sha256 })).toEqual(['escuela.xlsx']);
    expect((await list({ offset: 1, limit: 1 })).files.map(({ name }) => name)).toEqual(['escuela.xlsx']);
  });
});

describe('what is kept of a file', () => {
  it('is the file itself, byte by byte, and its remarks; who took them out is noted', async () => {
    const path = await school('a.xlsx', 'muchas');
    await office.import([path], true);
    const [file] = (await list()).files;
    const id = file?.id ?? '';
    expect(await office.backend.ask('imports.show', { id })).toMatchObject({
      outcome: 'PARTLY',
      hasOriginal: true,
      hasRemarks: true,
      remarks: 1,
      report: { problems: [{ code: 'ATT_NOT_A_COUNT', value: 'muchas' }] },
    });
    const copy = join(office.backend.dir, 'copia.xlsx');
    await office.backend.ask('imports.save', { id, what: 'original', file: { path: copy } });
    expect(readFileSync(copy).equals(readFileSync(path))).toBe(true);
    const remarks = join(office.backend.dir, 'observaciones.xlsx');
    await office.backend.ask('imports.save', { id, what: 'remarks', file: { path: remarks } });
    expect((await contentOf(remarks)).sheets.map(({ name }) => name)).toContain('Observaciones');
    const saved: { details: string }[] = await office.given
      .db('event')
      .where({ kind: 'import.saved' })
      .select('details');
    expect(saved.map(({ details }) => JSON.parse(details) as object)).toEqual([
      { name: 'a.xlsx', what: 'original' },
      { name: 'a.xlsx', what: 'remarks' },
    ]);
  });

  it('is refused by its name where it was not kept, cannot be written, or is not theirs to take', async () => {
    await office.import([await school('a.xlsx', 1)]);
    await office.analyse(office.place('no-existe.xlsx'));
    const [refused, applied] = (await list()).files;
    const save = (id: string | undefined, what: 'original' | 'remarks', path: string, user = 'maria') =>
      office.backend.call('imports.save', { id: id ?? '', what, file: { path } }, { user });
    const target = join(office.backend.dir, 'copia.xlsx');
    expect(await save(refused?.id, 'original', target)).toMatchObject({ problem: { code: 'file-not-kept' } });
    expect(await save(applied?.id, 'remarks', target)).toMatchObject({ problem: { code: 'file-not-kept' } });
    expect(await save('NOT', 'original', target)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await save(applied?.id, 'original', join(target, 'x', 'y.xlsx'))).toMatchObject({
      problem: { code: 'file-unwritable' },
    });
    expect(await save(applied?.id, 'original', target, 'luis')).toMatchObject({ problem: { code: 'forbidden' } });
    expect(existsSync(target)).toBe(false);
  });
});
