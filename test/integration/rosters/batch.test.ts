import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import { MAY, schoolCopies } from '../../support/schoolCopies';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const NONE = { new: 0, changed: 0, same: 0, repeated: 0, stranger: 0, rejected: 0 };

const { copy, absences } = schoolCopies(() => office);

describe('several copies of one roster', () => {
  it('are merged cell by cell, in whatever order they come', async () => {
    const first = await copy('maestra 1.xlsx', { Ana: { [MAY]: 1 } });
    const second = await copy('maestra 2.xlsx', { Luis: { [MAY]: 2 } });
    const one = await office.analyse(first, second);
    const two = await office.analyse(second, first);
    expect(two.totals).toEqual(one.totals);
    await office.backend.ask('rosters.apply', { analysisId: two.analysisId });
    expect(await absences()).toEqual([1, 2, null]);
  });

  it('that contradict each other reject the row in both, and only that row', async () => {
    const first = await copy('a.xlsx', { Ana: { [MAY]: 1 }, Rosa: { [MAY]: 3 } });
    const second = await copy('b.xlsx', { Ana: { [MAY]: 2 } });
    const { files } = await office.import([first, second], true);
    expect(files.map(({ status, rows }) => ({ status, rejected: rows.rejected }))).toEqual([
      { status: 'partly', rejected: 1 },
      { status: 'partly', rejected: 1 },
    ]);
    expect(files[0]?.problems.map(({ code, value }) => ({ code, value }))).toEqual([
      { code: 'ROW_CONFLICT', value: '1' },
    ]);
    expect(await absences()).toEqual([undefined, null, 3]);
    const rejected = { member_id: office.ids['Ana'] };
    expect(await office.given.db('service_row').where(rejected).first('rejected')).toEqual({
      rejected: '["ROW_CONFLICT"]',
    });
  });

  it('with the same rows count them once', async () => {
    const first = await copy('a.xlsx', { Ana: { [MAY]: 1 } });
    const second = await copy('b.xlsx', { Ana: { [MAY]: 1 } }, (roster) => (roster.book.title = 'otra copia'));
    const { files } = await office.analyse(first, second);
    const counts = files.map(({ rows }) => rows);
    expect(counts.reduce((sum, rows) => sum + rows.repeated, 0)).toBe(3);
    expect(counts.reduce((sum, rows) => sum + rows.new, 0)).toBe(3);
  });
});

describe('every row ends in one class', () => {
  it('strangers, damaged keys and keys of another roster are named and add up to the rows read', async () => {
    const key = (await office.take(POST)).rowOf('Beto').getCell(1).text;
    const path = await copy('a.xlsx', { Ana: { [MAY]: 1 } }, (roster) => {
      roster.rowOf('Luis').getCell(1).value = 'RXXXXXX1';
      roster.rowOf('Rosa').getCell(1).value = null;
      roster.sheet.addRow([key, '', '', '', 'Alguien de la posta']);
      roster.sayOther({ Documento: '79999999', 'Apellidos y nombres': 'Nueva Niña, Sol', [MAY]: 0 });
    });
    const { files } = await office.analyse(path);
    expect(files[0]?.rows).toEqual({ ...NONE, read: 5, new: 1, stranger: 3, rejected: 1 });
    expect(files[0]?.problems.map(({ cell, code, level }) => ({ cell, code, level }))).toEqual([
      { cell: 'A9', code: 'ROW_KEY_DAMAGED', level: 'error' },
      { cell: 'A11', code: 'ROW_WITHOUT_KEY', level: 'warning' },
      { cell: 'A12', code: 'ROW_OTHER_FORM', level: 'warning' },
    ]);
  });

  it('keeps whoever is written on the sheet for others, and takes back a listed row moved there', async () => {
    const path = await copy('a.xlsx', {}, (roster) => {
      const others = roster.book.getWorksheet('Otros estudiantes');
      const luis = roster.rowOf('Luis');
      const moved = others?.getRow(4);
      luis.eachCell((cell, column) => {
        if (moved) moved.getCell(column).value = cell.value;
      });
      if (moved) moved.getCell(roster.columnOf(MAY)).value = 4;
      roster.sheet.spliceRows(luis.number, 1);
      roster.sayOther({ Documento: '79999999', 'Apellidos y nombres': 'Nueva Niña, Sol', Nacimiento: '02/03/2016' });
    });
    const { files } = await office.import([path]);
    expect(files[0]?.rows).toEqual({ ...NONE, read: 4, new: 3, stranger: 1 });
    expect((await absences())[1]).toBe(4);
    expect(await office.given.db('other_person').select('document', 'name', 'birth_date')).toEqual([
      { document: '79999999', name: 'Nueva Niña, Sol', birth_date: '2016-03-02' },
    ]);
  });

  it('tells what cannot be read of those who are not listed, and refuses nothing for it', async () => {
    const path = await copy('a.xlsx', { Ana: { [MAY]: 1 } }, (roster) =>
      roster.sayOther({ 'Apellidos y nombres': 'Nueva Niña, Sol', Nacimiento: 'marzo', [MAY]: 'tres' }),
    );
    const { files } = await office.import([path]);
    expect(files[0]).toMatchObject({ status: 'applied', rows: { new: 3, rejected: 0, stranger: 1 } });
    expect(files[0]?.problems.map(({ sheet, code, value, level }) => [sheet, code, value, level])).toEqual([
      ['Otros estudiantes', 'ATT_NOT_A_COUNT', 'tres', 'warning'],
      ['Otros estudiantes', 'HLT_DATE', 'marzo', 'warning'],
    ]);
  });

  it('refuses a pupil typed over another', async () => {
    const path = await copy('a.xlsx', {}, (roster) => {
      roster.rowOf('Ana').getCell(roster.columnOf('Documento')).value = '71234567';
      roster.rowOf('Ana').getCell(roster.columnOf('Apellidos y nombres')).value = 'Mamani Flores, Pedro';
    });
    const { files } = await office.analyse(path);
    expect(files[0]?.problems).toMatchObject([{ code: 'ROW_IDENTITY_CHANGED', value: '71234567', cell: 'D10' }]);
  });
});

