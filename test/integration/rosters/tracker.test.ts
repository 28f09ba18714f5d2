import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { aRosterOffice, POST, SCHOOL_A, SCHOOL_B, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({ users: [{ name: 'luis', role: 'aprobador' }] });
  await office.exportTo('salida');
});
afterEach(() => office.backend.close());

const forms = () => office.backend.ask('rosters.forms', { period: office.period });
const states = async () =>
  Object.fromEntries(
    (await forms()).map(({ facility, state, answered, rows }) => [facility, `${state} ${answered}/${rows}`]),
  );
const ON = toDate('2026-07-01');
const send = (facilities: string[], on = ON) =>
  office.backend.call('rosters.send', { period: office.period, facilities, on, receivedBy: 'Directora' });

describe('the tracker of forms', () => {
  it('follows each form from the desk of the office and back', async () => {
    expect(await states()).toEqual({ [POST]: 'ISSUED 0/2', [SCHOOL_A]: 'ISSUED 0/3', [SCHOOL_B]: 'ISSUED 0/1' });
    expect(await send([SCHOOL_A, POST])).toMatchObject({ ok: true, value: { sent: 2 } });
    expect(await states()).toEqual({ [POST]: 'SENT 0/2', [SCHOOL_A]: 'SENT 0/3', [SCHOOL_B]: 'ISSUED 0/1' });
    office.backend.setToday('2026-07-08');
    expect(await states()).toEqual({ [POST]: 'LATE 0/2', [SCHOOL_A]: 'LATE 0/3', [SCHOOL_B]: 'LATE 0/1' });
    expect((await forms())[0]).toMatchObject({ daysLate: 3, due: '2026-07-05', sentOn: ON, receivedBy: 'Directora' });
  });

  it('is complete only when every person listed is answered, and goes back when the file is undone', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.say('Ana', { 'Mayo Faltas injustificadas': 1 });
    await office.import([await roster.save(office.place('a.xlsx'))]);
    expect((await states())[SCHOOL_A]).toBe('RETURNED 1/3');
    roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    await office.import([await roster.save(office.place('b.xlsx'))]);
    expect((await states())[SCHOOL_A]).toBe('COMPLETE 3/3');
    const { files } = await office.backend.ask('imports.list', { text: 'b.xlsx' });
    await office.backend.ask('imports.undo', { id: files[0]?.id ?? '', reason: 'borrador' });
    expect((await states())[SCHOOL_A]).toBe('RETURNED 1/3');
  });

  it('knows who carries the forms, on which route, and by when they are due', async () => {
    const facilities = [SCHOOL_A, SCHOOL_B];
    await office.backend.ask('rosters.assign', { facilities, manager: 'Rosa', route: 'Norte' });
    await office.backend.ask('rosters.assign', { facilities: [SCHOOL_B], manager: 'Luz', route: 'Sur' });
    await office.backend.ask('rosters.setDue', { period: office.period, on: toDate('2026-07-02') });
    expect((await forms()).map(({ facility, manager, route, state }) => [facility, manager, route, state])).toEqual([
      [POST, '', '', 'LATE'],
      [SCHOOL_A, 'Rosa', 'Norte', 'LATE'],
      [SCHOOL_B, 'Luz', 'Sur', 'LATE'],
    ]);
    const noted: { subject: string }[] = await office.given.db('event').where({ kind: 'facility.assigned' });
    expect(noted.map(({ subject }) => subject)).toEqual([SCHOOL_A, SCHOOL_B, SCHOOL_B]);
  });

  it('refuses what cannot be, by its name', async () => {
    expect(await send(['9999999-0'])).toMatchObject({ problem: { code: 'not-found', what: '9999999-0' } });
    expect(await send([SCHOOL_A], toDate('2026-07-04'))).toMatchObject({ problem: { code: 'date-not-allowed' } });
    const other = { period: toPeriod('2026-B2'), on: ON };
    expect(await office.backend.call('rosters.setDue', other)).toMatchObject({ problem: { code: 'not-found' } });
    const assign = { facilities: [SCHOOL_A], manager: 'Rosa', route: '' };
    expect(await office.backend.call('rosters.assign', assign, { user: 'luis' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await states()).toMatchObject({ [SCHOOL_A]: 'ISSUED 0/3' });
  });
});

describe('forms on paper', () => {
  it('are the issue that is out, row by row in its order, without who was not on it', async () => {
    const [, school] = await forms();
    const asked = { period: office.period, facilities: [SCHOOL_A] };
    const [paper, ...more] = await office.backend.ask('rosters.paper', asked);
    expect(more).toEqual([]);
    expect(paper).toMatchObject({ form: school?.form, facility: SCHOOL_A, months: ['2026-05', '2026-06'] });
    expect(paper?.rows.map(({ number, name, detail }) => `${number} ${name} ${detail}`)).toEqual([
      '1 Quispe Huamán, Luis 2 A',
      '2 Quispe Huamán, Ana 4 A',
      '3 Quispe Huamán, Rosa 10 A',
    ]);
    await office.given.db('form_row').where({ member_id: office.ids['Ana'] }).delete();
    const [less] = await office.backend.ask('rosters.paper', asked);
    expect(less?.rows.map(({ name }) => name)).toEqual(['Quispe Huamán, Luis', 'Quispe Huamán, Rosa']);
    expect(await office.backend.ask('rosters.paper', { ...asked, facilities: ['9999999-0'] })).toEqual([]);
  });

  it('say what control is due in which month', async () => {
    const [paper] = await office.backend.ask('rosters.paper', { period: office.period, facilities: [POST] });
    expect(paper?.rows.map(({ detail, due }) => [detail, ...due])).toEqual([
      ['NIÑO 9 meses', 'CRED 8 meses; Suplemento', 'CRED 9 meses; Suplemento'],
      ['GESTANTE 24 semanas', 'Control prenatal', 'Control prenatal'],
    ]);
  });
});
