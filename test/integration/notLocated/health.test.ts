import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aNotLocatedOffice, listOf, statesOf, theOther } from '../../support/notLocatedOffice';
import { POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import type { Typed } from '../../support/rosterFiller';

/* Beto (eight months) is linked to the post; a second post sees him too (decisions §3, §3c). */
let office: RosterOffice;
const OTHER_POST = '00005678';
const BETO = { household: 'H-0001', member: 5 } as const;
const CARLA = { household: 'H-0001', member: 6 } as const;

beforeEach(async () => {
  office = await aNotLocatedOffice();
  const post = await office.given.addPost(OTHER_POST, 'P.S. Pampa');
  await office.given.addHousehold({
    code: 'H-0002',
    affiliated: '2026-01-15',
    members: [{ birth: '2025-10-01', sex: 'M', post, document: '70000099' }],
  });
});
afterEach(() => office.backend.close());

const WRITTEN: Typed = {
  Documento: '70000004',
  'Apellidos y nombres': 'Quispe Huamán, Beto',
  Nacimiento: '05/09/2025',
};

async function returnPosts(own: Typed, others: readonly Typed[], who = 'Beto'): Promise<void> {
  const roster = await office.take(POST);
  roster.say(who, own);
  await office.import([await roster.save(office.place('propia.xlsx'))]);
  const there = await office.take(OTHER_POST);
  for (const other of others) there.sayOther(other);
  await office.import([await there.save(office.place('ajena.xlsx'))]);
}
const controls = () => office.given.db('control_event').select('date');

describe('a child whom the post does not have', () => {
  it('goes to the post that has him; its dates become controls only then', async () => {
    await returnPosts({ Situación: 'NO ENCONTRADO' }, [
      {
        ...WRITTEN,
        'Mayo Fecha del control': '08/05/2026',
        'Mayo Suplemento': 'SÍ',
        'Junio Fecha del control': '10/06/2026',
        'Junio Suplemento': 'NO',
      },
    ]);
    expect(await controls()).toEqual([]);
    const { cases } = await listOf(office);
    expect(cases).toMatchObject([{ ...BETO, kind: 'HEALTH_POST', proposals: [{ rule: 'O1', facility: OTHER_POST }] }]);
    await office.backend.ask('notLocated.transfer', {
      period: office.period,
      ...BETO,
      to: { other: (await theOther(office, 'Beto')).other },
    });
    expect(await controls()).toEqual([{ date: '2026-05-08' }, { date: '2026-06-10' }]);
    expect(await statesOf(office, BETO)).toEqual([
      '2026-05 CRED COMPLIANT H2',
      '2026-05 SUPPLEMENT COMPLIANT S2',
      '2026-06 CRED COMPLIANT H2',
      '2026-06 SUPPLEMENT NON_COMPLIANT S6',
    ]);
  });

  it('is attended in two posts: confirmed, the other date counts and he stays where he is (3c)', async () => {
    await returnPosts({ 'Mayo Cumplió': 'NO', 'Junio Cumplió': 'NO' }, [
      { ...WRITTEN, 'Mayo Fecha del control': '08/05/2026' },
    ]);
    expect((await statesOf(office, BETO)).filter((state) => state.includes('CRED'))).toEqual([
      '2026-05 CRED NON_COMPLIANT H16',
      '2026-06 CRED NON_COMPLIANT H16',
    ]);
    const { other, rule } = await theOther(office, 'Beto');
    expect(rule).toBe('O2');
    await office.backend.ask('notLocated.confirm', { period: office.period, ...BETO, other });
    expect((await statesOf(office, BETO)).filter((state) => state.includes('CRED'))).toEqual([
      '2026-05 CRED COMPLIANT C1',
      '2026-06 CRED PENDING C5',
    ]);
  });

  it('a date nobody can have refuses the row, and makes no control', async () => {
    await returnPosts({ Situación: 'NO ENCONTRADO' }, [{ ...WRITTEN, 'Mayo Fecha del control': '08/05/2025' }]);
    await office.backend.ask('notLocated.transfer', {
      period: office.period,
      ...BETO,
      to: { other: (await theOther(office, 'Beto')).other },
    });
    expect(await controls()).toEqual([]);
    expect((await statesOf(office, BETO))[0]).toBe('2026-05 CRED PENDING H4');
  });

  it('a control of a pregnant woman is a prenatal one', async () => {
    const carla = { Documento: '70000005', 'Apellidos y nombres': 'Quispe Huamán, Carla', Nacimiento: '01/04/2000' };
    await returnPosts({ Situación: 'TRASLADADO' }, [{ ...carla, 'Mayo Fecha del control': '08/05/2026' }], 'Carla');
    await office.backend.ask('notLocated.transfer', {
      period: office.period,
      ...CARLA,
      to: { other: (await theOther(office, 'Carla')).other },
    });
    expect(await office.given.db('control_event').select('kind', 'date')).toEqual([
      { kind: 'PRENATAL', date: '2026-05-08' },
    ]);
    expect((await statesOf(office, CARLA))[0]).toBe('2026-05 PRENATAL COMPLIANT H2');
  });

  it('a school is no place for a control: the case of one kind is not settled by the other', async () => {
    await returnPosts({ Situación: 'NO ENCONTRADO' }, []);
    const to = { facility: SCHOOL_A, note: 'Así dijeron' };
    expect(await office.backend.call('notLocated.transfer', { period: office.period, ...BETO, to })).toMatchObject({
      problem: { code: 'not-located-absent' },
    });
  });
});
