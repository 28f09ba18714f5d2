import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { anAssemblyOffice, convene, HELD, typeResults } from '../../support/assemblyOffice';
import type { TestBackend } from '../../support/backend';

let office: TestBackend;
let assembly: string;
beforeEach(async () => {
  office = await anAssemblyOffice(
    5,
    { 'H-0005': { 'Validado en asamblea': 'SÍ', 'Fecha de asamblea': '2026-02-01' } },
    { handlers: rulesHandlers },
  );
  assembly = await convene(office, { places: 2 });
  await typeResults(office, assembly, {
    'H-0001': 'VALIDATED',
    'H-0002': 'VALIDATED',
    'H-0003': 'VALIDATED',
    'H-0004': 'ABSENT',
  });
});
afterEach(() => office.close());

const close = () => office.ask('assemblies.close', { assembly, restAbsent: true });
const codesOf = ({ agreements }: { readonly agreements: readonly { readonly household: string }[] }) =>
  agreements.map(({ household }) => household);

describe('affiliation.agreements', () => {
  it('are for those the assembly validated and who have a place; the others are named with the reason', async () => {
    await close();
    const printed = await office.ask('affiliation.agreements', { of: { assembly } });
    expect(printed).toMatchObject({ on: HELD, ruleSet: 'CEPAL', left: [{ household: 'H-0003', why: 'NO_PLACE' }] });
    expect(codesOf(printed)).toEqual(['H-0001', 'H-0002']);
    expect(printed.agreements[0]).toMatchObject({
      populatedCenterName: 'Huanta',
      documentType: 'DNI',
      assembly: 'ACV-2026-001',
      assemblyDate: HELD,
    });
    await office.ask('affiliation.sign', { household: 'H-0001', on: HELD });
    expect(codesOf(await office.ask('affiliation.agreements', { of: { assembly } }))).toEqual(['H-0002']);
    expect(codesOf(await office.ask('affiliation.agreements', { of: { household: 'H-0001' } }))).toEqual(['H-0001']);
  });

  it('typed twice is one signature; of another day or manner it is another', async () => {
    await close();
    const sign = { household: 'H-0001', on: HELD };
    await office.ask('affiliation.sign', sign);
    await office.ask('affiliation.sign', sign);
    const signed = async () => {
      const { steps } = await office.ask('affiliation.steps', { household: 'H-0001' });
      return steps.filter(({ step }) => step === 'AGREEMENT_SIGNED').length;
    };
    expect(await signed()).toBe(1);
    expect(await office.session().db('event').where({ kind: 'household.signed' })).toHaveLength(1);
    await office.ask('affiliation.sign', { ...sign, manner: 'FINGERPRINT' });
    expect(await signed()).toBe(2);
  });

  it('of a populated centre are found by its name in any spelling; of all, also whom a workbook says was validated', async () => {
    expect(codesOf(await office.ask('affiliation.agreements', { of: { center: 'HUANTA' } }))).toEqual(['H-0005']);
    expect(codesOf(await office.ask('affiliation.agreements', { of: { center: 'Luricocha' } }))).toEqual([]);
    const all = await office.ask('affiliation.agreements', { of: 'all' });
    expect(all.agreements).toMatchObject([{ household: 'H-0005', assembly: null, assemblyDate: '2026-02-01' }]);
  });

  it('wait while papers are missing, except where one is asked for', async () => {
    await close();
    await office.ask('affiliation.requestDocuments', { household: 'H-0001', on: HELD, note: 'copia del DNI' });
    const { left } = await office.ask('affiliation.agreements', { of: { assembly } });
    expect(left).toContainEqual({ household: 'H-0001', why: 'DOCS_PENDING' });
    expect(codesOf(await office.ask('affiliation.agreements', { of: { household: 'H-0001' } }))).toEqual(['H-0001']);
  });

  it('follow the rules of the day of the signature', async () => {
    await close();
    await office.ask('rules.choose', { choice: 'BY_DATE' });
    const by = async (on: string) =>
      (await office.ask('affiliation.agreements', { of: 'all', on: toDate(on) })).ruleSet;
    expect([await by('2012-06-01'), await by('2026-05-04')]).toEqual(['R2010', 'R2021']);
    expect(await office.call('affiliation.agreements', { of: 'all', on: toDate('2001-01-01') })).toMatchObject({
      ok: false,
      problem: { code: 'no-rule-set-on' },
    });
  });

  it('refuse who was not validated, and what does not exist', async () => {
    const refusal = (of: { household: string } | { assembly: string }) => office.call('affiliation.agreements', { of });
    expect(await refusal({ household: 'H-0004' })).toMatchObject({
      ok: false,
      problem: { code: 'step-not-allowed', action: 'SIGN' },
    });
    expect(await refusal({ household: 'H-9999' })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await refusal({ assembly: 'ACV-1999-001' })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

describe('affiliation.atStep', () => {
  it('lists who stands there, longest first, with the days and who waits for a place', async () => {
    await close();
    office.setToday('2026-05-14');
    const { total, rows } = await office.ask('affiliation.atStep', { step: 'ACV_VALIDATED' });
    expect(total).toBe(4);
    expect(rows).toMatchObject([
      { household: 'H-0005', since: '2026-02-01', days: 102, waiting: null },
      { household: 'H-0001', since: HELD, days: 10, waiting: null },
      { household: 'H-0002', since: HELD, days: 10, waiting: null },
      { household: 'H-0003', since: HELD, days: 10, waiting: { rank: 3, places: 2 } },
    ]);
    const second = await office.ask('affiliation.atStep', { step: 'ACV_VALIDATED', offset: 1, limit: 1 });
    expect(second).toMatchObject({ total: 4, rows: [{ household: 'H-0001' }] });
    expect((await office.ask('affiliation.atStep', { step: 'ACV_ABSENT' })).rows).toMatchObject([
      { household: 'H-0004', since: HELD },
    ]);
  });
});
