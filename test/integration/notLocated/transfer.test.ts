import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import {
  ANA,
  ANA_IS,
  aNotLocatedOffice,
  anaIsMissed,
  JUNE,
  listOf,
  MAY,
  returnSchool,
  statesOf,
  theOther,
} from '../../support/notLocatedOffice';
import { SCHOOL_A, SCHOOL_B, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aNotLocatedOffice();
});
afterEach(() => office.backend.close());

const transfer = async (to: { other: string } | { facility: string; note: string }, since?: string) =>
  office.backend.call('notLocated.transfer', {
    period: office.period,
    ...ANA_IS,
    to,
    ...(since === undefined ? {} : { since: toDate(since) }),
  });
const linksOfAna = () =>
  office.given
    .db('member_service')
    .where({ member_id: office.ids['Ana'] })
    .join('school', 'school.id', 'facility_id')
    .orderBy('since')
    .select('modular_code as school', 'since', 'until', 'grade', 'source_row as row');

describe('a pupil whom the school does not have', () => {
  it('is a case with its deadline and the school that has her, with reasons for each field', async () => {
    await anaIsMissed(office, ANA);
    const { cases, days } = await listOf(office);
    expect(days).toEqual({ value: 15, confirmed: false });
    expect(cases).toMatchObject([
      {
        ...ANA_IS,
        name: 'Quispe Huamán, Ana',
        facility: SCHOOL_A,
        cause: 'NOT_FOUND',
        months: ['2026-05', '2026-06'],
        knownOn: '2026-07-03',
        deadline: '2026-07-18',
        overdue: false,
        center: 'Huaylla',
        proposals: [{ rule: 'O1', facility: SCHOOL_B, file: '0403709-0.xlsx', grade: '4', row: 4 }],
      },
    ]);
    expect(cases[0]?.proposals[0]?.reasons.map(({ field, how }) => `${field} ${how}`)).toEqual([
      'document EQUAL',
      'surname1 EQUAL',
      'surname2 EQUAL',
      'givenNames EQUAL',
      'birthDate EQUAL',
    ]);
    office.backend.setToday('2026-07-19');
    expect((await listOf(office)).cases[0]?.overdue).toBe(true);
  });

  it('goes there with what was written, and is judged by it (O1, then 2b)', async () => {
    await anaIsMissed(office, ANA);
    const { other } = await theOther(office, 'Ana');
    const done = await transfer({ other });
    expect(done).toMatchObject({ ok: true, value: { facility: SCHOOL_B, since: '2026-05-01' } });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL COMPLIANT E17', '2026-06 SCHOOL COMPLIANT E17']);
    expect(await linksOfAna()).toEqual([
      { school: '0403691', since: '2026-01-15', until: '2026-05-01', grade: '4', row: null },
      { school: '0403709', since: '2026-05-01', until: null, grade: '4', row: 4 },
    ]);
    const [{ origins } = { origins: '' }]: { origins: string }[] = await office.given
      .db('attendance')
      .where({ member_id: office.ids['Ana'], month: '2026-05', unjustified: 1 })
      .select('origins');
    expect(JSON.parse(origins)).toMatchObject([{ sheet: 'Otros estudiantes', cells: { unjustified: 'F4' } }]);
    expect(await listOf(office)).toMatchObject({ cases: [], others: [] });
    const events: { kind: string; details: string; import_id: string | null }[] = await office.given
      .db('event')
      .where({ member_id: office.ids['Ana'] })
      .orderBy('seq')
      .select('kind', 'details', 'import_id');
    expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['member.transferred', 'rosters.other-confirmed']);
    expect(JSON.parse(events.at(-2)?.details ?? '{}')).toMatchObject({
      from: SCHOOL_A,
      to: SCHOOL_B,
      since: '2026-05-01',
      row: 4,
    });
    expect(events.at(-1)?.import_id).not.toBeNull();
  });

  it('fails where the new school says so, and only there', async () => {
    await anaIsMissed(office, { ...ANA, [JUNE]: 9 });
    await transfer({ other: (await theOther(office, 'Ana')).other });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL COMPLIANT E17', '2026-06 SCHOOL NON_COMPLIANT E21']);
  });

  it('is judged by both schools in the month of the move (C3)', async () => {
    await anaIsMissed(office, { ...ANA, [JUNE]: 9 });
    await transfer({ other: (await theOther(office, 'Ana')).other }, '2026-06-10');
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL COMPLIANT C1', '2026-06 SCHOOL NON_COMPLIANT C3']);
  });

  it('waits for a corrected row where what was written cannot be read or cannot be (R9, R10)', async () => {
    await anaIsMissed(office, { ...ANA, [JUNE]: 'tres' });
    await transfer({ other: (await theOther(office, 'Ana')).other });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL PENDING E4', '2026-06 SCHOOL PENDING E4']);
    expect(await office.given.db('service_row').where({ rejected: '["ATT_NOT_A_COUNT"]' })).toHaveLength(1);
  });

  it('is never judged by more absences than days', async () => {
    await anaIsMissed(office, { ...ANA, [JUNE]: 25 });
    await transfer({ other: (await theOther(office, 'Ana')).other });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL PENDING E4', '2026-06 SCHOOL PENDING E4']);
  });

  it('goes to a school found by hand, which is then asked about her', async () => {
    await anaIsMissed(office);
    expect(await transfer({ facility: SCHOOL_B, note: 'La mamá lo dijo por teléfono' })).toMatchObject({ ok: true });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL PENDING E4', '2026-06 SCHOOL PENDING E4']);
    const again = await office.exportTo('otra salida');
    expect(again.files.find(({ facility }) => facility === SCHOOL_B)?.rows).toBe(2);
  });

  it('keeps what the list of the new school says over what its other sheet says', async () => {
    await anaIsMissed(office, ANA);
    const [facility_id] = await office.given.db('school').where({ modular_code: '0403709' }).pluck<string[]>('id');
    const where = { member_id: office.ids['Ana'], facility_id };
    const listed = { row_key: 'R-PRUEBA', document: '70000001', name: 'Quispe Huamán, Ana' };
    await office.given.db('form_row').insert({ ...where, ...listed, period: office.period });
    const about = { ...where, import_id: 'I1', analysed_on: '2026-07-02' };
    await office.given.db('service_row').insert({ ...about, period: office.period });
    await office.given.db('attendance').insert({ ...about, month: '2026-05', unjustified: 8 });
    await transfer({ other: (await theOther(office, 'Ana')).other });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL NON_COMPLIANT E21', '2026-06 SCHOOL COMPLIANT E17']);
  });

  it('is refused for a date outside the bimester, a row already taken and who is nobody’s case', async () => {
    await anaIsMissed(office, ANA, { ...ANA, 'Apellidos y nombres': 'QUISPE HUAMAN ANA' });
    const [one, two] = (await listOf(office)).others.map(({ other }) => other);
    expect(await transfer({ other: one ?? '' }, '2026-04-30')).toMatchObject({
      problem: { code: 'date-not-allowed', why: 'TOO_EARLY' },
    });
    expect(await transfer({ other: one ?? '' }, '2026-07-02')).toMatchObject({
      problem: { code: 'date-not-allowed', why: 'FUTURE' },
    });
    expect(await transfer({ other: one ?? '' })).toMatchObject({ ok: true });
    expect(await transfer({ other: one ?? '' })).toMatchObject({ problem: { code: 'other-person-taken' } });
    expect(await transfer({ other: two ?? '' })).toMatchObject({ problem: { code: 'not-located-absent' } });
    expect(await transfer({ other: 'nadie' })).toMatchObject({ problem: { code: 'not-found' } });
    await expect(office.given.db('other_person').where({ id: one }).update({ member_id: null })).rejects.toThrow(
      'stays as confirmed',
    );
  });
});

