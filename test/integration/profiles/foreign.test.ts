import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '@shared/domain/profiles/profile';
import { HIS, SIAGIE, writeHis, writeSiagie, type SiagieMonth } from '../../support/foreignFiles';
import { aRosterOffice, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
  await office.exportTo('salida');
  await save('SIAGIE', SIAGIE);
  await save('HIS', HIS);
});
afterEach(() => office.backend.close());

// The contract's arrays are not readonly.
const save = (name: string, profile: Profile) =>
  office.backend.ask('profiles.save', { name, profile: structuredClone(profile) as never });
const analyse = (profile: string, ...files: readonly string[]) =>
  office.backend.ask('rosters.analyse', { period: office.period, files: files.map((path) => ({ path })), profile });
async function receive(profile: string, ...files: readonly string[]) {
  const { analysisId } = await analyse(profile, ...files);
  return office.backend.ask('rosters.apply', { analysisId });
}
const attendance = (name: string) =>
  office.given
    .db('attendance')
    .where({ member_id: office.ids[name] })
    .orderBy('month')
    .select('month', 'unjustified', 'justified', 'pupil_days as days');
const ANA = '70000001';
const LUIS = '70000002';
const ROSA = '70000003';
const NAMES: Readonly<Record<string, string>> = {
  [ANA]: 'QUISPE HUAMAN ANA',
  [LUIS]: 'QUISPE HUAMAN LUIS',
  [ROSA]: 'QUISPE HUAMAN ROSA',
};
const pupil = (document: string, marks: string) => [document, NAMES[document] ?? 'OTRO NIÑO', marks] as const;
const may = (month: Partial<SiagieMonth> & Pick<SiagieMonth, 'pupils'>): SiagieMonth => ({ month: 'MAYO', ...month });

describe('a closed monthly sheet of the ministry', () => {
  it('becomes the statements of our roster: days, absences and none', async () => {
    const path = await writeSiagie(
      office.place('mayo.xlsx'),
      may({ closed: 'SÍ', pupils: [pupil(ANA, '..F.......'), pupil(LUIS, '.F.J.T....'), pupil(ROSA, '..........')] }),
      { month: 'JUNIO', closed: 'SÍ', pupils: [pupil(ANA, '.....'), pupil(LUIS, '  ...'), pupil(ROSA, '.....')] },
    );
    const { files } = await receive('SIAGIE', path);
    expect(files).toMatchObject([
      { status: 'applied', facility: SCHOOL_A, problems: [], rows: { read: 6, new: 6 }, missing: [] },
    ]);
    expect(await attendance('Ana')).toEqual([
      { month: '2026-05', unjustified: 1, justified: 0, days: null },
      { month: '2026-06', unjustified: 0, justified: 0, days: null },
    ]);
    expect(await attendance('Luis')).toEqual([
      { month: '2026-05', unjustified: 1, justified: 1, days: null },
      { month: '2026-06', unjustified: 0, justified: 0, days: 3 },
    ]);
    const months = await office.given.db('facility_month').orderBy('month').select('month', 'class_days', 'closed');
    expect(months).toMatchObject([
      { month: '2026-05', class_days: 10, closed: 1 },
      { month: '2026-06', class_days: 5, closed: 1 },
    ]);
  });

  it('counts every row in one class; of pupils who are not listed only who is registered is kept', async () => {
    const path = await writeSiagie(
      office.place('mayo.xlsx'),
      may({
        closed: 'Consolidado',
        pupils: [
          pupil(ANA, '...'),
          ['70000006', 'QUISPE HUAMAN DINA', '.F.'],
          ['71999999', 'AJENO, JUAN', '...'],
          ['', 'SIN DNI', '...'],
        ],
      }),
    );
    const { files } = await receive('SIAGIE', path);
    expect(files).toMatchObject([{ rows: { read: 4, new: 1, stranger: 3, rejected: 0 } }]);
    expect(await office.given.db('other_person').select('document')).toEqual([{ document: '70000006' }]);
  });

  it('the same file again is repeated, the same months in another file are the same', async () => {
    const month = may({ closed: 'SÍ', pupils: [pupil(ANA, '..F..')] });
    const path = await writeSiagie(office.place('a.xlsx'), month);
    await receive('SIAGIE', path);
    expect((await analyse('SIAGIE', path)).files).toMatchObject([{ status: 'repeated' }]);
    const again = await writeSiagie(office.place('b.xlsx'), { ...month, month: 'Mayo de 2026' });
    expect((await analyse('SIAGIE', again)).files).toMatchObject([{ status: 'ready', rows: { read: 1, same: 1 } }]);
  });
});

describe('the default-present trap', () => {
  it.each([undefined, 'NO'])('a month of nothing but the default states nothing where closed is %s', async (closed) => {
    const sheet = may({
      ...(closed === undefined ? {} : { closed }),
      pupils: [pupil(ANA, '..........'), pupil(LUIS, '..........')],
    });
    const { files } = await receive('SIAGIE', await writeSiagie(office.place('m.xlsx'), sheet));
    expect(files[0]?.problems.map(({ code, level }) => [code, level])).toEqual([['ATT_NOT_CLOSED', 'warning']]);
    expect(await attendance('Ana')).toMatchObject([
      { unjustified: null, days: null },
      { unjustified: null, days: null },
    ]);
    expect(await office.given.db('facility_month').orderBy('month').first('class_days', 'closed')).toEqual({
      class_days: null,
      closed: closed === undefined ? null : 0,
    });
  });

  it('absences that somebody typed stand, without days', async () => {
    const sheet = may({ closed: 'NO', pupils: [pupil(ANA, '.FF.......'), pupil(LUIS, '..........')] });
    await receive('SIAGIE', await writeSiagie(office.place('m.xlsx'), sheet));
    expect((await attendance('Ana'))[0]).toMatchObject({ unjustified: 2, days: null });
    expect((await attendance('Luis'))[0]).toMatchObject({ unjustified: null, days: null });
  });
});

