import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRosterOffice, type RosterOffice } from '../../support/rosterOffice';
import type { RosterInHand } from '../../support/rosterFiller';
import { JUNE, MAY, schoolCopies } from '../../support/schoolCopies';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const { copy, absences } = schoolCopies(() => office);

describe('two copies that contradict each other', () => {
  it('count by the cell that a person confirms, and the school is told which was not taken', async () => {
    const first = await copy('a.xlsx', { Ana: { [MAY]: 1 }, Rosa: { [MAY]: 3 } });
    const second = await copy('b.xlsx', { Ana: { [MAY]: 2 } });
    const asked = await office.analyse(first, second);
    const open = asked.files.map(({ openCells = [] }) => openCells);
    expect(open).toMatchObject([
      [{ kind: 'CONFLICT', row: 'Quispe Huamán, Ana', field: MAY, value: '1', confirmed: false }],
      [{ kind: 'CONFLICT', row: 'Quispe Huamán, Ana', field: MAY, value: '2', confirmed: false }],
    ]);
    expect(open[0]?.[0]?.about).toBe(open[1]?.[0]?.about);
    const settled = await office.analyseWith([['b.xlsx', open[1]?.[0]]], second, first);
    expect(
      settled.files.map(({ name, rows, problems }) => [name, rows.rejected, problems.map(({ code }) => code)]),
    ).toEqual([
      ['b.xlsx', 0, []],
      ['a.xlsx', 0, ['ROW_SET_ASIDE']],
    ]);
    await office.backend.ask('rosters.apply', { analysisId: settled.analysisId });
    expect(await absences()).toEqual([2, null, 3]);
    const chosen = office.given.db('event').where({ kind: 'rosters.copy-chosen' });
    expect(await chosen.select('member_id', 'user_id', 'details')).toEqual([
      {
        member_id: office.ids['Ana'],
        user_id: expect.any(String) as string,
        details: JSON.stringify({ period: '2026-B3', field: 'unjustified1', before: null, after: 2 }),
      },
    ]);
  });

  it('stay as they are where both are confirmed, and a cell nobody was asked about is refused', async () => {
    const first = await copy('a.xlsx', { Ana: { [MAY]: 1 } });
    const second = await copy('b.xlsx', { Ana: { [MAY]: 2 } });
    const cell = { sheet: 'Asistencia', cell: 'I10' };
    const both = await office.analyseWith(
      [
        ['a.xlsx', cell],
        ['b.xlsx', cell],
      ],
      first,
      second,
    );
    expect(both.files.map(({ rows }) => rows.rejected)).toEqual([1, 1]);
    const input = { period: office.period, files: [{ path: first }], confirmed: [{ file: 'a.xlsx', ...cell }] };
    expect(await office.backend.call('rosters.analyse', input)).toMatchObject({
      problem: { code: 'not-found', what: 'a.xlsx!Asistencia!I10' },
    });
  });

  it('choose what counts of the whole school too', async () => {
    const first = await copy('a.xlsx', {});
    const second = await copy('b.xlsx', {}, (roster) => roster.sayMonth('Mayo', { 'Días de clase': 19 }));
    const { files } = await office.analyse(first, second);
    const [days] = files[1]?.openCells ?? [];
    expect(days).toMatchObject({ kind: 'CONFLICT', field: 'Mayo Días de clase', value: '19' });
    const settled = await office.analyseWith([['b.xlsx', days]], first, second);
    await office.backend.ask('rosters.apply', { analysisId: settled.analysisId });
    const may = { facility_id: 'S1', month: '2026-05' };
    expect(await office.given.db('facility_month').where(may).first('class_days')).toEqual({ class_days: 19 });
    expect(await office.given.db('event').where({ kind: 'rosters.copy-chosen' }).select('details')).toEqual([
      { details: JSON.stringify({ period: '2026-B3', field: 'classDays1', before: null, after: 19 }) },
    ]);
  });
});

describe('a later file', () => {
  it('asks about a blank in the same round as about copies that differ, and above the new days of class', async () => {
    await office.import([await copy('a.xlsx', { Luis: { [MAY]: 19 }, Rosa: { [MAY]: 2 } })]);
    const fewer = (roster: RosterInHand) => roster.sayMonth('Mayo', { 'Días de clase': 18, 'Mes cerrado': 'SÍ' });
    const first = await copy('b.xlsx', { Luis: { 'Mayo Faltas justificadas': 1 }, Rosa: { [JUNE]: 1 } }, fewer);
    const second = await copy('c.xlsx', { Rosa: { [JUNE]: 2 } }, fewer);
    const { files } = await office.analyse(first, second);
    const asked = files.map(({ openCells = [] }) => openCells.map(({ kind, row }) => `${kind} ${row}`).toSorted());
    expect(asked.map((rows) => rows.filter((row) => row.startsWith('CONFLICT')))).toEqual([
      ['CONFLICT Quispe Huamán, Rosa'],
      ['CONFLICT Quispe Huamán, Rosa'],
    ]);
    const blanks = asked.flat().filter((row) => row.startsWith('UNDO'));
    expect(blanks.toSorted()).toEqual(['UNDO Quispe Huamán, Luis', 'UNDO Quispe Huamán, Rosa']);
    const ticked = files.flatMap(({ name, openCells = [] }) =>
      openCells
        .filter(({ kind }) => kind === 'UNDO' || name === 'c.xlsx')
        .map((cell): [string, typeof cell] => [name, cell]),
    );
    const settled = await office.analyseWith(ticked, first, second);
    expect(settled.files.map(({ rows }) => rows.rejected)).toEqual([0, 0]);
    await office.backend.ask('rosters.apply', { analysisId: settled.analysisId });
    expect(await absences()).toEqual([null, null, null]);
  });

  it('undoes a number by its blank where the month is closed and a person confirms it', async () => {
    await office.import([await copy('a.xlsx', { Luis: { [MAY]: 2 } })]);
    const later = await copy('b.xlsx', { Ana: { [MAY]: 5 } });
    const { files } = await office.analyse(later);
    const [blank] = files[0]?.openCells ?? [];
    expect(files[0]?.openCells).toMatchObject([
      { kind: 'UNDO', row: 'Quispe Huamán, Luis', field: MAY, before: '2', value: '0', confirmed: false },
    ]);
    const settled = await office.analyseWith([['b.xlsx', blank]], later);
    expect(settled.files[0]?.changes[0]).toMatchObject({ row: 'Quispe Huamán, Luis', before: '2', after: '0' });
    await office.backend.ask('rosters.apply', { analysisId: settled.analysisId });
    expect(await absences()).toEqual([5, null, null]);
    const member_id = office.ids['Luis'];
    const may = { member_id, month: '2026-05' };
    expect(await office.given.db('attendance').where(may).first('closed_here', 'origins')).toMatchObject({
      closed_here: 1,
      origins: expect.stringContaining(`"unjustified":"${blank?.cell ?? ''}"`) as string,
    });
    const events = office.given.db('event').where({ kind: 'rosters.value-replaced', member_id });
    expect(await events.select('details')).toEqual([
      { details: JSON.stringify({ period: '2026-B3', field: 'unjustified1', before: 2, after: null }) },
    ]);
  });
});
