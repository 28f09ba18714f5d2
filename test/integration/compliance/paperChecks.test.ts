import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/contract/routes';
import { toMonth } from '@shared/domain/calendar';
import { codeOf, typeIn, type Written } from '../../support/paperSheet';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';

/* E20: a breach that rests on figures typed in the office waits until somebody else has held the sheet beside them. */

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({
    role: 'supervisor',
    users: [
      { name: 'luis', role: 'digitador' },
      { name: 'rosa', role: 'gestor' },
    ],
  });
  await office.exportTo('salida');
});
afterEach(() => office.backend.close());

const MAY = toMonth('2026-05');
const ANA = 2;
/** Ana was absent 9 of 20 days; Luis 1. */
const BREACH: Written = { months: [['20', 's', '']], people: { Ana: ['9'], Luis: ['1'] } };
const rosa = () => office.backend.as('rosa');
const checks = (as = rosa()) => as.ask('compliance.paperChecks', { period: office.period });
const about = { household: 'H-0001', member: ANA, month: MAY, duty: 'SCHOOL' } as const;
type Check = Input<'compliance.checkPaper'>;
const check = (answer: 'CONFIRMED' | 'REFUSED', as = rosa(), what: Partial<Check> = {}) =>
  as.call('compliance.checkPaper', {
    period: office.period,
    ...about,
    answer,
    note: answer === 'REFUSED' ? 'la hoja dice 0' : '',
    ...what,
  } as Check); // one of the two shapes of the contract
const dutyOf = async (member = ANA, duty = 'SCHOOL') => {
  const { duties } = await office.backend.ask('compliance.household', { period: office.period, code: 'H-0001' });
  const found = duties.find((one) => one.member === member && one.month === MAY && one.duty === duty);
  return [found?.state, found?.cause, found?.rule].join(' ');
};
const workbook = async (name: string, absences: number) => {
  const roster = await office.take(SCHOOL_A);
  roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
  roster.say('Ana', { 'Mayo Faltas injustificadas': absences });
  await office.import([await roster.save(office.place(name))]);
};