describe('a file of another system is refused by name', () => {
  const refusal = async (profile: string, path: string) => (await analyse(profile, path)).files[0];

  it.each<[string, SiagieMonth, string]>([
    ['PROFILE_MARKS', may({ closed: 'SÍ', pupils: [pupil(ANA, '.X.')] }), 'X'],
    ['PROFILE_NO_MONTH', { month: 'AGOSTO', pupils: [pupil(ANA, '...')] }, '2026-05'],
    ['PROFILE_NO_MONTH', { month: 'Mayo 2025', pupils: [pupil(ANA, '...')] }, '2026-05'],
    ['PROFILE_NO_DAYS', may({ pupils: [pupil(ANA, '')] }), 'Asistencia MAYO'],
    ['PROFILE_NO_FACILITY', may({ school: '9999999', pupils: [pupil(ANA, '...')] }), '9999999'],
  ])('%s', async (code, month, what) => {
    const file = await refusal('SIAGIE', await writeSiagie(office.place('m.xlsx'), month));
    expect(file).toMatchObject({ status: 'refused', code });
    expect(file?.message).toContain(what);
  });

  it('COLUMNS_MISSING, with the headers the profile names', async () => {
    const file = await refusal('HIS', await writeSiagie(office.place('m.xlsx'), may({ pupils: [pupil(ANA, '.')] })));
    expect(file).toMatchObject({ status: 'refused', code: 'COLUMNS_MISSING' });
    expect(file?.message).toContain('Fecha_Atencion');
  });

  it('a profile that nobody saved', async () => {
    const path = await writeSiagie(office.place('m.xlsx'), may({ pupils: [pupil(ANA, '.')] }));
    const input = { period: office.period, files: [{ path }], profile: 'nadie' };
    expect(await office.backend.call('rosters.analyse', input)).toMatchObject({
      problem: { code: 'not-found', what: 'nadie' },
    });
  });
});

describe('encounters of the national health file', () => {
  it('become dates and supplements of the post; other posts, months and activities are counted and not kept', async () => {
    const path = writeHis(
      office.place('his.csv'),
      ['1234', '70000004', 'BETO', '12/05/2026', 'Z001'],
      ['00001234', '70000004', 'BETO', '2026-06-03', 'z001'],
      ['00001234', '70000004', 'BETO', '12/05/2026', '99199.17'],
      ['00001234', '70000005', 'CARLA', '20260609', 'Z3492'],
      ['00001234', '70000004', 'BETO', '12/05/2026', 'K021'],
      ['00001234', '70000004', 'BETO', '12/03/2026', 'Z001'],
      ['00009999', '70000004', 'BETO', '13/05/2026', 'Z001'],
      ['00001234', '71999999', 'AJENA', '13/05/2026', 'Z001'],
    );
    const { files } = await receive('HIS', path);
    expect(files).toMatchObject([{ status: 'applied', rows: { read: 8, new: 4, stranger: 4 }, problems: [] }]);
    const said = await office.given
      .db('health_month')
      .join('member', 'member.id', 'health_month.member_id')
      .orderBy(['given_names', 'month'])
      .select('given_names as name', 'dates', 'complied', 'supplement');
    expect(said).toEqual([
      { name: 'Beto', dates: '["2026-05-12"]', complied: null, supplement: 'YES' },
      { name: 'Beto', dates: '["2026-06-03"]', complied: null, supplement: null },
      { name: 'Carla', dates: '[]', complied: null, supplement: null },
      { name: 'Carla', dates: '["2026-06-09"]', complied: null, supplement: null },
    ]);
    expect(await office.given.db('other_person').count('* as kept')).toEqual([{ kept: 0 }]);
  });

  it('a line without a date rejects the rows of its person and no other', async () => {
    const path = writeHis(
      office.place('his.csv'),
      ['00001234', '70000004', 'BETO', '31/02/2026', 'Z001'],
      ['00001234', '70000005', 'CARLA', '09/06/2026', 'Z3492'],
    );
    expect((await analyse('HIS', path)).files).toMatchObject([
      {
        status: 'with-errors',
        rows: { read: 2, new: 1, rejected: 1 },
        problems: [{ code: 'HLT_DATE', value: '31/02/2026' }],
      },
    ]);
  });
});

it('a file of several posts that comes again is repeated post by post', async () => {
  const post = await office.given.addPost('00005678', 'P.S. Bajo Perú');
  const members = [{ birth: '2025-09-05', post, document: '70000019' }];
  await office.given.addHousehold({ code: 'H-0002', affiliated: '2026-01-15', members });
  await office.exportTo('otra');
  const path = writeHis(
    office.place('his.csv'),
    ['00001234', '70000004', 'BETO', '12/05/2026', 'Z001'],
    ['00005678', '70000019', 'OTRO', '13/05/2026', 'Z001'],
  );
  expect((await receive('HIS', path)).files).toMatchObject([
    { status: 'applied', facility: '00001234' },
    { status: 'applied', facility: '00005678' },
  ]);
  expect((await analyse('HIS', path)).files).toMatchObject([
    { status: 'repeated', facility: '00001234', rows: { read: 1, repeated: 1 } },
    { status: 'repeated', facility: '00005678', rows: { read: 1, repeated: 1 } },
  ]);
});
