import { memberFields } from '@shared/contract/households';
import { ok } from '@shared/domain/result';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWrite } from '../../../src/main/backend/database/handles';
import { refreshSummaries } from '../../../src/main/backend/database/households/summaries';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let office: TestBackend;
beforeAll(async () => {
  office = await aHouseholdOffice();
  const path = await writeW1(office.dir, 'hogares.xlsx', {
    households: [
      aHouseholdRow({ 'Código de hogar': '0504019001' }),
      aHouseholdRow({ 'Código de hogar': '0504019002', 'Centro poblado': 'Ayahuanco' }),
      aHouseholdRow({ 'Código de hogar': 'H-00123', 'Centro poblado': 'Llochegua' }),
    ],
    members: [
      aMemberRow({ 'Código de hogar': '0504019001', 'Apellido paterno': 'QUISPE', 'Apellido materno': 'MUÑOZ' }),
      aChildRow({ 'Código de hogar': '0504019001', Nombres: 'JHOSELYN' }),
      aMemberRow({
        'Código de hogar': '0504019002',
        'Apellido paterno': 'DE LA CRUZ',
        'Apellido materno': 'VÁSQUEZ',
        Nombres: 'CECILIA',
        'N.º de documento': '10117410',
      }),
      aMemberRow({
        'Código de hogar': 'H-00123',
        'Apellido paterno': 'LLANCAYA',
        'Apellido materno': 'HUAMÁN',
        Nombres: 'GENARO',
        Sexo: 'M',
        'N.º de documento': '17801146',
      }),
    ],
  });
  await importHouseholds(office, path);
});
afterAll(() => office.close());

const find = async (text: string) => (await office.ask('households.search', { text })).rows.map(({ code }) => code);

const FIRST = ['0504019001'];
const SECOND = ['0504019002'];
const THIRD = ['H-00123'];

describe('households.search', () => {
  it.each([
    ['surname', 'quispe', FIRST],
    ['pieces in any order, of surnames and names', 'rosa muñ quis', FIRST],
    ['ñ typed as n', 'munoz', FIRST],
    ['k for qu', 'kispe', FIRST],
    ['the first letters while typing', 'qui', FIRST],
    ['a name of a member who is not the holder', 'jhoselyn', FIRST],
    ['silent h left out', 'joselyn', FIRST],
    ['b for v, s for z, no accent', 'basques', SECOND],
    ['s for c', 'sesilia', SECOND],
    ['c before the vowel is typed', 'c vas', SECOND],
    ['surname of several words', 'de la cruz', SECOND],
    ['surname of several words run together', 'delacruz', SECOND],
    ['y for ll', 'yancaya', THIRD],
    ['ll typed half', 'l lla', THIRD],
    ['j for g', 'jenaro', THIRD],
    ['wa for hua', 'uaman', THIRD],
    ['document', '10117410', SECOND],
    ['beginning of a document', '101174', SECOND],
    ['code', '0504019002', SECOND],
    ['code without its zeros', '504019001', FIRST],
    ['number of a code', '123', THIRD],
    ['populated centre', 'ayawanco', []],
    ['populated centre with its h', 'ayahuanco', SECOND],
    ['nobody', 'wxw', []],
    ["the engine's own syntax", '" OR * NEAR(', []],
    ['nothing but signs', '!!!', []],
  ])('finds by %s: %s', async (_what, text, expected) => {
    expect((await find(text)).toSorted()).toEqual(expected);
  });

  it('finds by a former centre, a former address and the code of the padrón', async () => {
    const { db } = office.session();
    const { id } = await db('household').where({ code: 'H-00123' }).first<{ id: string }>('id');
    const former = { ubigeo: '050401', populated_center_code: '0504010077', populated_center_name: 'Razuhuillca' };
    const dated = { since: '2001-01-01', until: '2002-01-01', at: '2026-01-01', user_id: 'U' };
    const place = { address: 'Jr. Sucre 12', reference: '', area: 'RURAL' };
    await db('household_address').insert({ id: 'A1', household_id: id, ...former, ...place, ...dated });
    await db('household').where({ id }).update({ pgh_code: '99887766' });
    await createWrite(db, () => ({ userId: 'U', at: '2026-01-01' }))(async (tx) =>
      ok(await refreshSummaries(tx, ['H-00123'])),
    );
    for (const text of ['razuhuillca', 'sucre llancaya', '0504010077', '9988']) {
      expect(await find(text)).toEqual(['H-00123']);
    }
  });

  it('finds a person by the document held before, beside the one held now', async () => {
    const { household, members, revision } = await office.ask('households.get', { code: '0504019002' });
    const stated = members.map((member) => memberFields.strip().parse({ ...member, documentNumber: '10117429' }));
    await office.ask('households.save', { revision, household, members: stated });
    expect([await find('10117410'), await find('10117429'), await find('vasques 10117410')]).toEqual([
      SECOND,
      SECOND,
      SECOND,
    ]);
  });

  it('narrows by populated centre and status, sorts, and pages', async () => {
    const byCenter = await office.ask('households.search', { center: 'Huanta' });
    expect(byCenter).toMatchObject({ total: 1, rows: [{ code: '0504019001', members: 2 }] });
    expect(await office.ask('households.search', { status: 'AFFILIATED' })).toEqual({ total: 0, rows: [] });
    const page = await office.ask('households.search', { sort: 'holderName', descending: true, offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 3, rows: [{ holderName: 'LLANCAYA HUAMÁN, GENARO' }] });
  });

  it('lists the populated centres with their households', async () => {
    expect(await office.ask('households.centers', {})).toEqual([
      { name: 'Ayahuanco', households: 1 },
      { name: 'Huanta', households: 1 },
      { name: 'Llochegua', households: 1 },
    ]);
  });
});
