import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toMonth } from '@shared/domain/calendar';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import type { Typed } from '../../support/rosterFiller';
import { effective, registrySchema, registryState } from '../../support/registryState';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({ role: 'supervisor', users: [{ name: 'rosa', role: 'digitador' }] });
});
afterEach(() => office.backend.close());

const MAY = 'Mayo Faltas injustificadas';
const MAY_2026 = toMonth('2026-05');
const REASON = 'Era el libro de otra oficina';

async function school(name: string, said: Readonly<Record<string, Typed>>) {
  const roster = await office.take(SCHOOL_A);
  roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
  for (const [pupil, typed] of Object.entries(said)) roster.say(pupil, typed);
  return roster.save(office.place(name));
}
async function post(name: string, date: string) {
  const roster = await office.take(POST);
  roster.say('Beto', { 'Mayo Fecha del control': date, 'Mayo Cumplió': 'SÍ' });
  return roster.save(office.place(name));
}
const idOf = async (name: string) => {
  const { files } = await office.backend.ask('imports.list', { text: name });
  const found = files.find(({ outcome }) => outcome === 'APPLIED');
  if (found === undefined) throw new Error(`${name} is not applied`);
  return found.id;
};
const undo = async (name: string) => office.backend.call('imports.undo', { id: await idOf(name), reason: REASON });
const state = () => registryState(office.given.db);
const dependentsOf = async (name: string) => {
  const { dependents } = await office.backend.ask('imports.show', { id: await idOf(name) });
  return dependents.map(({ matter, subject, by }) => ({ matter, subject, by }));
};

describe('undoing a returned roster', () => {
  it('puts every row back as it was, and lets the same file in again', async () => {
    await office.take(SCHOOL_A);
    const before = await state();
    const schema = await registrySchema(office.given.db);
    const files = [await school('a.xlsx', { Ana: { [MAY]: 2 } }), await post('p.xlsx', '12/05/2026')];
    await office.import(files);
    const applied = await state();
    expect(applied).not.toEqual(before);
    expect(await undo('a.xlsx')).toMatchObject({ ok: true });
    expect(await undo('p.xlsx')).toMatchObject({ ok: true, value: { name: 'p.xlsx' } });
    expect(await state()).toEqual(before);
    expect(await registrySchema(office.given.db)).toEqual(schema);
    const again = await office.import(files);
    expect(again.files.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(effective(await state())).toEqual(effective(applied));
  });

  it('brings the values back that a corrected copy had replaced', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 5 } })]);
    const before = await state();
    await office.import([await school('b.xlsx', { Ana: { [MAY]: 0 } })]);
    expect(await dependentsOf('a.xlsx')).toEqual([{ matter: 'import', subject: 'b.xlsx', by: 'maria' }]);
    expect(await undo('a.xlsx')).toMatchObject({ ok: false, problem: { code: 'import-needed', name: 'a.xlsx' } });
    expect(await undo('b.xlsx')).toMatchObject({ ok: true });
    expect(await state()).toEqual(before);
    expect(await dependentsOf('a.xlsx')).toEqual([]);
  });

  it('leaves a control standing that another workbook states as well', async () => {
    const controls = () => office.given.db('control_event').select('date');
    await office.import([await post('p.xlsx', '12/05/2026')]);
    const row = await office.given.db('health_month').whereNot('dates', '[]').first<object | undefined>('*');
    const stored = await office.given.db('import').where({ name: 'p.xlsx' }).first<object | undefined>('*');
    await office.given.db('import').insert({ ...stored, id: 'OTHER', name: 'otra-posta.xlsx' });
    const elsewhere = { ...row, facility_id: 'OTHER', import_id: 'OTHER' };
    await office.given.db('health_month').insert(elsewhere);
    expect(await undo('p.xlsx')).toMatchObject({ ok: true });
    expect(await controls()).toEqual([{ date: '2026-05-12' }]);
    expect(await office.given.db('import_step').where({ import_id: 'OTHER' }).select('table_name')).toEqual([
      { table_name: 'control_event' },
    ]);
  });

  it('keeps the trace: the file, what it came to, who took it back and why', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 5 } })]);
    await office.import([await school('b.xlsx', { Ana: { [MAY]: 1 } })]);
    await undo('b.xlsx');
    const { files } = await office.backend.ask('imports.list', {});
    expect(files.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['b.xlsx UNDONE', 'a.xlsx APPLIED']);
    expect(files[0]?.undone).toMatchObject({ by: 'maria', reason: REASON });
    const shown = await office.backend.ask('imports.show', { id: files[0]?.id ?? '' });
    expect(shown).toMatchObject({ hasOriginal: true, canUndo: false, changes: 1 });
    expect(shown.report.changes).toMatchObject([{ row: 'Quispe Huamán, Ana', before: '5', after: '1' }]);
    const events: { kind: string }[] = await office.given.db('event').where({ kind: 'import.undone' });
    expect(events).toHaveLength(2); // of the office, and of Ana's household
  });
});

