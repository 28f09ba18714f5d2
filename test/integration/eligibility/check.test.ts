import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

const register = async (households: readonly TypedRow[], members: readonly TypedRow[]) =>
  importHouseholds(office, await writeW1(office.dir, `hogares ${households.length}.xlsx`, { households, members }));

const failedGates = ({ gates }: { readonly gates: readonly { gate: string; passed: boolean; code: string }[] }) =>
  gates.filter(({ passed }) => !passed).map(({ gate, code }) => `${gate} ${code}`);

describe('eligibility.check', () => {
  it('judges every candidate by all gates, each with found, required and reference', async () => {
    await register([aHouseholdRow()], [aMemberRow(), aChildRow()]);
    const [check] = await office.ask('eligibility.check', {});
    expect(check).toMatchObject({ household: 'H-0001', eligible: true, on: '2026-05-04', ruleSet: 'CEPAL' });
    expect(check?.gates.map(({ gate }) => gate)).toEqual([
      'GEO',
      'SOCIO',
      'CATEGORICAL',
      'RESIDENCE',
      'HOLDER',
      'NO_DUPLICATE',
      'ACV',
      'AGREEMENT',
    ]);
    expect(
      check?.gates.every(({ found, required, reference }) => found !== '' && required !== '' && reference !== ''),
    ).toBe(true);
  });

  it('names every gate a household fails', async () => {
    await register(
      [
        aHouseholdRow({
          'Clasificación socioeconómica': 'NO POBRE',
          'Residencia desde': '01/02/2026',
          'Validado en asamblea': null,
          'Fecha de asamblea': null,
          'Fecha de acuerdo': null,
          'Código de centro poblado': null,
          'Centro poblado': 'Otro lugar',
        }),
      ],
      [aMemberRow({ 'Fecha de nacimiento': '10/02/2009', 'Secundaria completa': 'NO' })],
    );
    const [check] = await office.ask('eligibility.check', {});
    expect(failedGates(check ?? { gates: [] })).toEqual([
      'GEO GEO_NO_DATA',
      'SOCIO SOCIO_NON_POOR',
      'RESIDENCE RESIDENCE_TOO_SHORT',
      'HOLDER HOLDER_UNDER_AGE',
      'ACV ACV_PENDING',
      'AGREEMENT AGREEMENT_MISSING',
    ]);
  });

  it('keeps each answer with its rule set and inputs, and shows the newest', async () => {
    await register([aHouseholdRow()], [aMemberRow(), aChildRow()]);
    expect(await office.ask('eligibility.latest', { code: 'H-0001' })).toBeNull();
    await office.ask('eligibility.check', { on: toDate('2026-05-01') });
    office.setToday('2026-05-05');
    const [newest] = await office.ask('eligibility.check', { on: toDate('2026-04-01') });
    expect(newest?.eligible).toBe(false);
    expect(await office.ask('eligibility.latest', { code: 'H-0001' })).toEqual(newest);
    const stored: { rule_set: string; eligible: number; inputs: string }[] | undefined = await office.engine.session
      ?.db('eligibility_check')
      .orderBy('at')
      .select('rule_set', 'eligible', 'inputs');
    expect(stored).toMatchObject([
      { rule_set: 'CEPAL', eligible: 1 },
      { rule_set: 'CEPAL', eligible: 0 },
    ]);
    expect(JSON.parse(stored?.[1]?.inputs ?? '{}')).toMatchObject({
      on: '2026-04-01',
      household: { agreementDate: '2026-04-02' },
      members: [{ number: 1, isHolder: true }, { number: 2 }],
      populatedCenter: { povertyPct: 45.2 },
    });
  });

  it('fails both candidates that share a person, each naming the other', async () => {
    await register(
      [aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002' })],
      [
        aMemberRow(),
        aChildRow(),
        aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512385' }),
        aChildRow({ 'Código de hogar': 'H-0002' }),
      ],
    );
    const checks = await office.ask('eligibility.check', {});
    expect(checks.map((check) => [check.household, ...failedGates(check)])).toEqual([
      ['H-0001', 'NO_DUPLICATE NO_DUPLICATE_OTHER_HOUSEHOLD'],
      ['H-0002', 'NO_DUPLICATE NO_DUPLICATE_OTHER_HOUSEHOLD'],
    ]);
    const duplicate = checks[0]?.gates.find(({ gate }) => gate === 'NO_DUPLICATE');
    expect(duplicate?.found).toContain('H-0002');
  });

  it('refuses a code that nobody has', async () => {
    const answer = await office.call('eligibility.check', { codes: ['H-9999'] });
    expect(answer).toEqual({ ok: false, problem: { code: 'not-found', what: 'H-9999' } });
  });
});
