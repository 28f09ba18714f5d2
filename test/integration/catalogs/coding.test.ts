import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

const schools = async (name: string, rows: readonly TypedRow[]) => {
  const path = await writeTyped(office.dir, `${name}.xlsx`, [{ name: 'Instituciones', rows }]);
  const { files } = await office.ask('catalogs.analyse', { kind: 'instituciones', file: { path } });
  return files[0];
};
const school = (index: number, place: TypedRow): TypedRow => ({
  'Código modular': `04036${10 + index}`,
  Anexo: '0',
  Nombre: `IE ${index}`,
  Nivel: 'B0',
  ...place,
});
const INEI = { Ubigeo: '050401', Distrito: 'HUANTA' };
const RENIEC = { Ubigeo: '050301', Distrito: 'HUANTA' };

describe('a file coded otherwise', () => {
  it('is refused by the names of its districts, with the suspicion named', async () => {
    const file = await schools('reniec', [school(1, RENIEC), school(2, RENIEC)]);
    expect(file).toMatchObject({ status: 'refused', code: 'UBIGEO_RENIEC' });
    expect(file?.message).toContain('2 de 2 filas; por ejemplo 050301 («HUANTA») es Sancos para el INEI y Huanta');
    expect((await office.ask('catalogs.list', { kind: 'instituciones' })).total).toBe(1);
  });

  it('is read where code and name agree', async () => {
    expect(await schools('inei', [school(1, INEI), school(2, INEI)])).toMatchObject({ status: 'ready' });
  });

  it('is warned of a district that nobody knows, which may be new', async () => {
    const file = await schools('nuevo', [school(1, INEI), school(2, { Ubigeo: '050499', Distrito: 'NUEVO' })]);
    expect(file).toMatchObject({ status: 'ready', rows: { read: 2, rejected: 0 } });
    expect(file?.problems).toMatchObject([{ code: 'CAT_DISTRICT_NEW', level: 'warning', value: '050499' }]);
  });

  it('is refused where neither coding explains the names', async () => {
    const file = await schools('iquitos', [school(1, { Ubigeo: '050401', Distrito: 'Iquitos' })]);
    expect(file).toMatchObject({ status: 'refused', code: 'UBIGEO_NAMES' });
  });

  it('is refused without names where RENIEC means the district of the office', async () => {
    const file = await schools('sin nombres', [school(1, { Ubigeo: '050301' })]);
    expect(file).toMatchObject({ status: 'refused', code: 'UBIGEO_RENIEC' });
  });

  it('is refused in the workbook of households too', async () => {
    const path = await writeW1(office.dir, 'hogares.xlsx', {
      households: [aHouseholdRow({ Ubigeo: '050301', 'Código de centro poblado': null })],
      members: [aMemberRow(), aChildRow()],
    });
    const { files } = await office.ask('households.analyse', { file: { path } });
    expect(files[0]).toMatchObject({ status: 'refused', code: 'UBIGEO_RENIEC' });
  });
});
