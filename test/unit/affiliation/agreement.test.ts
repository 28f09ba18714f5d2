import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementBar, awaitsSignature } from '@shared/domain/affiliation/agreement';
import { nextStep, STEP_STATES } from '@shared/domain/affiliation/steps';
import { toDate } from '@shared/domain/calendar';
import { DUTIES, type Duty } from '@shared/domain/compliance/duties';
import { RULE_SETS, ruleSetNamed } from '@shared/domain/ruleSets';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { commitmentsOf, nothingElseSentence } from '@shared/messages/affiliation';
import { agreementLines, agreementText } from '@shared/messages/agreement';

const AGREEMENT = {
  household: 'H-0001',
  holder: 'QUISPE HUAMÁN, ROSA LUZ',
  documentType: 'DNI',
  documentNumber: '40512385',
  address: 'Jr. Los Pinos 12',
  populatedCenterName: 'Huanta',
  assembly: 'ACV-2026-001',
  assemblyDate: toDate('2026-05-04'),
} as const;
const textBy = (ruleSet: string) =>
  agreementText(AGREEMENT, { office: 'Oficina Huanta', rules: ruleSetNamed(ruleSet), on: toDate('2026-05-04') });

/** Words by which a sentence would ask something of somebody. */
const ASKING =
  /\b(debe|deben|deberá|deberán|tiene que|tienen que|obligad|exig|compromet|cumplir|particip|asist|acud|llev|present|pag(ar|o|ue)|entreg|colabor|faena|limpi|asambleas)/i;
const DUTY_WORDS: Readonly<Record<Duty, RegExp>> = {
  SCHOOL: /clases|asistencia escolar/i,
  CRED: /CRED/,
  PRENATAL: /prenatal/i,
  SUPPLEMENT: /suplemento/i,
};

describe('the duties of the agreement', () => {
  it('are those of the programme, one sentence each, with the law that asks for it', () => {
    expect(commitmentsOf(CEPAL).map(({ sentence }) => sentence)).toEqual([
      'Asistencia escolar: que cada niña y niño de 6 a 14 años asista a clases, por lo menos el 85 % de los días de cada mes.',
      'Controles CRED: llevar a cada niña y niño de 0 a 5 años a sus controles de crecimiento y desarrollo.',
      'Controles prenatales: que cada gestante acuda a sus controles.',
      'Suplemento nutricional: que cada niña y niño de 6 a 24 meses reciba su suplemento cada mes.',
    ]);
    expect(commitmentsOf(CEPAL).map(({ reference }) => reference)).toEqual(
      CEPAL.duties.map(({ reference }) => reference),
    );
    expect(nothingElseSentence(CEPAL)).toBe(
      'Las únicas corresponsabilidades son asistencia escolar, controles CRED, controles prenatales y suplemento nutricional. Nadie puede exigir otras.',
    );
    expect(nothingElseSentence(CEPAL, 'en')).toBe(
      'The only duties are school attendance, CRED controls, prenatal controls and the nutrition supplement. Nobody may demand others.',
    );
  });

  it('name each duty of a set and none that it does not have, whatever set it is', () => {
    const subsets = fc.subarray([...CEPAL.duties], { minLength: 1 });
    fc.assert(
      fc.property(subsets, (duties) => {
        const rules = { ...CEPAL, duties };
        const asked = DUTIES.filter((duty) => duties.some((one) => one.duty === duty));
        const namedIn = (said: string) => DUTIES.filter((duty) => DUTY_WORDS[duty].test(said));
        expect(commitmentsOf(rules).map(({ sentence }) => namedIn(sentence))).toEqual(asked.map((duty) => [duty]));
        expect(namedIn(nothingElseSentence(rules))).toEqual(asked);
      }),
    );
  });
});

describe.each(RULE_SETS.map((rules) => [rules.name, rules] as const))(
  'the agreement by the rules %s',
  (name, rules) => {
    const text = textBy(name);

    it('says every duty of the set with its figures', () => {
      expect(text.commitments).toHaveLength(rules.duties.length);
      expect(text.commitments[0]?.sentence).toContain(
        `de ${rules.schoolAge.value.min} a ${rules.schoolAge.value.max} años`,
      );
      expect(text.nothingElse).toBe(nothingElseSentence(rules));
    });

    it('asks nothing else of the family in any other sentence', () => {
      const { commitments: _duties, nothingElse: _closed, ...others } = text;
      const sentences = [others.head, others.title, others.opening, ...others.notes, ...Object.values(others.blanks)];
      expect(sentences.filter((sentence) => ASKING.test(sentence))).toEqual([]);
      const absent = DUTIES.filter((duty) => !rules.duties.some((one) => one.duty === duty));
      expect(absent.filter((duty) => DUTY_WORDS[duty].test(agreementLines(text)))).toEqual([]);
    });

    it('names its law, who signs and for which household', () => {
      const lines = agreementLines(text);
      for (const said of [
        rules.reference,
        `Reglas ${name}`,
        '04/05/2026',
        'QUISPE HUAMÁN, ROSA LUZ',
        'DNI 40512385',
        'H-0001',
        'Huella digital',
      ])
        expect(lines).toContain(said);
    });
  },
);

describe('who is given an agreement to sign', () => {
  it('is whoever may sign and has not signed yet', () => {
    expect(STEP_STATES.filter(awaitsSignature)).toEqual(['ACV_VALIDATED', 'DOCS_PENDING', 'HQ_REFUSED']);
    expect(STEP_STATES.filter((state) => awaitsSignature(state) && nextStep(state, 'SIGN') === undefined)).toEqual([]);
  });

  it.each([
    ['ACV_VALIDATED', true, true, undefined],
    ['ACV_VALIDATED', false, true, 'NO_PLACE'],
    ['ACV_VALIDATED', true, false, 'NO_HOLDER'],
    ['DOCS_PENDING', true, true, 'DOCS_PENDING'],
    ['DOCS_PENDING', false, false, 'NO_PLACE'],
    ['HQ_REFUSED', true, true, undefined],
  ] as const)('%s, place %s, holder %s: %s', (state, hasPlace, hasHolder, bar) => {
    expect(agreementBar({ state, hasPlace, hasHolder })).toBe(bar);
  });
});
