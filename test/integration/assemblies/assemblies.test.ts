import { afterEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { anAssemblyOffice, convene, fieldsOf, HELD, stateOf, typeResults } from '../../support/assemblyOffice';
import type { TestBackend } from '../../support/backend';

let office: TestBackend;
afterEach(() => office.close());

const get = (assembly: string) => office.ask('assemblies.get', { assembly });
const close = (assembly: string, restAbsent = false) => office.call('assemblies.close', { assembly, restAbsent });
const refusedWith = (code: string, more: object = {}) => ({ ok: false, problem: { code, ...more } });

describe('convening', () => {
  it('puts the candidates of the centre that pass the gates of the list on the agenda, and each at its step', async () => {
    office = await anAssemblyOffice(4, {
      'H-0002': { 'Clasificación socioeconómica': 'NO POBRE' },
      'H-0003': { 'Centro poblado': 'Luricocha', 'Código de centro poblado': null },
    });
    const opened = await office.ask('assemblies.open', { centers: ['HUÁNTA'], heldOn: HELD, place: 'Escuela' });
    expect(opened).toEqual({ assembly: 'ACV-2026-001', households: 2, notListed: 1 });
    const { agenda, ...assembly } = await get(opened.assembly);
    expect(assembly).toMatchObject({ status: 'OPEN', centers: ['Huanta'], quorum: null, ruleSet: 'CEPAL' });
    expect(agenda.map(({ number, household, basis }) => [number, household, basis])).toEqual([
      [1, 'H-0001', 'ELIGIBLE'],
      [2, 'H-0004', 'ELIGIBLE'],
    ]);
    expect([await stateOf(office, 'H-0001'), await stateOf(office, 'H-0002')]).toEqual(['ELIGIBLE_LISTED', 'NONE']);
  });

  it('takes a household onto one open agenda only, by hand too, where its reason stays with it', async () => {
    office = await anAssemblyOffice(2, { 'H-0002': { 'Clasificación socioeconómica': 'NO POBRE' } });
    const assembly = await convene(office);
    const propose = (household: string) =>
      office.call('assemblies.propose', { assembly, household, reason: 'La comunidad pide revisarlo' });
    expect(await propose('H-0002')).toEqual({ ok: true, value: { number: 2 } });
    expect(await propose('H-0002')).toEqual(refusedWith('household-on-agenda', { household: 'H-0002', assembly }));
    expect(await propose('H-0009')).toMatchObject(refusedWith('not-found'));
    expect((await get(assembly)).agenda[1]).toMatchObject({
      basis: 'PROPOSED',
      reason: 'La comunidad pide revisarlo',
    });
    const second = { centers: ['Huanta'], heldOn: HELD };
    expect(await office.call('assemblies.open', second)).toMatchObject(refusedWith('assembly-without-households'));
  });

  it('refuses a centre nobody lives in, and a meeting before it was convened', async () => {
    office = await anAssemblyOffice(1);
    expect(await office.call('assemblies.open', { centers: ['Huanta', 'Marte'], heldOn: HELD })).toEqual(
      refusedWith('assembly-without-households', { centers: ['Marte'] }),
    );
    expect(await office.call('assemblies.open', { centers: ['Huanta'], heldOn: toDate('2026-05-03') })).toMatchObject(
      refusedWith('date-not-allowed', { why: 'TOO_EARLY', than: HELD }),
    );
    expect(await office.ask('assemblies.list', {})).toEqual([]);
  });

  it('frees its households when it does not take place', async () => {
    office = await anAssemblyOffice(1);
    const assembly = await convene(office);
    await office.ask('assemblies.notify', { assembly, on: HELD });
    await office.ask('assemblies.cancel', { assembly, reason: 'Huaico en la carretera' });
    expect(await close(assembly)).toMatchObject(refusedWith('assembly-final', { status: 'CANCELLED' }));
    expect(await convene(office)).toBe('ACV-2026-002');
    expect(await stateOf(office, 'H-0001')).toBe('ELIGIBLE_LISTED');
  });
});

describe('what may hang on a wall', () => {
  it('is name, last three digits and populated centre, in alphabetical order, and nothing else', async () => {
    office = await anAssemblyOffice(3, { 'H-0003': { 'Clasificación socioeconómica': 'POBRE EXTREMO' } });
    const assembly = await convene(office);
    const { rows, ...about } = await office.ask('assemblies.publicList', { assembly });
    expect(about).toEqual({ assembly, heldOn: HELD, place: 'Local comunal' });
    expect(rows).toEqual(
      ['007', '014', '021'].map((digits) => ({
        name: 'QUISPE MAMANI, ROSA LUZ',
        document: `*****${digits}`,
        populatedCenter: 'Huanta',
      })),
    );
  });

  it('notifies its households on the day it was posted, not before it was convened nor tomorrow', async () => {
    office = await anAssemblyOffice(2);
    const assembly = await convene(office);
    const notify = (on: string) => office.call('assemblies.notify', { assembly, on: toDate(on) });
    expect(await notify('2026-05-03')).toMatchObject(refusedWith('date-not-allowed', { why: 'TOO_EARLY' }));
    expect(await notify('2026-05-05')).toMatchObject(refusedWith('date-not-allowed', { why: 'FUTURE' }));
    expect(await notify(HELD)).toEqual({ ok: true, value: { households: 2 } });
    expect(await stateOf(office, 'H-0002')).toBe('NOTIFIED');
  });
});

describe('the meeting', () => {
  it('is typed in as often as needed, authorities and families for the ULE with it', async () => {
    office = await anAssemblyOffice(1);
    const assembly = await convene(office);
    const authority = { name: 'Juan Huamán', dni: '28201122', position: 'Presidente', organisation: 'Comunidad' };
    const meeting = { heldOn: HELD, startTime: '09:00', endTime: '11:30', place: 'Plaza', attendees: 42, notes: '' };
    await office.ask('assemblies.record', { assembly, meeting: { ...meeting, authorities: [authority, authority] } });
    await office.ask('assemblies.record', { assembly, meeting: { ...meeting, authorities: [authority] } });
    const referral = { surname1: 'CCORAHUA', surname2: '', givenNames: 'FELÍCITAS', document: '', populatedCenter: '' };
    expect(await office.ask('assemblies.refer', { assembly, referral })).toEqual({ number: 1 });
    expect(await get(assembly)).toMatchObject({
      meeting: { ...meeting, authorities: [authority] },
      referrals: [{ number: 1, surname1: 'CCORAHUA' }],
    });
    expect((await office.ask('households.search', {})).total).toBe(1);
    const wrong = { assembly, meeting: { ...meeting, startTime: '25:00' } };
    expect(await office.call('assemblies.record', wrong)).toMatchObject(refusedWith('invalid-input'));
  });
});

describe('closing', () => {
  it('makes the results the current values of each candidate, with step, date and story', async () => {
    office = await anAssemblyOffice(4);
    const assembly = await convene(office);
    await typeResults(office, assembly, {
      'H-0001': 'VALIDATED',
      'H-0002': 'REJECTED_NOT_RESIDENT',
      'H-0003': 'HOLDER_CHANGED',
      'H-0004': 'ABSENT',
    });
    expect(await close(assembly)).toMatchObject({ ok: true, value: { validated: 2, waiting: 0 } });
    const values = await Promise.all(['H-0001', 'H-0002', 'H-0003', 'H-0004'].map((code) => fieldsOf(office, code)));
    expect(values.map(({ assemblyValidated, assemblyDate }) => [assemblyValidated, assemblyDate])).toEqual([
      [true, HELD],
      [false, HELD],
      [true, HELD],
      [null, null],
    ]);
    const codes = ['H-0001', 'H-0002', 'H-0003', 'H-0004'];
    expect(await Promise.all(codes.map((code) => stateOf(office, code)))).toEqual([
      'ACV_VALIDATED',
      'ACV_REJECTED',
      'DOCS_PENDING',
      'ACV_ABSENT',
    ]);
    const [check] = await office.ask('eligibility.check', { on: HELD, codes: ['H-0001'] });
    expect(check?.gates.find(({ gate }) => gate === 'ACV')).toMatchObject({ passed: true, code: 'ACV_VALIDATED' });
    const { timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect(timeline.slice(0, 2).map(({ kind }) => kind)).toEqual(['household.assembly', 'household.listed']);
    expect(timeline[0]?.details).toMatchObject({
      fields: { assemblyValidated: [null, true], assemblyDate: [null, HELD] },
    });
  });

  it('waits for every result, unless the others were absent; and for the day it is held', async () => {
    office = await anAssemblyOffice(2);
    const assembly = await convene(office);
    await typeResults(office, assembly, { 'H-0001': 'VALIDATED' });
    expect(await close(assembly)).toEqual(refusedWith('assembly-unfinished', { assembly, missing: 1 }));
    await office.ask('assemblies.record', { assembly, meeting: { heldOn: toDate('2026-05-05') } });
    expect(await close(assembly, true)).toMatchObject(refusedWith('date-not-allowed', { why: 'FUTURE' }));
    office.setToday('2026-05-05');
    expect(await close(assembly, true)).toMatchObject({ ok: true, value: { results: { VALIDATED: 1, ABSENT: 1 } } });
  });

  it('is final, by every way of writing', async () => {
    office = await anAssemblyOffice(1);
    const assembly = await convene(office);
    await close(assembly, true);
    const final = refusedWith('assembly-final', { assembly, status: 'CLOSED' });
    expect(await close(assembly, true)).toEqual(final);
    expect(await office.call('assemblies.result', { assembly, household: 'H-0001', result: 'VALIDATED' })).toEqual(
      final,
    );
    expect(await office.call('assemblies.record', { assembly, meeting: { heldOn: HELD } })).toEqual(final);
    expect(await office.call('assemblies.cancel', { assembly, reason: 'Por error' })).toEqual(final);
    const { db } = office.session();
    await expect(db('assembly').update({ notes: 'otra cosa' })).rejects.toThrow('never changed');
    await expect(db('assembly_household').update({ result: 'VALIDATED' })).rejects.toThrow('never changed');
    await expect(db('assembly').delete()).rejects.toThrow('never deleted');
  });

  it('leaves a household that was affiliated meanwhile as it is', async () => {
    office = await anAssemblyOffice(1);
    const assembly = await convene(office);
    await typeResults(office, assembly, { 'H-0001': 'REJECTED_NOT_RESIDENT' });
    const { household, revision, members } = await office.ask('households.get', { code: 'H-0001' });
    const stated = { assemblyValidated: true, assemblyDate: HELD, agreementDate: HELD };
    const form = members.map(
      ({ id: _id, entryDate: _in, exitDate: _out, schoolName: _school, postName: _post, ...fields }) => fields,
    );
    await office.ask('households.save', { revision, household: { ...household, ...stated }, members: form });
    expect((await office.ask('affiliation.affiliate', { on: HELD, codes: ['H-0001'] })).affiliated).toEqual(['H-0001']);
    await close(assembly);
    expect((await fieldsOf(office, 'H-0001')).assemblyValidated).toBe(true);
    expect((await get(assembly)).agenda[0]?.result).toBe('REJECTED_NOT_RESIDENT');
  });

  it('is corrected by a new row with its reason, which the household follows; the first result stays', async () => {
    office = await anAssemblyOffice(2);
    const assembly = await convene(office);
    await typeResults(office, assembly, { 'H-0001': 'VALIDATED', 'H-0002': 'REJECTED_NOT_RESIDENT' });
    const correct = (
      household: string,
      result: 'VALIDATED' | 'ABSENT' | 'REJECTED_DUPLICATE',
      reason = 'Error de lectura',
    ) => office.call('assemblies.correct', { assembly, household, result, reason });
    expect(await correct('H-0001', 'ABSENT')).toEqual(refusedWith('assembly-still-open', { assembly }));
    await close(assembly);
    office.setToday('2026-05-09');
    expect(await correct('H-0001', 'ABSENT', '')).toMatchObject(refusedWith('invalid-input'));
    await correct('H-0001', 'ABSENT');
    await correct('H-0002', 'REJECTED_DUPLICATE');
    await correct('H-0002', 'VALIDATED');
    const { agenda } = await get(assembly);
    expect(agenda.map(({ result }) => result)).toEqual(['ABSENT', 'VALIDATED']);
    expect(agenda[1]?.corrections.map(({ from, result }) => [from, result])).toEqual([
      ['REJECTED_NOT_RESIDENT', 'REJECTED_DUPLICATE'],
      ['REJECTED_DUPLICATE', 'VALIDATED'],
    ]);
    expect(await fieldsOf(office, 'H-0001')).toMatchObject({ assemblyValidated: null, assemblyDate: null });
    expect(await fieldsOf(office, 'H-0002')).toMatchObject({ assemblyValidated: true, assemblyDate: HELD });
  });
});

describe('limited places', () => {
  it('go by the declared order of how households were judged; who is left waits until a place is free', async () => {
    office = await anAssemblyOffice(3, {
      'H-0003': { 'Clasificación socioeconómica': 'POBRE EXTREMO' },
      'H-0002': { 'Residencia desde': '01/03/2010' },
    });
    const assembly = await convene(office, { places: 2 });
    await typeResults(office, assembly, { 'H-0001': 'VALIDATED', 'H-0002': 'VALIDATED', 'H-0003': 'VALIDATED' });
    expect(await close(assembly)).toMatchObject({ ok: true, value: { validated: 3, waiting: 1 } });
    const ranking = await office.ask('assemblies.ranking', { assembly });
    expect(ranking.rows.map(({ household, hasPlace }) => [household, hasPlace])).toEqual([
      ['H-0003', true],
      ['H-0002', true],
      ['H-0001', false],
    ]);
    const sign = () => office.call('affiliation.sign', { household: 'H-0001', on: HELD });
    expect(await sign()).toEqual(refusedWith('no-place', { household: 'H-0001', rank: 3, places: 2 }));
    const { actions } = await office.ask('affiliation.steps', { household: 'H-0001' });
    expect(actions).toEqual(['VALIDATE', 'REJECT', 'MARK_ABSENT', 'REQUEST_DOCUMENTS']);
    const { refused } = await office.ask('affiliation.affiliate', { on: HELD, codes: ['H-0001'] });
    expect(refused).toMatchObject([{ household: 'H-0001', waiting: { rank: 3, places: 2 } }]);
    await office.ask('assemblies.correct', { assembly, household: 'H-0002', result: 'WITHDREW', reason: 'Se mudó' });
    expect(await sign()).toEqual({ ok: true, value: {} });
  });
});

describe('who may do it', () => {
  it.each([
    ['dora', 'assemblies.close', 'forbidden'],
    ['dora', 'assemblies.result', 'not-found'],
    ['aldo', 'assemblies.result', 'forbidden'],
    ['aldo', 'assemblies.get', 'not-found'],
  ] as const)('%s asking for %s: %s', async (user, name, code) => {
    office = await anAssemblyOffice(1);
    const input = {
      assembly: 'ACV-2026-009',
      ...(name === 'assemblies.result' ? { household: 'H', result: null } : {}),
    };
    expect(await office.as(user).call(name, input as never)).toMatchObject(refusedWith(code));
  });
});