describe('a breach typed from paper', () => {
  it('waits for a second person, who sees the form, the row and the figures', async () => {
    await typeIn(office, SCHOOL_A, BREACH, office.backend.as('luis'));
    expect(await dutyOf()).toBe('PENDING SECOND_CHECK E20');
    expect(await dutyOf(3)).toBe('COMPLIANT  E17');
    const form = await codeOf(office, SCHOOL_A);
    const cell = (field: string, place: string, value: unknown) => ({ field, cell: place, value });
    expect(await checks()).toEqual([
      {
        ...about,
        memberName: 'Quispe Huamán, Ana',
        facilityName: 'IE 50101',
        typed: [
          {
            form,
            by: 'luis',
            mine: false,
            cells: [
              cell('unjustified', 'fila 2', 9),
              cell('classDays', 'cabecera', 20),
              cell('closed', 'cabecera', true),
            ],
          },
        ],
        answer: null,
        note: '',
        checkedBy: '',
      },
    ]);
  });

  it('stands once the second person confirms it', async () => {
    await typeIn(office, SCHOOL_A, BREACH, office.backend.as('luis'));
    expect(await check('CONFIRMED')).toEqual({ ok: true, value: { state: 'NON_COMPLIANT', cause: null } });
    expect(await dutyOf()).toBe('NON_COMPLIANT  E21');
    expect(await checks()).toEqual([]);
    const events: { kind: string }[] = await office.given.db('event').whereLike('kind', 'duty.%').select('kind');
    expect(events).toEqual([{ kind: 'duty.paper-confirmed' }]);
    expect(await check('CONFIRMED')).toMatchObject({ problem: { code: 'no-open-duty' } });
  });

  it('is not confirmed by who typed it, not even by hand', async () => {
    await typeIn(office, SCHOOL_A, BREACH);
    const form = await codeOf(office, SCHOOL_A);
    const own = { ok: false, problem: { code: 'own-typing', name: 'maria', form } };
    expect((await checks(office.backend))[0]?.typed[0]?.mine).toBe(true);
    for (const answer of ['CONFIRMED', 'REFUSED'] as const) expect(await check(answer, office.backend)).toEqual(own);
    const target = { household: 'H-0001', member: ANA };
    const decision = { period: office.period, target, month: MAY, reason: 'PAPER_LIST', note: 'lo digité yo' };
    expect(await office.backend.call('compliance.resolve', { ...decision, as: 'NON_COMPLIANT' })).toEqual(own);
    expect(await dutyOf()).toBe('PENDING SECOND_CHECK E20');
    const typed: unknown = await office.given.db('import').where({ kind: 'formulario-papel' }).first('id');
    const row = { id: 'X', import_id: Reflect.get(Object(typed), 'id') as string, member_id: office.ids['Ana'] };
    const forged = { ...row, month: MAY, duty: 'SCHOOL', answer: 'CONFIRMED', note: '', at: '', user_id: 'unknown' };
    const user = office.backend.session().user.id;
    await expect(office.given.db('paper_check').insert({ ...forged, user_id: user })).rejects.toThrow(
      'who typed it does not check it',
    );
  });

  it('is confirmed as well by settling it by hand as a breach, without waiting for a third person', async () => {
    await typeIn(office, SCHOOL_A, BREACH);
    const target = { household: 'H-0001', member: ANA };
    const decision = { period: office.period, target, month: MAY, reason: 'PAPER_LIST', note: 'vi la hoja' };
    expect(await rosa().call('compliance.resolve', { ...decision, as: 'NON_COMPLIANT' })).toMatchObject({
      ok: true,
      value: { decided: [{ state: 'NON_COMPLIANT' }] },
    });
    expect(await office.given.db('decision')).toEqual([]);
  });

  it('refused, is no breach: the row waits to be typed anew', async () => {
    await typeIn(office, SCHOOL_A, BREACH, office.backend.as('luis'));
    expect(await check('REFUSED')).toEqual({ ok: true, value: { state: 'PENDING', cause: 'ROW_REJECTED' } });
    expect(await checks()).toMatchObject([{ answer: 'REFUSED', note: 'la hoja dice 0', checkedBy: 'rosa' }]);
    const right: Written = { ...BREACH, people: { Ana: ['0'], Luis: ['1'] } };
    const { form } = await typeIn(office, SCHOOL_A, right, office.backend.as('luis'));
    expect(form.last?.sheet.rows.map(({ cells }) => cells[0])).toEqual(['1', '9', undefined]);
    expect(await dutyOf()).toBe('COMPLIANT  E17');
    expect(await checks()).toEqual([]);
  });

  it('refused and typed anew as it was, waits again instead of staying refused', async () => {
    const people = { Ana: ['9'], Luis: ['8'] };
    await typeIn(office, SCHOOL_A, { ...BREACH, people }, office.backend.as('luis'));
    await check('CONFIRMED', rosa(), { member: 3 });
    await check('REFUSED');
    // One more figure, so that it is not the very same sheet.
    const again: Written = { ...BREACH, people: { Ana: ['9', '0'], Luis: ['8'] } };
    await typeIn(office, SCHOOL_A, again, office.backend.as('luis'));
    expect(await dutyOf()).toBe('PENDING SECOND_CHECK E20');
    expect(await dutyOf(3)).toBe('NON_COMPLIANT  E21'); // what was confirmed of Luis stays so
    expect(await check('CONFIRMED')).toMatchObject({ value: { state: 'NON_COMPLIANT' } });
  });

  it('refused by mistake, is confirmed after all', async () => {
    await typeIn(office, SCHOOL_A, BREACH, office.backend.as('luis'));
    await check('REFUSED');
    office.backend.setToday('2026-07-04');
    expect(await check('CONFIRMED')).toMatchObject({ value: { state: 'NON_COMPLIANT' } });
  });

  it('waits anew where other figures are typed after it was confirmed', async () => {
    await typeIn(office, SCHOOL_A, BREACH, office.backend.as('luis'));
    await check('CONFIRMED');
    await typeIn(office, SCHOOL_A, { ...BREACH, people: { Ana: ['11'], Luis: ['1'] } }, office.backend.as('luis'));
    expect(await dutyOf()).toBe('PENDING SECOND_CHECK E20');
  });

  it('blocks the bimester, and none of it is left when the typing is undone', async () => {
    await typeIn(office, SCHOOL_A, BREACH, office.backend.as('luis'));
    expect(await office.backend.call('compliance.close', { period: office.period })).toMatchObject({ ok: false });
    await check('CONFIRMED');
    const { files } = await office.backend.ask('imports.list', { kind: 'formulario-papel' });
    await office.backend.ask('imports.undo', { id: files[0]?.id ?? '', reason: 'era otra hoja' });
    expect(await dutyOf()).toBe('PENDING NOT_RETURNED E4');
    expect(await checks()).toEqual([]);
  });

  it('leaves a motive to be decided first, and its refusal to a second person', async () => {
    const people = { Ana: ['9', '', '', '', 'J01'], Luis: ['1'] };
    await typeIn(office, SCHOOL_A, { ...BREACH, people }, office.backend.as('luis'));
    expect(await dutyOf()).toBe('PENDING MOTIVE_TO_DECIDE E19');
    expect(await checks()).toEqual([]);
  });
});