describe('a row that is known to be of somebody else', () => {
  const LUIS = { Documento: '70000002', 'Apellidos y nombres': 'Quispe Huaman, Luis', [MAY]: 0, [JUNE]: 0 };
  const FORMER = {
    id: 'D-former',
    document_key: 'DNI 04071529',
    since: '2020-01-01',
    until: '2021-01-01',
    at: '',
    user_id: '',
  };
  const refused = {
    problem: {
      code: 'other-person-differs',
      name: 'Quispe Huaman, Luis',
      whose: 'Quispe Huamán, Luis',
      household: 'H-0001',
      asked: 'Quispe Huamán, Ana',
    },
  };

  it('is taken for nobody either where names and day of birth tell whose it is', async () => {
    await anaIsMissed(office, { ...LUIS, Documento: '', Nacimiento: '05/05/2018' });
    const { other } = await theOther(office, 'Luis');
    expect(await transfer({ other })).toMatchObject(refused);
  });

  it('is taken for nobody where it bears a number that another person had before', async () => {
    const former = { member_id: office.ids['Luis'], document_number: '04071529', document_type: 'DNI' };
    await office.given.db('identity_document').insert({ ...former, ...FORMER });
    await anaIsMissed(office, { ...LUIS, Documento: '4071529' });
    const { other } = await theOther(office, 'Luis');
    expect(await transfer({ other })).toMatchObject(refused);
  });

  it('is taken for nobody, neither with a transfer nor without one', async () => {
    await anaIsMissed(office, LUIS);
    const { other } = await theOther(office, 'Luis');
    expect(await transfer({ other })).toMatchObject(refused);
    const about = { period: office.period, ...ANA_IS, other };
    expect(await office.backend.call('notLocated.confirm', about)).toMatchObject(refused);
    expect(await statesOf(office)).toEqual([
      '2026-05 SCHOOL NOT_FOUND_IN_SERVICE E6',
      '2026-06 SCHOOL NOT_FOUND_IN_SERVICE E6',
    ]);
    expect(await office.given.db('other_person').whereNotNull('member_id')).toEqual([]);
  });

  it('is hers where only the number is another one’s (O3)', async () => {
    await anaIsMissed(office, { ...ANA, Documento: '70000002' });
    expect(await transfer({ other: (await theOther(office, 'Ana')).other })).toMatchObject({ ok: true });
  });
});

