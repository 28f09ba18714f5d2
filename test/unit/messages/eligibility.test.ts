import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { checkEligibility } from '@shared/domain/eligibility/checkEligibility';
import type { EligibilityInput } from '@shared/domain/eligibility/judgement';
import { defaultRuleSet } from '@shared/domain/ruleSets';
import { gateTexts } from '@shared/messages/eligibility';
import type { Language } from '@shared/messages/problems';
import { aHousehold, aMember, anEligibilityInput, judged } from '../../support/households';

function sentences(given: Partial<EligibilityInput> = {}, language: Language = 'es') {
  const { gates } = checkEligibility(anEligibilityInput(given), defaultRuleSet);
  return Object.fromEntries(gates.map((result) => [result.gate, gateTexts(result, language)]));
}

describe('what is said of each gate', () => {
  it('is what was found and what is required, in Spanish', () => {
    const { GEO, SOCIO, CATEGORICAL, RESIDENCE, HOLDER, ACV, AGREEMENT } = sentences();
    expect(GEO?.found).toBe('centro poblado 45,2 %');
    expect(SOCIO?.found).toBe('POBRE, del 10/05/2023, vence el 10/05/2029');
    expect(SOCIO?.required).toBe('POBRE EXTREMO o POBRE, vigente el 30/04/2026');
    expect(CATEGORICAL?.found).toBe('niña o niño (integrante 2)');
    expect(RESIDENCE).toMatchObject({
      found: 'desde el 01/03/2015',
      required: 'más de 6 meses: desde antes del 30/10/2025',
    });
    expect(HOLDER?.found).toBe('integrante 1, 34 años, DNI, vence el 31/01/2030');
    expect(ACV?.found).toBe('validado el 20/03/2026');
    expect(AGREEMENT?.found).toBe('firmado el 02/04/2026');
  });

  it('says what is missing, and names the other households', () => {
    const found = sentences({
      household: aHousehold({
        cse: null,
        cseDate: null,
        cseExpiry: null,
        assemblyValidated: null,
        agreementDate: null,
      }),
      members: [judged(aMember()), judged(aMember({ id: 'b', number: 4 }))],
      populatedCenter: null,
      otherHouseholds: ['H-0007', 'H-0005', 'H-0006'].map((householdCode) => ({
        memberId: 'b',
        householdCode,
        status: 'CANDIDATE' as const,
      })),
    });
    expect(Object.values(found).map((texts) => texts.found)).toEqual([
      'sin datos',
      'sin clasificación',
      'ninguno',
      'desde el 01/03/2015',
      '2: integrantes 1 y 4',
      'también en H-0005, H-0006 y H-0007',
      'sin asamblea',
      'sin acuerdo firmado',
    ]);
  });

  it('is never blank, in either language', () => {
    for (const language of ['es', 'en'] as const) {
      for (const texts of Object.values(sentences({ on: toDate('2031-01-01') }, language))) {
        const { name, found, required, reason } = texts;
        expect([name, found, required, reason].filter((text) => text.trim() === '')).toEqual([]);
      }
    }
  });

  it('adds what somebody should look at', () => {
    const { HOLDER } = sentences({ members: [judged(aMember({ documentExpiry: null }))] });
    expect(HOLDER?.warnings).toEqual(['El documento del titular no tiene vencimiento registrado.']);
  });
});