describe('paper and workbook', () => {
  it('a breach a workbook states needs nobody, also where the paper says the same', async () => {
    await workbook('a.xlsx', 9);
    expect(await dutyOf()).toBe('NON_COMPLIANT  E21');
    await typeIn(office, SCHOOL_A, BREACH);
    expect(await dutyOf()).toBe('NON_COMPLIANT  E21');
  });

  it('the same said later by the workbook needs nobody any more', async () => {
    await typeIn(office, SCHOOL_A, BREACH);
    expect(await dutyOf()).toBe('PENDING SECOND_CHECK E20');
    await workbook('a.xlsx', 9);
    expect(await dutyOf()).toBe('NON_COMPLIANT  E21');
    expect(await checks()).toEqual([]);
  });

  it('days of class typed from paper make the breach of a workbook wait', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.say('Ana', { 'Mayo Faltas injustificadas': 3 });
    await office.import([await roster.save(office.place('a.xlsx'))]);
    await typeIn(office, SCHOOL_A, { months: [['10', '', '']] });
    expect(await dutyOf()).toBe('PENDING SECOND_CHECK E20');
  });
});

describe('a form of a health post', () => {
  it('is checked duty by duty', async () => {
    const people = { Beto: ['', 'n', 'n'] };
    await typeIn(office, POST, { people }, office.backend.as('luis'));
    const waiting = (await checks()).map(({ member, duty, typed }) => [member, duty, typed[0]?.cells[0]?.cell]);
    expect(waiting).toEqual([
      [5, 'CRED', 'fila 1'],
      [5, 'SUPPLEMENT', 'fila 1'],
    ]);
    await check('CONFIRMED', rosa(), { member: 5, duty: 'SUPPLEMENT' });
    expect(await dutyOf(5, 'SUPPLEMENT')).toMatch(/^NON_COMPLIANT/);
    expect(await dutyOf(5, 'CRED')).toBe('PENDING SECOND_CHECK H14');
  });

  it('a second person who only types may not check, and nobody checks what does not wait', async () => {
    await typeIn(office, POST, { people: { Beto: ['', 'n', ''] } });
    expect(await check('CONFIRMED', office.backend.as('luis'), { member: 5, duty: 'CRED' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await check('CONFIRMED', rosa(), { member: 5, duty: 'SUPPLEMENT' })).toMatchObject({
      problem: { code: 'no-open-duty', month: MAY },
    });
    expect(await check('REFUSED', rosa(), { member: 5, duty: 'CRED', note: '' })).toMatchObject({
      problem: { code: 'invalid-input' },
    });
  });
});
