import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemSentence } from '@shared/messages/problems';
import { toDate } from '@shared/domain/calendar';
import type { Input } from '@shared/contract/routes';
import { ok } from '@shared/domain/result';
import { createWrite } from '../../../src/main/backend/database/handles';
import { refreshSummaries } from '../../../src/main/backend/database/households/summaries';
import { leaderHandlers } from '../../../src/main/backend/handlers/leaders';
import { membershipHandlers } from '../../../src/main/backend/handlers/membership';
import { territoryHandlers } from '../../../src/main/backend/handlers/territory';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';

let office: TestBackend;
beforeEach(async () => {
  office = await openTestBackend({
    today: '2026-05-18',
    handlers: { ...leaderHandlers, ...membershipHandlers, ...territoryHandlers },
  });
  const given = complianceCase(office);
  for (const code of ['H1', 'H2', 'H3']) {
    await given.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2015-03-04' }] });
  }
  await given.addHousehold({
    code: 'H4',
    affiliated: '2026-01-10',
    statuses: [{ status: 'EXITED', since: '2026-03-01' }],
  });
  const { db } = given;
  await db('household').update({ phone: '966000111', address: 'Jr. Lima 1' });
  await db('household').where({ code: 'H3' }).update({ populated_center_name: 'Luricocha', populated_center_code: '' });
  const write = createWrite(db, () => ({ userId: 'maria', at: '2026-05-18T15:00:00.000Z' }));
  await write(async (tx) => ok(await refreshSummaries(tx, ['H1', 'H2', 'H3', 'H4'])));
});
afterEach(() => office.close());

const ROSA = {
  household: 'H1',
  member: 1,
  since: toDate('2026-02-01'),
  evidence: 'Acta del 30/01/2026',
  phone: '966123456',
  committee: 'Comité Huaylla',
} satisfies Input<'leaders.add'>;
const named = {
  name: 'LUISA TORRES',
  since: toDate('2026-03-01'),
  evidence: 'Reunión comunal',
} satisfies Input<'leaders.add'>;
const add = (more: Partial<Input<'leaders.add'>> = {}) => office.ask('leaders.add', { ...ROSA, ...more });
const refusal = async (input: Partial<Input<'leaders.add'>>) => {
  const answer = await office.call('leaders.add', { ...ROSA, ...input });
  return answer.ok ? null : answer.problem;
};
const one = async (all = false) => (await office.ask('leaders.list', { all }))[0];

describe('naming a mother leader', () => {
  it('keeps who she is, her election, term and zone, and counts the families of it', async () => {
    expect(await add({ centers: ['huaylla'] })).toMatchObject({ leader: 'ML-001', families: 2 });
    expect(await one()).toMatchObject({
      household: 'H1',
      affiliated: true,
      inOffice: true,
      phone: '966123456',
      committee: 'Comité Huaylla',
      evidence: 'Acta del 30/01/2026',
      since: '2026-02-01',
      lastDay: null,
      centers: [{ name: 'Huaylla' }],
      families: 2,
    });
  });

  it('takes one whom the community named, by name alone', async () => {
    await office.ask('leaders.add', { ...named, centers: ['Luricocha'] });
    expect(await one()).toMatchObject({ name: 'LUISA TORRES', household: '', affiliated: true, families: 1 });
  });

  it.each([
    [{ household: '', member: null }, 'NOBODY'],
    [{ household: 'H4' }, 'NOT_AFFILIATED'],
    [{ member: 9 }, 'ABSENT'],
    [{ lastDay: toDate('2026-01-31') }, 'ORDER'],
    [{ centers: ['Otro'] }, 'CENTER_UNKNOWN'],
  ])('is refused: %j → %s, and nothing is kept', async (input, why) => {
    expect(await refusal(input)).toMatchObject({ code: 'leader-not-possible', why });
    expect(await office.ask('leaders.list', { all: true })).toEqual([]);
    expect(await office.session().db('leader_zone').select()).toEqual([]);
  });

  it.each([
    [{ household: 'H9' }, 'H9'],
    [{ households: ['H9'] }, 'H9'],
    [{ assembly: 'ACV-2026-009' }, 'ACV-2026-009'],
  ])('names what is not there: %j', async (input, what) => {
    expect(await refusal(input)).toEqual({ code: 'not-found', what });
  });

  it('is not named twice in one term, and her zone is hers alone', async () => {
    await add({ centers: ['Huaylla'], households: ['H3'] });
    expect(await refusal({})).toMatchObject({ why: 'KNOWN', leader: 'ML-001' });
    const problem = await refusal({ household: 'H2', centers: ['Huaylla'] });
    expect(problem).toMatchObject({ why: 'CENTER_TAKEN', what: 'Huaylla', leader: 'ML-001' });
    expect(problem && problemSentence(problem)).toContain('nombre uno por uno los hogares');
    expect(await refusal({ household: 'H2', households: ['H3'] })).toMatchObject({
      why: 'HOUSEHOLD_TAKEN',
      what: 'H3',
    });
  });

  it('shares a centre by households named one by one, each in one zone', async () => {
    await add({ centers: ['Huaylla'] });
    expect(await add({ household: 'H2', households: ['H2'] })).toMatchObject({ leader: 'ML-002', families: 1 });
    const [rosa, ana] = await office.ask('leaders.list', {});
    expect([rosa?.families, ana?.families]).toEqual([1, 1]);
  });

  it('is of no use to who only audits', async () => {
    await office.ask('users.add', { name: 'ana', role: 'auditor', passphrase: 'frase de prueba 71' });
    expect(await office.as('ana').call('leaders.add', { ...ROSA })).toMatchObject({ problem: { code: 'forbidden' } });
  });
});