describe('a file with errors', () => {
  it('is refused whole, and holds up no other file', async () => {
    const bad = await copy('mala.xlsx', { Ana: { [MAY]: 'tres' } });
    const post = await (await office.take(POST)).save(office.place('posta.xlsx'));
    const { files } = await office.import([bad, post]);
    expect(files.map(({ status, code }) => ({ status, code }))).toEqual([
      { status: 'refused', code: 'rows-rejected' },
      { status: 'applied', code: undefined },
    ]);
    expect(await absences()).toEqual([undefined, undefined, undefined]);
    const forms = await office.backend.ask('rosters.forms', { period: office.period });
    expect(forms.map(({ facility, state }) => ({ facility, state }))).toEqual([
      { facility: POST, state: 'RETURNED' },
      { facility: SCHOOL_A, state: 'WITH_ERRORS' },
      { facility: '0403709-0', state: 'ISSUED' },
    ]);
  });

  it('gives its good rows where so chosen, and the rest when it comes back corrected', async () => {
    const bad = await copy('mala.xlsx', { Ana: { [MAY]: '-' }, Luis: { [MAY]: 2 } });
    const partly = await office.import([bad], true);
    expect(partly.files[0]).toMatchObject({ status: 'partly', rows: { new: 2, rejected: 1 } });
    expect(await absences()).toEqual([undefined, 2, null]);
    const good = await copy('buena.xlsx', { Ana: { [MAY]: 3 }, Luis: { [MAY]: 2 } });
    const whole = await office.import([good]);
    expect(whole.files[0]).toMatchObject({ status: 'applied', rows: { new: 1, same: 2 } });
    expect(await absences()).toEqual([3, 2, null]);
  });

  it('is refused for a cell of the whole school too', async () => {
    const bad = await copy('mala.xlsx', {}, (roster) => roster.sayMonth('Mayo', { 'Días de clase': 'veinte' }));
    const { files } = await office.import([bad]);
    expect(files[0]).toMatchObject({
      status: 'refused',
      problems: [{ cell: 'I6', code: 'ATT_NOT_A_COUNT', value: 'veinte' }],
    });
  });
});

describe('the same again', () => {
  it('the same bytes are one import', async () => {
    const path = await copy('a.xlsx', { Ana: { [MAY]: 1 } });
    await office.import([path]);
    const { files, totals } = await office.import([path]);
    expect(files[0]).toMatchObject({ status: 'repeated' });
    expect(totals).toEqual({ ...NONE, read: 3, repeated: 3 });
  });

  it('the same rows in another file are the same', async () => {
    await office.import([await copy('a.xlsx', { Ana: { [MAY]: 1 } })]);
    const again = await copy('b.xlsx', { Ana: { [MAY]: 1 } }, (roster) => (roster.book.title = 'otra'));
    expect((await office.analyse(again)).totals).toEqual({ ...NONE, read: 3, same: 3 });
  });

  it('analysing changes nothing, once or twice', async () => {
    const path = await copy('a.xlsx', { Ana: { [MAY]: 1 } });
    const count = async () => (await office.given.db('event').count('* as n').first()) as { n: number };
    const before = await count();
    const [one, two] = [await office.analyse(path), await office.analyse(path)];
    expect({ ...two, analysisId: '' }).toEqual({ ...one, analysisId: '' });
    expect(await count()).toEqual(before);
    expect(await absences()).toEqual([undefined, undefined, undefined]);
  });

  it('refuses to apply what was compared with something that changed since', async () => {
    const stale = await office.analyse(await copy('a.xlsx', { Ana: { [MAY]: 1 } }));
    await office.import([await copy('b.xlsx', { Ana: { [MAY]: 2 } })]);
    const answer = await office.backend.call('rosters.apply', { analysisId: stale.analysisId });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'analysis-outdated' } });
  });
});