describe('a transfer to the school that does not have her', () => {
  it('is refused, and the search goes on', async () => {
    await anaIsMissed(office);
    expect(await transfer({ facility: SCHOOL_A, note: 'La directora la vio' })).toMatchObject({
      problem: { code: 'not-located-there', name: 'Quispe Huamán, Ana' },
    });
    expect((await listOf(office)).cases).toHaveLength(1);
  });
});

describe('a match that changes no school', () => {
  it('makes both schools answer (O2, then 2c)', async () => {
    await returnSchool(office, SCHOOL_A, (roster) => roster.say('Ana', { [MAY]: 9 }));
    await returnSchool(office, SCHOOL_B, (roster) => roster.sayOther(ANA));
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL NON_COMPLIANT E21', '2026-06 SCHOOL COMPLIANT E17']);
    const { other, rule, candidates } = await theOther(office, 'Ana');
    expect({ rule, who: candidates.map(({ household, member }) => ({ household, member })) }).toEqual({
      rule: 'O2',
      who: [ANA_IS],
    });
    const before = await linksOfAna();
    await office.backend.ask('notLocated.confirm', { period: office.period, ...ANA_IS, other });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL COMPLIANT C1', '2026-06 SCHOOL COMPLIANT C1']);
    expect(await linksOfAna()).toEqual(before);
  });
});

describe('the file that told where the pupil is', () => {
  it('is not undone while the transfer rests on it, which is named with who made it', async () => {
    await anaIsMissed(office, ANA);
    const { files } = await office.backend.ask('imports.list', { text: SCHOOL_B });
    const id = files[0]?.id ?? '';
    const dependents = async () => (await office.backend.ask('imports.show', { id })).dependents;
    expect(await dependents()).toEqual([]);
    const { other } = await theOther(office, 'Ana');
    expect(await transfer({ other })).toMatchObject({ ok: true });
    expect(await dependents()).toMatchObject([{ matter: 'transfer', subject: 'H-0001', by: 'maria' }]);
    expect(await office.backend.call('imports.undo', { id, reason: 'Era de otro' }, { user: 'pedro' })).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ matter: 'transfer' }] },
    });
  });
});
