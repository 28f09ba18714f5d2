import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { unzip } from '../../../src/main/backend/packages/zip';
import { anAssemblyOffice, convene, fieldsOf, HELD, stateOf, typeResults } from '../../support/assemblyOffice';
import type { TestBackend } from '../../support/backend';
import { toPeriod } from '@shared/domain/calendar';

const PERIOD = toPeriod('2026-B2');
let office: TestBackend;
beforeEach(async () => {
  office = await anAssemblyOffice(3, {}, { handlers: packageHandlers });
  const { db, user } = office.session();
  // What a package is about: an approved list, empty here.
  const list = { id: 'L1', period: PERIOD, status: 'APPROVED', rule_set: 'CEPAL', inputs_sha256: 'a', sha256: 'b' };
  const other = await db('app_user').whereNot({ id: user.id }).first<{ id: string }>('id');
  const at = '2026-05-01T10:00:00.000Z';
  await db('period').insert({
    code: PERIOD,
    status: 'CLOSED',
    rule_set: 'CEPAL',
    roster_cutoff: at,
    opened_at: at,
    opened_by: user.id,
  });
  await db('payment_list').insert({
    ...list,
    paid_count: 0,
    total_cents: 0,
    calculated_on: at.slice(0, 10),
    calculated_at: at,
    calculated_by: user.id,
    approved_at: at,
    approved_by: other.id,
  });
  const assembly = await convene(office);
  await typeResults(office, assembly, { 'H-0001': 'VALIDATED', 'H-0002': 'VALIDATED', 'H-0003': 'VALIDATED' });
  await office.ask('assemblies.close', { assembly });
  for (const household of ['H-0001', 'H-0002']) await office.ask('affiliation.sign', { household, on: HELD });
  await office.as('ana').ask('affiliation.setDecider', { decidedBy: 'HEADQUARTERS' });
});
afterEach(() => office.close());

const path = () => join(office.dir, 'paquete.jpkg');
const send = () => office.ask('packages.export', { period: PERIOD, file: { path: path() } });
const ACT = 'RDE-045-2026';
const answer = (codes: 'all' | string[], decision: 'CONFIRMED' | 'REFUSED' = 'CONFIRMED', on = HELD) =>
  office.ask('affiliation.answer', { codes, decision, on, act: ACT });

describe('where headquarters decides', () => {
  it('the office affiliates nobody', async () => {
    expect(await office.call('affiliation.affiliate', { on: HELD, codes: 'all' })).toEqual({
      ok: false,
      problem: { code: 'headquarters-decides' },
    });
    expect((await office.ask('affiliation.steps', { household: 'H-0001' })).actions).not.toContain('AFFILIATE');
  });

  it('who signed travels in the package, with its people, until it is answered; the package is sound', async () => {
    expect((await send()).counts).toMatchObject({ affiliation_proposal: 2, household: 2, member: 4 });
    expect(await stateOf(office, 'H-0001')).toBe('SENT_TO_HQ');
    expect(await office.ask('packages.verify', { file: { path: path() } })).toMatchObject({ valid: true, faults: [] });
    const { parts } = await unzip(readFileSync(path()));
    const [, first] = (parts.get('data/affiliation_proposal.csv')?.toString('utf8') ?? '').split('\n');
    expect(first).toBe('H-0001,ACV-2026-001,2026-05-04,2026-05-04,1,CEPAL,2026-05-04');
    await answer(['H-0001']);
    expect((await send()).counts).toMatchObject({ affiliation_proposal: 1 });
    expect((await office.ask('affiliation.pipeline', {})).sent).toMatchObject([{ household: 'H-0002', days: 0 }]);
  });

  it('who signed can be proposed before any bimester was approved; then nobody is left to propose', async () => {
    const file = { path: path() };
    const written = await office.ask('packages.exportProposals', { file });
    expect(written).toMatchObject({ period: null, totalCents: 0, sequence: 1 });
    expect(written.counts).toEqual({ household: 2, member: 4, affiliation_proposal: 2 });
    expect(await stateOf(office, 'H-0001')).toBe('SENT_TO_HQ');
    expect(await office.ask('packages.verify', { file })).toMatchObject({ valid: true, faults: [] });
    expect(await office.ask('packages.list', {})).toMatchObject([{ period: null, sequence: 1 }]);
    await answer('all');
    expect(await office.call('packages.exportProposals', { file })).toEqual({
      ok: false,
      problem: { code: 'no-proposals' },
    });
  });

  it('its act alone makes a household affiliated, with date and reference; who was not proposed is named', async () => {
    await send();
    const { done, refused } = await answer(['H-0001', 'H-0003', 'H-0099']);
    expect(done).toEqual(['H-0001']);
    expect(refused.map(({ household, code }) => [household, code])).toEqual([
      ['H-0003', 'step-not-allowed'],
      ['H-0099', 'not-found'],
    ]);
    const { status, affiliationDate, timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect({ status, affiliationDate }).toEqual({ status: 'AFFILIATED', affiliationDate: HELD });
    expect(timeline[0]).toMatchObject({ kind: 'household.affiliated', details: { act: ACT } });
    expect((await office.ask('affiliation.steps', { household: 'H-0001' })).steps.map(({ step }) => step)).toEqual([
      'ELIGIBLE_LISTED',
      'ACV_VALIDATED',
      'AGREEMENT_SIGNED',
      'SENT_TO_HQ',
      'AFFILIATED',
    ]);
  });

  it('what it sends back is signed anew before it is proposed again', async () => {
    await send();
    await answer('all', 'REFUSED');
    expect([await stateOf(office, 'H-0001'), await stateOf(office, 'H-0002')]).toEqual(['HQ_REFUSED', 'HQ_REFUSED']);
    expect((await send()).counts).toMatchObject({ affiliation_proposal: 0 });
    office.setToday('2026-05-06');
    await office.ask('affiliation.sign', { household: 'H-0001', on: '2026-05-06' as typeof HELD });
    expect((await send()).counts).toMatchObject({ affiliation_proposal: 1 });
    expect((await fieldsOf(office, 'H-0001')).agreementDate).toBe('2026-05-06');
  });

  it('nothing is proposed where the office decides', async () => {
    await office.as('ana').ask('affiliation.setDecider', { decidedBy: 'OFFICE' });
    expect((await send()).counts).toMatchObject({ affiliation_proposal: 0 });
    expect((await office.ask('affiliation.affiliate', { on: HELD, codes: 'all' })).affiliated).toEqual([
      'H-0001',
      'H-0002',
    ]);
  });

  it('a manager does not change who decides', async () => {
    const answered = await office.call('affiliation.setDecider', { decidedBy: 'OFFICE' });
    expect(answered).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });
});
