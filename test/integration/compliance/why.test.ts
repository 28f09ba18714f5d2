import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WhyDuty, WhySource } from '@shared/contract/why';
import { toMonth } from '@shared/domain/calendar';
import { whyLines } from '@shared/messages/why';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import type { RosterInHand, Typed } from '../../support/rosterFiller';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({ role: 'supervisor', users: [{ name: 'rosa', role: 'gestor' }] });
});
afterEach(() => office.backend.close());

const MAY = toMonth('2026-05');
const ABSENT = 'Mayo Faltas injustificadas';

const why = () => office.backend.ask('compliance.why', { period: office.period, code: 'H-0001' });
async function dutyOf(name: string, duty: WhyDuty['duty'] = 'SCHOOL', month = MAY): Promise<WhyDuty> {
  const { months } = await why();
  const members = months.find((one) => one.month === month)?.members ?? [];
  const found = members.find((one) => one.name.endsWith(name))?.duties.find((one) => one.duty === duty);
  if (found === undefined) throw new Error(`${name} does not owe ${duty}`);
  return found;
}
const filesOf = ({ sources }: WhyDuty) =>
  sources.flatMap((source) => (source.kind === 'FILE' ? [source] : []) satisfies readonly WhySource[]);
/** `unjustified I14 = 3` … */
const cellsOf = (duty: WhyDuty) =>
  filesOf(duty).flatMap(({ workbook, cells }) =>
    cells.map(({ field, cell, value }) => `${workbook}: ${field} ${cell} = ${String(value)}`),
  );

async function school(file: string, month: Typed, pupils: Readonly<Record<string, Typed>>) {
  const roster = await office.take(SCHOOL_A);
  roster.sayMonth('Mayo', month);
  for (const [pupil, typed] of Object.entries(pupils)) roster.say(pupil, typed);
  await roster.save(office.place(file));
  return { path: office.place(file), roster };
}
/** As a person reads it off the sheet. */
const addressOf = (roster: RosterInHand, name: string, header: string) =>
  roster.rowOf(name).getCell(roster.columnOf(header)).address;
function monthCell({ sheet }: RosterInHand, value: string | number): string {
  let address = '';
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (address === '' && cell.value === value) address = cell.address;
    });
  });
  return address;
}