describe('a later file', () => {
  it('replaces values and says so, keeps what it leaves blank, and leaves a trace', async () => {
    await office.import([await copy('a.xlsx', { Ana: { [MAY]: 1 }, Luis: { [MAY]: 2 } })]);
    const later = await copy('b.xlsx', { Ana: { [MAY]: 5 } });
    const { files } = await office.import([later]);
    expect(files[0]?.rows).toMatchObject({ changed: 2, same: 1 });
    expect(files[0]?.changes).toMatchObject([
      { row: 'Quispe Huamán, Luis', before: '2', after: '0 (sin confirmar: se conserva el valor anterior)' },
      { row: 'Quispe Huamán, Ana', field: MAY, before: '1', after: '5', decidedBy: '' },
    ]);
    expect(await absences()).toEqual([5, 2, null]);
    const events = office.given.db('event').where({ kind: 'rosters.value-replaced' });
    expect(await events.select('member_id', 'details')).toEqual([
      {
        member_id: office.ids['Ana'],
        details: JSON.stringify({ period: '2026-B3', field: 'unjustified1', before: 1, after: 5 }),
      },
    ]);
  });

  it('is late evidence once the bimester is closed: kept, and closed results stay as they are', async () => {
    const path = await copy('a.xlsx', { Ana: { [MAY]: 1 } });
    await office.given.db('period').update({ status: 'CLOSED', closed_at: '2026-07-04T00:00:00.000Z' });
    const { files } = await office.import([path]);
    expect(files[0]).toMatchObject({ status: 'applied', late: true });
    expect((await absences())[0]).toBe(1);
    expect(await office.given.db('duty_result').select('member_id')).toEqual([]);
  });

  it('of an older issue is taken, because the keys stay', async () => {
    const path = await copy('a.xlsx', { Ana: { [MAY]: 1 } });
    const again = await office.exportTo('salida 2');
    expect((await office.analyse(path)).totals).toEqual({ ...NONE, read: 3, new: 3 });
    const forms = await office.given.db('form').where({ facility_id: 'S1' }).orderBy('issue').select('issue', 'code');
    expect(forms.map(({ issue }: { issue: number }) => issue)).toEqual([1, 2]);
    expect(again.files.map(({ form }) => form)).toContain((forms[1] as { code: string }).code);
  });

  it('shows who settled by hand what it would change, and the decision stays', async () => {
    await office.import([await copy('a.xlsx', { Ana: { [MAY]: 1 } })]);
    const decision = { period: '2026-B3', member_id: office.ids['Ana'], month: '2026-05', duty: 'SCHOOL' };
    const made = { id: 'D1', state: 'JUSTIFIED', reason: 'J01', note: 'certificado', at: '2026-07-03', user_id: 'U1' };
    await office.given
      .db('app_user')
      .insert({ id: 'U1', name: 'Julia', role: 'supervisor', created_at: '', created_by: '' });
    await office.given.db('decision').insert({ ...decision, ...made });
    const { files } = await office.import([await copy('b.xlsx', { Ana: { [MAY]: 9 } })]);
    expect(files[0]?.changes).toMatchObject([{ before: '1', after: '9', decidedBy: 'Julia' }]);
    expect(await office.given.db('decision').whereNull('withdrawn_at').select('id')).toEqual([{ id: 'D1' }]);
  });
});

describe('a cancelled analysis', () => {
  it('leaves nothing', async () => {
    const path = await copy('a.xlsx', { Ana: { [MAY]: 1 } });
    const job = { signal: AbortSignal.abort(), report: () => undefined };
    const input = { period: office.period, files: [{ path }] };
    expect(await office.backend.call('rosters.analyse', input, { job })).toMatchObject({
      problem: { code: 'cancelled' },
    });
    expect(await office.given.db('import').select('id')).toEqual([]);
  });
});
