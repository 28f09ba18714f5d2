import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRosterOffice, POST, SCHOOL_A, SCHOOL_B, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const attendance = (name: string) =>
  office.given
    .db('attendance')
    .where({ member_id: office.ids[name] })
    .orderBy('month')
    .select('month', 'unjustified', 'justified', 'pupil_days', 'closed_here', 'analysed_on');
const months = () =>
  office.given.db('facility_month').orderBy('month').select('month', 'class_days', 'closed', 'situation');
const ROWS = { read: 0, new: 0, changed: 0, same: 0, repeated: 0, stranger: 0, rejected: 0 };

describe('a returned school roster', () => {
  it('leaves every statement of the school in the registry', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    roster.sayMonth('Junio', { 'Días de clase': '18', 'Mes cerrado': 'no', 'Situación de la institución': 'Huelga' });
    roster.say('Ana', { 'Mayo Faltas injustificadas': 2, 'Mayo Faltas justificadas': '1', 'Junio Días de clase': 17 });
    roster.say('Luis', { Situación: 'trasladado', 'Fecha de la situación': '05/06/2026', Motivo: 'J06 traslado' });
    const applied = await office.import([await roster.save(office.place('a.xlsx'))]);

    expect(applied.files[0]).toMatchObject({ status: 'applied', facility: SCHOOL_A, problems: [], unknownColumns: [] });
    expect(applied.totals).toEqual({ ...ROWS, read: 3, new: 3 });
    expect(await months()).toEqual([
      { month: '2026-05', class_days: 20, closed: 1, situation: null },
      { month: '2026-06', class_days: 18, closed: 0, situation: 'STRIKE' },
    ]);
    const said = { analysed_on: '2026-07-03' };
    expect(await attendance('Ana')).toEqual([
      { month: '2026-05', unjustified: 2, justified: 1, pupil_days: null, closed_here: 1, ...said },
      { month: '2026-06', unjustified: null, justified: null, pupil_days: 17, closed_here: 0, ...said },
    ]);
    expect(
      await office.given
        .db('service_row')
        .where({ member_id: office.ids['Luis'] })
        .select('situation', 'situation_date', 'motive', 'rejected'),
    ).toEqual([{ situation: 'TRANSFERRED', situation_date: '2026-06-05', motive: 'J06', rejected: '[]' }]);
  });

  it('counts a month reported by exception as no absence, and one left blank as no information', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    roster.say('Rosa', { 'Mayo Faltas injustificadas': 9 });
    await office.import([await roster.save(office.place('a.xlsx'))]);
    const status = await office.backend.ask('compliance.status', { period: office.period });
    expect(status.duties.SCHOOL).toEqual({ COMPLIANT: 2, NON_COMPLIANT: 1, PENDING: 5 });
    expect(status.pendingCauses).toMatchObject({ DAYS_MISSING: 3, NOT_RETURNED: 8 });
  });
});

describe('a workbook that comes back without answers', () => {
  it('says so, and is taken', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sayMonth('Mayo', { 'Días de clase': 20 });
    roster.say('Ana', { Observaciones: 'vive lejos' });
    const { files } = await office.import([await roster.save(office.place('a.xlsx'))]);
    expect(files).toMatchObject([{ status: 'applied', rows: { read: 3, new: 3 }, unanswered: 3 }]);
  });

  it('counts only rows nobody answered, and none where the facility answers for all', async () => {
    const [roster, post] = [await office.take(SCHOOL_A), await office.take(POST)];
    roster.say('Ana', { 'Junio Faltas injustificadas': 0 });
    roster.say('Luis', { Situación: 'NO ENCONTRADO' });
    post.sayMonth('Mayo', { 'Situación del establecimiento': 'CERRADO' });
    const paths = [await roster.save(office.place('a.xlsx')), await post.save(office.place('p.xlsx'))];
    expect((await office.analyse(...paths)).files).toMatchObject([{ unanswered: 1 }, { unanswered: 0 }]);
    roster.sayMonth('Mayo', { 'Mes cerrado': 'SÍ' });
    expect((await office.analyse(await roster.save(office.place('b.xlsx')))).files).toMatchObject([{ unanswered: 0 }]);
  });
});

describe('what is odd about the whole school', () => {
  it('is told at its cell and kept', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sayMonth('Mayo', { 'Días de clase': 0 });
    roster.sayMonth('Junio', { 'Días de clase': 27 });
    const { files } = await office.import([await roster.save(office.place('a.xlsx'))]);
    expect(files).toMatchObject([
      {
        status: 'applied',
        problems: [
          { cell: 'I6', code: 'ATT_ZERO_DAYS', level: 'warning' },
          { cell: 'I7', code: 'ATT_MANY_DAYS', level: 'warning', value: '27' },
        ],
      },
    ]);
    expect(await months()).toMatchObject([{ class_days: 0 }, { class_days: 27 }]);
  });
});

describe('a returned post roster', () => {
  it('keeps controls, answers and supplements, and each date as a control of the person', async () => {
    const roster = await office.take(POST);
    roster.sayMonth('Junio', { 'Situación del establecimiento': 'SIN PERSONAL' });
    roster.say('Beto', {
      'Mayo Fecha del control': '12/05/2026; 2026-05-20',
      'Mayo Cumplió': 'X',
      'Mayo Suplemento': 'Si',
    });
    roster.say('Carla', { 'Mayo Cumplió': 'S/I', 'Junio Cumplió': 'No' });
    const applied = await office.import([await roster.save(office.place('p.xlsx'))]);
    expect(applied.files[0]?.problems).toEqual([]);
    expect(
      await office.given
        .db('health_month')
        .where({ month: '2026-05' })
        .orderBy('complied', 'desc')
        .select('dates', 'complied', 'supplement'),
    ).toEqual([
      { dates: '["2026-05-12","2026-05-20"]', complied: 'YES', supplement: 'YES' },
      { dates: '[]', complied: 'UNKNOWN', supplement: null },
    ]);
    expect(await office.given.db('control_event').orderBy('date').select('kind', 'date')).toEqual([
      { kind: 'CRED', date: '2026-05-12' },
      { kind: 'CRED', date: '2026-05-20' },
    ]);
    expect(await office.given.db('facility_month').where({ month: '2026-06' }).select('situation')).toEqual([
      { situation: 'NO_STAFF' },
    ]);
  });

  it('moves a control to its corrected date', async () => {
    const first = await office.take(POST);
    first.say('Carla', { 'Mayo Fecha del control': '12/05/2026' });
    await office.import([await first.save(office.place('p1.xlsx'))]);
    const second = await office.take(POST);
    second.say('Carla', { 'Mayo Fecha del control': '21/05/2026' });
    const { files } = await office.import([await second.save(office.place('p2.xlsx'))]);
    expect(files[0]?.changes).toEqual([
      {
        row: 'Quispe Huamán, Carla',
        field: 'Mayo Fecha del control',
        before: '12/05/2026',
        after: '21/05/2026',
        decidedBy: '',
      },
    ]);
    expect(await office.given.db('control_event').select('kind', 'date')).toEqual([
      { kind: 'PRENATAL', date: '2026-05-21' },
    ]);
  });
});

describe('a batch', () => {
  it('names the facilities whose workbook is still missing', async () => {
    const roster = await office.take(SCHOOL_A);
    const { missing } = await office.analyse(await roster.save(office.place('a.xlsx')));
    expect(missing.map(({ facility }) => facility).toSorted()).toEqual([POST, SCHOOL_B]);
  });
});
