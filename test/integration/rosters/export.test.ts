import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aRosterOffice, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
afterEach(() => office.backend.close());

describe('rosters.export', () => {
  it('writes one workbook for each facility with somebody due, named so that people can tell them apart', async () => {
    office = await aRosterOffice();
    const { files } = await office.exportTo('salida');
    expect(files.map(({ name, rows }) => ({ name, rows }))).toEqual([
      { name: 'SAL-00001234 P.S. Alto Perú.xlsx', rows: 2 },
      { name: 'EDU-0403691-0 IE 50101.xlsx', rows: 3 },
      { name: 'EDU-0403709-0 IE 50102 Anexo.xlsx', rows: 1 },
    ]);
    expect(readdirSync(join(office.backend.dir, 'salida')).toSorted()).toEqual(
      files.map(({ name }) => name).toSorted(),
    );
  });
});
