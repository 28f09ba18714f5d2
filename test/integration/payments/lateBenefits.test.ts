import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { benefitHandlers } from '../../../src/main/backend/handlers/benefits';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const [B3, B4, B5] = [toPeriod('2026-B3'), toPeriod('2026-B4'), toPeriod('2026-B5')];
let office: TestOffice;
let child: string;
let pupil: string;

/** H1: a child of the age, and a pupil of the fourth grade of secondary school, in a district of the transfer. */
beforeEach(async () => {
  office = await openTestOffice({ ...benefitHandlers, ...rulesHandlers, ...proposalHandlers });
  const { backend, registry } = office;
  await backend.ask('rules.choose', { choice: 'R2021' });
  const members = [
    { birth: '2026-01-10', entry: '2026-01-20', post: office.post },
    { birth: '2010-02-01', school: office.school },
  ];
  const added = await registry.addHousehold({ code: 'H1', affiliated: '2020-01-10', members });
  [, child = '', pupil = ''] = added.members;
  await registry.db('school').update({ level: 'F0' });
  await registry.db('member_service').where({ member_id: pupil }).update({ grade: '4.º' });
  const sent = { since: toDate('2025-01-01'), reference: 'Oficio 12-2025' };
  await backend.as('ana').ask('benefits.giveIn', { benefit: 'TAS', ubigeo: '050401', ...sent });
});
afterEach(() => office.backend.close());

const approve = (period = B3) => office.backend.as('luis').ask('payments.approve', { period });
const corrections = async (period = B4) =>
  (await office.backend.ask('payments.corrections', { period })).rows.map((row) => [
    row.benefit,
    row.member,
    row.settledCents,
    row.entitledCents,
    row.state,
  ]);
const linesOf = (list: string) =>
  office.registry
    .db('payment_line')
    .join('payment_list', 'payment_list.id', 'list_id')
    .where({ period: list, origin_period: B3 })
    .whereNot('payment_line.status', 'NOT_PAID')
    .orderBy('benefit')
    .select('benefit', 'kind', 'amount_cents as cents');
const missed = (unjustified: number) =>
  office.registry.lateImport('attendance', { member_id: pupil, month: '2026-06' }, { unjustified });

describe('evidence that comes after the list was paid', () => {
  it('pays upper secondary with the base, by the difference and once', async () => {
    await playBimester(office, B3, async () => {
      await office.registry.absences(pupil, office.school, '2026-06', 20, 9);
    });
    expect(await lineOf(office, B3, 'H1')).toMatchObject({ amount: 20_000, benefits: { TPI: 10_000 } });
    await approve();
    await missed(0);
    await playBimester(office, B4);
    expect(await linesOf(B4)).toEqual([
      { benefit: 'BASE', kind: 'ARREARS', cents: 10_000 },
      { benefit: 'TAS', kind: 'ARREARS', cents: 8_000 },
    ]);
    expect(await corrections()).toEqual([
      ['BASE', null, 10_000, 20_000, 'LISTED'],
      ['TAS', 3, 0, 8_000, 'LISTED'],
    ]);
    const line = await lineOf(office, B4, 'H1');
    expect(line).toMatchObject({ base: 20_000, arrears: 18_000, benefits: { TPI: 10_000, TAS: 8_000 } });
    expect(line?.explanation).toContain('alta secundaria');
    await approve(B4);
    expect(await office.backend.ask('payments.replay', { period: B4 })).toMatchObject({ equal: true });
    await playBimester(office, B5);
    expect(await linesOf(B5)).toEqual([]);
    expect(await corrections(B5)).toEqual([]);
  });

  it('pays early childhood for the month in which the control was done after all', async () => {
    await playBimester(office, B3, async () => {
      await office.registry.healthMonth(child, office.post, '2026-05', { complied: 'NO', supplement: 'YES' });
    });
    expect((await lineOf(office, B3, 'H1'))?.benefits).toEqual({ TPI: 5_000, TAS: 8_000 });
    await approve();
    await office.registry.lateImport('health_month', { member_id: child, month: '2026-05' }, { complied: 'YES' });
    await playBimester(office, B4);
    expect(await linesOf(B4)).toEqual([
      { benefit: 'BASE', kind: 'ARREARS', cents: 10_000 },
      { benefit: 'TPI', kind: 'ARREARS', cents: 5_000 },
    ]);
  });

  it('takes back nothing of a benefit by itself, and all of it with the base where two people decide', async () => {
    await playBimester(office, B3, () => office.registry.absences(pupil, office.school, '2026-06', 20, 0));
    await approve();
    await missed(9);
    expect(await corrections()).toEqual([
      ['BASE', null, 20_000, 10_000, 'OVERPAID'],
      ['TAS', 3, 8_000, 0, 'OVERPAID'],
    ]);
    const reason = 'LATE_EVIDENCE' as const;
    const evidence = 'Registro de asistencia rectificado';
    const { id } = await office.backend.ask('payments.recover', { period: B3, household: 'H1', reason, evidence });
    await office.backend.as('ana').ask('proposals.confirm', { id });
    await playBimester(office, B4);
    expect(await linesOf(B4)).toEqual([
      { benefit: 'BASE', kind: 'RECOVERY', cents: -10_000 },
      { benefit: 'TAS', kind: 'RECOVERY', cents: -8_000 },
    ]);
  });

  it('of an early first control pays the mother whom no duty of the bimester held back', async () => {
    const pregnancy = { lmp: '2026-01-05', registered: '2026-04-01' };
    const mother = { birth: '1995-04-01', sex: 'F' as const, post: office.post, pregnancy };
    const { members } = await office.registry.addHousehold({ code: 'H2', affiliated: '2020-01-10', members: [mother] });
    await playBimester(office, B3);
    expect(await lineOf(office, B3, 'H2')).toMatchObject({ amount: 20_000, benefits: {} });
    await approve();
    const control = {
      member_id: members[1],
      kind: 'PRENATAL',
      date: '2026-02-20',
      facility_id: office.post,
      import_id: 'I',
    };
    await office.registry.db('control_event').insert(control);
    await playBimester(office, B4);
    expect(await lineOf(office, B4, 'H2')).toMatchObject({ arrears: 10_000, benefits: { TPI: 10_000 } });
    await approve(B4);
    await playBimester(office, B5);
    expect(await lineOf(office, B5, 'H2')).toMatchObject({ arrears: 0 });
  });
});
