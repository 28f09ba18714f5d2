import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toMonth } from '@shared/domain/calendar';
import { membershipHandlers } from '../../../src/main/backend/handlers/membership';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { aRosterOffice, POST, SCHOOL_A, SCHOOL_B, type RosterOffice } from '../../support/rosterOffice';
import { takeRoster } from '../../support/rosterFiller';

/* Somebody goes to another affiliated household after the workbooks went out (decisions D2, R18, §4d). */

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({
    users: [{ name: 'pedro', role: 'supervisor' }],
    handlers: { ...membershipHandlers, ...proposalHandlers },
  });
  await office.given.addHousehold({ code: 'H-0002', affiliated: '2026-01-20' });
});
afterEach(() => office.backend.close());

const NUMBERS: Readonly<Record<string, number>> = { Ana: 2, Luis: 3, Rosa: 4, Beto: 5, Carla: 6, Dina: 7 };

/** To the aunt's, confirmed by a second person. */
async function goes(name: string, on = '2026-06-20'): Promise<void> {
  const join = { from: 'H-0001', number: NUMBERS[name] ?? 0, into: 'H-0002', relationship: 'OTHER_RELATIVE' as const };
  const { proposal } = await office.backend.ask('membership.join', { ...join, on: toDate(on), evidence: 'Acta' });
  await office.backend.as('pedro').ask('proposals.confirm', { id: proposal ?? '' });
}

/** `2026-05 SCHOOL COMPLIANT` … of one member; the first in the new household is its second. */
async function dutiesOf(code: string, number: number): Promise<readonly string[]> {
  const { duties } = await office.backend.ask('compliance.household', { period: office.period, code });
  return duties
    .filter(({ member }) => member === number)
    .map(({ month, duty, state, cause }) => [month, duty, state, cause].filter(Boolean).join(' '));
}

async function returnSchool(facility: string, name: string, said: Record<string, string | number> = {}) {
  const roster = await office.take(facility);
  for (const month of ['Mayo', 'Junio']) roster.sayMonth(month, { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
  roster.say(name, said);
  return office.import([await roster.save(office.place(`${facility}.xlsx`))]);
}

describe('a row issued before the move', () => {
  it('counts in each household for the months judged there, whenever the move is recorded', async () => {
    await office.take(SCHOOL_A);
    await goes('Ana');
    await returnSchool(SCHOOL_A, 'Ana', { 'Junio Faltas injustificadas': 1 });
    expect(await dutiesOf('H-0001', 2)).toEqual(['2026-05 SCHOOL COMPLIANT']);
    expect(await dutiesOf('H-0002', 2)).toEqual(['2026-06 SCHOOL COMPLIANT']);

    await returnSchool(SCHOOL_B, 'Dina', { 'Junio Faltas injustificadas': 9 });
    await goes('Dina');
    expect(await dutiesOf('H-0001', 7)).toEqual(['2026-05 SCHOOL COMPLIANT']);
    expect(await dutiesOf('H-0002', 3)).toEqual(['2026-06 SCHOOL NON_COMPLIANT']);
  });

  it('counts although the pupil changed school with the move: both answer for the month (decisions 2c)', async () => {
    await office.take(SCHOOL_A);
    await goes('Ana');
    const idIn = async (table: string, where: object) =>
      (await office.given.db(table).where(where).pluck<string[]>('id')).at(0) ?? '';
    const there = await idIn('member', { previous_member_id: office.ids['Ana'] });
    await office.given.move(there, 'SCHOOL', await idIn('school', { modular_code: '0403709' }), '2026-06-22');
    expect(await dutiesOf('H-0002', 2)).toEqual(['2026-06 SCHOOL PENDING NOT_RETURNED']);
    await returnSchool(SCHOOL_A, 'Ana');
    expect(await dutiesOf('H-0002', 2)).toEqual(['2026-06 SCHOOL COMPLIANT']);
  });

  it('keeps its key: the next issue lists the person once, with the household of now', async () => {
    const before = await office.take(SCHOOL_A);
    const keyIn = (roster: typeof before) => roster.rowOf('Ana').getCell(roster.columnOf('Clave')).text;
    await goes('Ana');
    const { files } = await office.exportTo('otra');
    const name = files.find(({ facility }) => facility === SCHOOL_A)?.name ?? '';
    const again = await takeRoster(join(office.backend.dir, 'otra', name));
    expect(keyIn(again)).toBe(keyIn(before));
    expect(again.rowOf('Ana').getCell(again.columnOf('Código de hogar')).text).toBe('H-0002');
    expect(await office.given.db('form_row').where({ name: 'Quispe Huamán, Ana' })).toHaveLength(1);
  });

  it('of a post serves each month once: the control of May is not a second one in June', async () => {
    const roster = await office.take(POST);
    await goes('Beto');
    roster.say('Beto', { 'Mayo Fecha del control': '25/05/2026', 'Mayo Suplemento': 'SÍ', 'Junio Suplemento': 'SÍ' });
    await office.import([await roster.save(office.place('p.xlsx'))]);
    expect(await dutiesOf('H-0001', 5)).toEqual(['2026-05 CRED COMPLIANT', '2026-05 SUPPLEMENT COMPLIANT']);
    expect(await dutiesOf('H-0002', 2)).toEqual(['2026-06 CRED PENDING BLANK', '2026-06 SUPPLEMENT COMPLIANT']);
  });

  it('of a pregnant woman is a prenatal control wherever she lives', async () => {
    const roster = await office.take(POST);
    await goes('Carla', '2026-05-03');
    roster.say('Carla', { 'Mayo Fecha del control': '12/05/2026', 'Junio Fecha del control': '15/06/2026' });
    await office.import([await roster.save(office.place('p.xlsx'))]);
    expect(await dutiesOf('H-0001', 6)).toEqual([]);
    expect(await dutiesOf('H-0002', 2)).toEqual(['2026-05 PRENATAL COMPLIANT', '2026-06 PRENATAL COMPLIANT']);
  });

  it('leaves what was decided by hand as it was decided', async () => {
    await office.take(SCHOOL_A);
    await office.backend.ask('compliance.resolve', {
      period: office.period,
      target: { household: 'H-0001', member: 2 },
      month: toMonth('2026-06'),
      as: 'NOT_VERIFIABLE_SUPPLY',
      reason: 'J08',
      note: 'No hay servicio',
    });
    await goes('Ana');
    expect(await dutiesOf('H-0002', 2)).toEqual(['2026-06 SCHOOL NOT_VERIFIABLE_SUPPLY DECIDED']);
  });
});
