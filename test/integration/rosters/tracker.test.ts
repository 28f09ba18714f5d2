import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import type { RosterInHand } from '../../support/rosterFiller';
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
/** Where the form of a facility stands once this has come back. */
async function back(roster: RosterInHand, name: string, facility: string = SCHOOL_A) {
  await office.import([await roster.save(office.place(name))]);
  return (await states())[facility];
}
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

  it('is complete only when every person listed is answered for each month due, and goes back when the file is undone', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.say('Ana', { 'Mayo Faltas injustificadas': 1, 'Junio Faltas injustificadas': 0 });
    expect(await back(roster, 'sin-dias.xlsx')).toBe('RETURNED 0/3');
    roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    roster.sayMonth('Junio', { 'Días de clase': 19 });
    expect(await back(roster, 'mayo.xlsx')).toBe('RETURNED 1/3');
    roster.sayMonth('Junio', { 'Mes cerrado': 'SÍ' });
    expect(await back(roster, 'junio.xlsx')).toBe('COMPLETE 3/3');
    const { files } = await office.backend.ask('imports.list', { text: 'junio.xlsx' });
    await office.backend.ask('imports.undo', { id: files[0]?.id ?? '', reason: 'borrador' });
    expect((await states())[SCHOOL_A]).toBe('RETURNED 1/3');
  });

  it('owes nothing where the school could not work, or does not have the pupil', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.say('Ana', { Situación: 'NO ENCONTRADO' });
    roster.say('Luis', { Situación: 'ASISTE' });
    expect(await back(roster, 'a.xlsx')).toBe('RETURNED 1/3');
    for (const month of ['Mayo', 'Junio']) roster.sayMonth(month, { 'Situación de la institución': 'HUELGA' });
    expect(await back(roster, 'b.xlsx')).toBe('COMPLETE 3/3');
  });

  it('asks a post only for the months in which something is due', async () => {
    const roster = await office.take(POST);
    await office.given.db('form_row').where({ member_id: office.ids['Beto'] }).update({ due_months: '1' });
    roster.sayMonth('Mayo', { 'Situación del establecimiento': 'SIN INSUMOS' });
    roster.say('Carla', { 'Mayo Cumplió': 'SÍ' });
    expect(await back(roster, 'a.xlsx', POST)).toBe('RETURNED 0/2');
    roster.say('Beto', { 'Mayo Cumplió': 'SÍ' });
    expect(await back(roster, 'b.xlsx', POST)).toBe('RETURNED 1/2');
    roster.say('Carla', { 'Junio Cumplió': 'NO' });
    expect(await back(roster, 'c.xlsx', POST)).toBe('COMPLETE 2/2');
  });

  it('keeps for which months each row went out, and anew when it goes out again', async () => {
    const kept = () => office.given.db('form_row').orderBy('row_key').pluck('due_months');
    const first: unknown[] = await kept();
    expect(first).toEqual(first.map(() => '12'));
    await office.given.db('form_row').update({ due_months: null });
    await office.exportTo('otra');
    expect(await kept()).toEqual(first);
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