describe('the families of a zone', () => {
  it('tell how to reach them, and nothing of documents, compliance or health', async () => {
    await add({ centers: ['Huaylla'] });
    const { families } = await office.ask('leaders.families', { leader: 'ML-001' });
    expect(families).toEqual([
      {
        household: 'H1',
        holder: 'Quispe Huamán, Persona 1',
        center: 'Huaylla',
        address: 'Jr. Lima 1',
        phone: '966000111',
      },
      {
        household: 'H2',
        holder: 'Quispe Huamán, Persona 1',
        center: 'Huaylla',
        address: 'Jr. Lima 1',
        phone: '966000111',
      },
    ]);
    expect(await office.call('leaders.families', { leader: 'ML-009' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('follow a centre to its official code', async () => {
    const { code } = await office.ask('territory.addCenter', { ubigeo: '050401', name: 'Puerto Ocopa' });
    await office
      .session()
      .db('household')
      .where({ code: 'H3' })
      .update({ populated_center_code: code, populated_center_name: 'Puerto Ocopa' });
    await add({ centers: [code] });
    const official = { provisional: code, code: '0504010042', since: toDate('2026-05-01'), reason: 'Oficio INEI' };
    await office.ask('territory.makeOfficial', official);
    expect(await one()).toMatchObject({ centers: [{ code: '0504010042' }], families: 1 });
  });
});

describe('changing and ending', () => {
  it('replaces the zone from today on and keeps what it was', async () => {
    await add({ centers: ['Huaylla'] });
    const changed = { leader: 'ML-001', centers: ['Luricocha'], households: ['H1'] };
    expect(await office.ask('leaders.change', changed)).toMatchObject({ families: 2 });
    const pieces: unknown[] = await office
      .session()
      .db('leader_zone')
      .orderBy('center_name', 'desc')
      .select('center_name', 'since', 'until');
    expect(pieces).toEqual([
      { center_name: 'Luricocha', since: '2026-05-18', until: null },
      { center_name: 'Huaylla', since: '2026-02-01', until: '2026-05-18' },
      { center_name: '', since: '2026-05-18', until: null },
    ]);
  });

  it('changes her phone and leaves the zone as it is', async () => {
    await add({ centers: ['Huaylla'] });
    await office.ask('leaders.change', { leader: 'ML-001', phone: '900000000' });
    expect(await one()).toMatchObject({
      phone: '900000000',
      committee: 'Comité Huaylla',
      centers: [{ name: 'Huaylla' }],
    });
    expect(await office.session().db('leader_zone').select('until')).toEqual([{ until: null }]);
  });

  it('ends her term once; her zone is free for the next, she stays in the directory', async () => {
    await add({ centers: ['Huaylla'] });
    const end = { leader: 'ML-001', lastDay: toDate('2026-04-30'), reason: 'Se mudó' };
    expect(await office.call('leaders.end', { ...end, lastDay: toDate('2026-01-31') })).toMatchObject({
      problem: { why: 'ORDER' },
    });
    await office.ask('leaders.end', end);
    expect(await office.call('leaders.end', end)).toMatchObject({ problem: { why: 'ENDED' } });
    expect(await office.ask('leaders.list', {})).toEqual([]);
    expect(await one(true)).toMatchObject({
      inOffice: false,
      lastDay: '2026-04-30',
      endReason: 'Se mudó',
      families: 0,
    });
    expect(await add({ household: 'H2', since: toDate('2026-05-01'), centers: ['Huaylla'] })).toMatchObject({
      families: 2,
    });
    const db = office.session().db;
    await expect(db('leader').where({ code: 'ML-001' }).update({ phone: '1' })).rejects.toThrow(/never changed/);
    await expect(db('leader').delete()).rejects.toThrow(/never removed/);
  });

  it('tells where her household is in the programme no more', async () => {
    await add();
    await office.session().db('household').where({ code: 'H1' }).update({ status: 'EXITED' });
    expect(await one()).toMatchObject({ affiliated: false });
  });
});