describe('why a household came to its result', () => {
  it('names the workbook, the sheet and the cells in which the school wrote it', async () => {
    const said = { 'Días de clase': 19, 'Mes cerrado': 'SÍ' };
    const { path, roster } = await school('a.xlsx', said, { Ana: { [ABSENT]: 3 } });
    await office.import([path]);
    const ana = await dutyOf('Ana');
    expect(ana).toMatchObject({ state: 'NON_COMPLIANT', rule: 'E21', dueRule: 'D4', foundRule: null });
    expect(ana.measure).toEqual({ kind: 'ATTENDANCE', absences: 3, days: 19, mostAbsences: 2, minPct: 85 });
    expect(cellsOf(ana)).toEqual([
      `a.xlsx: unjustified ${addressOf(roster, 'Ana', ABSENT)} = 3`,
      `a.xlsx: classDays ${monthCell(roster, 19)} = 19`,
      `a.xlsx: closed ${monthCell(roster, 'SÍ')} = true`,
    ]);
    expect(filesOf(ana)[0]).toMatchObject({ sheet: roster.sheet.name, importedBy: 'maria', facilityName: 'IE 50101' });
    expect(filesOf(ana)[0]?.importedAt.slice(0, 10)).toBe('2026-07-03');
    // Nothing was typed for Luis: only the school's word that the month is closed.
    expect(cellsOf(await dutyOf('Luis')).map((text) => text.split(' ')[1])).toEqual(['classDays', 'closed']);
  });

  it('says of a cell left blank in a closed month that it counts as no absence', async () => {
    const { path } = await school('a.xlsx', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' }, { Ana: { [ABSENT]: 0 } });
    await office.import([path]);
    const found = async (name: string) => whyLines(await dutyOf(name)).find(({ topic }) => topic === 'found')?.text;
    expect(await found('Ana')).toBe('0 faltas de 20 días de clase');
    expect(await found('Luis')).toBe('0 faltas de 20 días de clase (celda en blanco y mes cerrado: ninguna falta)');
  });

  it.each(['PARTO', 'PÉRDIDA'])(
    'names the cells that tell of a pregnancy’s end, and not how it ended (%s)',
    async (how) => {
      const post = await office.take(POST);
      post.say('Carla', { Situación: how, 'Fecha de la situación': '15/05/2026' });
      await post.save(office.place('p.xlsx'));
      await office.import([office.place('p.xlsx')]);
      const told = whyLines(await dutyOf('Carla', 'PRENATAL')).find(({ topic }) => topic === 'source')?.text;
      expect(told).toContain(`situación = fin del embarazo (celda ${addressOf(post, 'Carla', 'Situación')})`);
      expect(told).toContain(
        `fecha de la situación = 15/05/2026 (celda ${addressOf(post, 'Carla', 'Fecha de la situación')})`,
      );
    },
  );

  it('keeps the cell that said it first, and names the file that corrected it', async () => {
    const said = { 'Días de clase': 20, 'Mes cerrado': 'SÍ' };
    const first = await school('a.xlsx', said, { Ana: { [ABSENT]: 5 }, Luis: { [ABSENT]: 1 } });
    await office.import([first.path]);
    const second = await school('b.xlsx', {}, { Ana: { [ABSENT]: 2 }, Luis: { [ABSENT]: 1 } });
    await office.import([second.path]);
    const cell = addressOf(second.roster, 'Ana', ABSENT);
    expect(cellsOf(await dutyOf('Ana'))).toContain(`b.xlsx: unjustified ${cell} = 2`);
    expect(cellsOf(await dutyOf('Ana')).some((text) => text.startsWith('a.xlsx: classDays'))).toBe(true);
    expect(cellsOf(await dutyOf('Luis')).some((text) => text.startsWith('b.xlsx'))).toBe(false);
  });

  it('goes back to the first cell when the correction is undone', async () => {
    const said = { 'Días de clase': 20, 'Mes cerrado': 'SÍ' };
    await office.import([(await school('a.xlsx', said, { Ana: { [ABSENT]: 5 } })).path]);
    const before = await why();
    await office.import([(await school('b.xlsx', {}, { Ana: { [ABSENT]: 2 } })).path]);
    expect(await why()).not.toEqual(before);
    const { files } = await office.backend.ask('imports.list', { text: 'b.xlsx' });
    await office.backend.ask('imports.undo', { id: files[0]?.id ?? '', reason: 'Libro equivocado' });
    expect(await why()).toEqual(before);
  });

  it('names the cell of the date of a control, also where another month’s cell holds it', async () => {
    const roster = await office.take(POST);
    // The window of the control of June opens in May.
    roster.say('Beto', { 'Mayo Fecha del control': '12/05/2026; 28/05/2026', 'Mayo Cumplió': 'SÍ' });
    await roster.save(office.place('p.xlsx'));
    await office.import([office.place('p.xlsx')]);
    const cred = await dutyOf('Beto', 'CRED');
    expect(cred.measure).toMatchObject({ kind: 'CONTROL', done: '2026-05-12', control: 'CRED 8 meses' });
    const cell = addressOf(roster, 'Beto', 'Mayo Fecha del control');
    expect(cellsOf(cred)[0]).toBe(`p.xlsx: dates ${cell} = 2026-05-12,2026-05-28`);
    const june = await dutyOf('Beto', 'CRED', toMonth('2026-06'));
    expect(june.measure).toMatchObject({ done: '2026-05-28', control: 'CRED 9 meses' });
    expect(cellsOf(june)).toEqual([`p.xlsx: control ${cell} = 2026-05-28`]);
  });

  it('tells that nothing came back, and what the office recorded or decided, by whom and why', async () => {
    await office.exportTo('salida');
    const silent = await dutyOf('Dina');
    expect(silent).toMatchObject({ state: 'PENDING', cause: 'NOT_RETURNED', sources: [] });
    expect(whyLines(silent).map(({ text }) => text)).toContain('De IE 50102: "Anexo" no volvió ningún libro.');

    const recorded = { facility: SCHOOL_A, month: MAY, situation: 'STRIKE', evidence: 'Oficio 12' };
    await office.backend.ask('compliance.recordSituation', recorded);
    expect((await dutyOf('Ana')).sources).toMatchObject([
      { kind: 'OFFICE', situation: 'STRIKE', evidence: 'Oficio 12', by: 'maria', facilityName: 'IE 50101' },
    ]);

    await office.backend.ask('compliance.resolve', {
      period: office.period,
      target: { household: 'H-0001', member: 7 },
      month: MAY,
      as: 'COMPLIANT',
      reason: 'FACILITY_LETTER',
      note: 'Constancia 7',
    });
    const decided = await dutyOf('Dina');
    expect(decided).toMatchObject({ rule: 'E1', foundRule: 'E4' });
    expect(decided.sources).toMatchObject([{ kind: 'DECISION', by: 'maria', note: 'Constancia 7', confirmedBy: null }]);
  });

  it('names the cell for which a row was refused', async () => {
    const said = { 'Días de clase': 20, 'Mes cerrado': 'SÍ' };
    const { path, roster } = await school('a.xlsx', said, { Ana: { [ABSENT]: 'tres' } });
    await office.import([path], true);
    const ana = await dutyOf('Ana');
    expect(ana).toMatchObject({ state: 'PENDING', cause: 'ROW_REJECTED' });
    expect(cellsOf(ana)).toContain(`a.xlsx: rejected ${addressOf(roster, 'Ana', ABSENT)} = ATT_NOT_A_COUNT`);
  });

  it('stays as it was at the close, whatever comes later', async () => {
    const said = { 'Días de clase': 20, 'Mes cerrado': 'SÍ' };
    await office.import([(await school('a.xlsx', said, { Ana: { [ABSENT]: 5 } })).path]);
    await settleTheRest();
    const open = await why();
    await office.backend.ask('compliance.close', { period: office.period });
    const closed = await why();
    expect(closed).toEqual({ ...open, status: 'CLOSED' });
    await office.import([(await school('tarde.xlsx', {}, { Ana: { [ABSENT]: 0 } })).path]);
    expect(await why()).toEqual(closed);
  });

  it('gives every duty row figures equal to the stored ones, a rule in words and a reference', async () => {
    await office.import([(await school('a.xlsx', { 'Días de clase': 20 }, { Ana: { [ABSENT]: 5 } })).path]);
    await settleTheRest();
    await office.backend.ask('compliance.close', { period: office.period });
    const stored: { month: string; duty: string; number: number; facts: string }[] = await office.given
      .db('duty_result')
      .join('member', 'member.id', 'duty_result.member_id')
      .select('month', 'duty', 'number', 'facts');
    const { months } = await why();
    expect(stored.length).toBeGreaterThan(8);
    for (const { month, duty, number, facts } of stored) {
      const member = months.find((one) => one.month === month)?.members.find((one) => one.member === number);
      const told = member?.duties.find((one) => one.duty === duty);
      const figures = (JSON.parse(facts) as { facts: Record<string, string | number | null> }).facts;
      expect(told?.references.length).toBeGreaterThan(0);
      expect(told && whyLines(told)[0]?.text).toMatch(/^[A-Z]\d+\. ./);
      expect(figuresOf(told?.measure)).toEqual(told?.measure ? storedFigures(told.measure.kind, figures) : []);
    }
  });

  it('is refused for a household nobody judged', async () => {
    expect(await office.backend.call('compliance.why', { period: office.period, code: 'H-9' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});

const figuresOf = (measure: WhyDuty['measure'] | undefined) => {
  if (measure == null) return [];
  if (measure.kind === 'ATTENDANCE') return [measure.absences, measure.days];
  return measure.kind === 'CONTROL' ? [measure.done, measure.control] : [measure.received];
};
const storedFigures = (kind: string, { absences, days, date = null, control, supplement }: Record<string, unknown>) => {
  if (kind === 'ATTENDANCE') return [absences, days];
  return kind === 'CONTROL' ? [date, control] : [supplement === undefined ? null : supplement === 'YES'];
};

async function settleTheRest(): Promise<void> {
  const { rows } = await office.backend.ask('compliance.results', {
    period: office.period,
    openOnly: true,
    limit: 100,
  });
  for (const { household, member, month, duty } of rows) {
    await office.backend.ask('compliance.resolve', {
      period: office.period,
      target: { household, member },
      month,
      ...(duty !== 'HEALTH' && { duty }),
      as: 'NOT_VERIFIABLE_SUPPLY',
      reason: 'NO_ANSWER',
      note: 'No respondió',
    });
  }
}
