import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
} from '../../support/notLocatedOffice';
import type { Typed } from '../../support/rosterFiller';
import { SCHOOL_A, SCHOOL_B, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aNotLocatedOffice();
});
afterEach(() => office.backend.close());

const rulesOf = async () => (await listOf(office)).others.map(({ rule, name }) => `${rule} ${name}`);

describe('the sheet for others', () => {
  it('ends every row in one class', async () => {
    await anaIsMissed(
      office,
      ANA,
      { Documento: '70000002', 'Apellidos y nombres': 'Quispe Huamán, Luis' },
      { Documento: '70000003', 'Apellidos y nombres': 'Mamani Flores, Pedro' },
      { 'Apellidos y nombres': 'Quispe Huamán, Rosa', Nacimiento: '01/02/2014' },
      { 'Apellidos y nombres': 'Quispe Huamán, Luis' },
      { Documento: '79999999', 'Apellidos y nombres': 'Nueva Niña, Sol' },
    );
    expect(await rulesOf()).toEqual([
      'O3 Mamani Flores, Pedro',
      'O6 Nueva Niña, Sol',
      'O1 Quispe Huaman, Ana',
      'O2 Quispe Huamán, Luis',
      'O5 Quispe Huamán, Luis',
      'O4 Quispe Huamán, Rosa',
    ]);
    const { cases } = await listOf(office);
    expect(cases[0]?.proposals.map(({ rule, name }) => `${rule} ${name}`)).toEqual(['O1 Quispe Huaman, Ana']);
  });

  it('reads a row of the list that was moved there by hand as it stood there (O7)', async () => {
    await returnSchool(office, SCHOOL_A, (roster) => {
      roster.say('Ana', { [MAY]: 1, [JUNE]: 9 });
      roster.moveToOthers('Ana');
    });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL COMPLIANT E17', '2026-06 SCHOOL NON_COMPLIANT E21']);
    expect((await listOf(office)).others).toEqual([]);
  });

  it('keeps who stands on the list of another school without its key (R1, R3)', async () => {
    const key = (await office.take(SCHOOL_A)).rowOf('Ana').getCell(1).text;
    await returnSchool(office, SCHOOL_A, (roster) => roster.say('Ana', { Situación: 'TRASLADADO' }));
    await returnSchool(office, SCHOOL_B, (roster) =>
      roster.sheet.addRow([key, '', 'H-0001', '70000001', 'Quispe Huamán, Ana', '2016-03-10']),
    );
    expect((await listOf(office)).cases).toMatchObject([
      { ...ANA_IS, cause: 'TRANSFERRED', proposals: [{ rule: 'O1', facility: SCHOOL_B }] },
    ]);
  });

  it('is searched by hand together with the lists of all schools', async () => {
    await anaIsMissed(office, ANA);
    const search = async (text: string) => {
      const hits = await office.backend.ask('notLocated.search', { period: office.period, kind: 'SCHOOL', text });
      return hits.map(({ name, facility, other, household }) => [name, facility, other === null, household].join(' '));
    };
    expect(await search('kispe ana')).toEqual([
      `Quispe Huaman, Ana ${SCHOOL_B} false `,
      `Quispe Huamán, Ana ${SCHOOL_A} true H-0001`,
    ]);
    expect(await search('70000006')).toEqual([`Quispe Huamán, Dina ${SCHOOL_B} true H-0001`]);
    expect(await search('nadie así')).toEqual([]);
  });
});

describe('whatever is written on the sheet', () => {
  const FACTS = ['member', 'member_service', 'attendance', 'control_event', 'service_row', 'decision', 'household'];
  const facts = async () => {
    const counts: Record<string, unknown> = {};
    for (const table of FACTS) counts[table] = await office.given.db(table).select();
    return { counts, states: await statesOf(office), dina: await statesOf(office, { household: 'H-0001', member: 7 }) };
  };
  const row = fc.record({
    Documento: fc.constantFrom('', '70000001', '70000002', '70000006', '99999998'),
    'Apellidos y nombres': fc.constantFrom('Quispe Huamán, Ana', 'Quispe Huamán, Dina', 'Nueva Niña, Sol'),
    Nacimiento: fc.constantFrom('', '10/03/2016', '01/01/2015'),
    [MAY]: fc.constantFrom('', 0, 9, 'tres', 25),
    [JUNE]: fc.constantFrom('', 0, 9, 20),
  });

  it('creates no member, transfer, attendance, control or breach by itself', async () => {
    await anaIsMissed(office);
    const before = await facts();
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows: readonly Typed[]) => {
        const roster = await office.take(SCHOOL_B);
        for (const one of rows) roster.sayOther(one);
        await office.import([await roster.save(office.place('otros.xlsx'))]);
        await listOf(office);
        const after = await facts();
        expect({ ...after, counts: sameButSource(after.counts) }).toEqual({
          ...before,
          counts: sameButSource(before.counts),
        });
      }),
      { numRuns: 8 },
    );
  });
});

/** A file that comes again is the newer source of the same values. */
const sameButSource = (counts: Readonly<Record<string, unknown>>) =>
  JSON.parse(JSON.stringify(counts, (name, value: unknown) => (name === 'import_id' ? undefined : value))) as unknown;