describe('what depends on a returned roster', () => {
  it('names a decision by hand about its people, until it is withdrawn', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 9, Motivo: 'J01' } })]);
    const target = { household: 'H-0001', member: 2 };
    const asked = {
      period: office.period,
      target,
      month: MAY_2026,
      as: 'JUSTIFIED',
      reason: 'J01',
      note: 'enferma',
    } as const;
    await office.backend.ask('compliance.resolve', asked);
    expect(await dependentsOf('a.xlsx')).toEqual([{ matter: 'decision', subject: 'H-0001', by: 'maria' }]);
    await office.given.db('decision').update({ withdrawn_at: '2026-07-04T10:00:00.000Z' });
    expect(await dependentsOf('a.xlsx')).toEqual([]);
  });

  it('does not name a decision about what the workbook says nothing of', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 9 } })]);
    const target = { household: 'H-0001', member: 5 };
    const asked = {
      period: office.period,
      target,
      month: MAY_2026,
      duty: 'CRED',
      as: 'NOT_VERIFIABLE_SUPPLY',
    } as const;
    await office.backend.ask('compliance.resolve', { ...asked, reason: 'J08', note: 'posta cerrada' });
    expect(await dependentsOf('a.xlsx')).toEqual([]);
  });

  it('names the closing of the bimester, which stays', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 1 } })]);
    await office.backend.ask('compliance.close', { period: office.period, withPending: true, reason: 'fin de plazo' });
    const before = await state();
    expect(await dependentsOf('a.xlsx')).toEqual([{ matter: 'closed', subject: '2026-B3', by: 'maria' }]);
    expect(await undo('a.xlsx')).toMatchObject({ ok: false, problem: { code: 'import-needed' } });
    expect(await state()).toEqual(before);
  });

  it('takes late evidence back as long as nobody judged it', async () => {
    await office.take(SCHOOL_A);
    await office.backend.ask('compliance.close', { period: office.period, withPending: true, reason: 'fin de plazo' });
    const before = await state();
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 1 } })]);
    expect(await dependentsOf('a.xlsx')).toEqual([]);
    expect(await undo('a.xlsx')).toMatchObject({ ok: true });
    expect(await state()).toEqual(before);
  });
});

describe('who may undo what', () => {
  it('is for who answers for the bimester, with a reason, and once', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 1 } })]);
    const id = await idOf('a.xlsx');
    const { backend } = office;
    expect(await backend.call('imports.undo', { id, reason: REASON }, { user: 'rosa' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect((await backend.as('rosa').ask('imports.show', { id })).canUndo).toBe(false);
    expect(await backend.call('imports.undo', { id, reason: '' })).toMatchObject({
      problem: { code: 'invalid-input' },
    });
    expect(await backend.call('imports.undo', { id: 'NOT', reason: REASON })).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(await backend.call('imports.undo', { id, reason: REASON })).toMatchObject({ ok: true });
    expect(await backend.call('imports.undo', { id, reason: REASON })).toMatchObject({
      problem: { code: 'import-not-applied', name: 'a.xlsx' },
    });
  });

  it('says of a file of an earlier version that its values of before were not kept', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 1 } })]);
    await office.given.db('import').update({ recorded: 0 });
    expect((await dependentsOf('a.xlsx')).map(({ matter }) => matter)).toEqual(['not-recorded']);
    expect(await undo('a.xlsx')).toMatchObject({ problem: { code: 'import-needed' } });
  });

  it('outdates an analysis that was made before', async () => {
    await office.import([await school('a.xlsx', { Ana: { [MAY]: 5 } })]);
    const { analysisId } = await office.analyse(await school('b.xlsx', { Ana: { [MAY]: 1 } }));
    await undo('a.xlsx');
    expect(await office.backend.call('rosters.apply', { analysisId })).toMatchObject({
      problem: { code: 'analysis-outdated' },
    });
  });
});
