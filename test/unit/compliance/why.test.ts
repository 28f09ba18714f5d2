import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WhyDuty } from '@shared/contract/why';
import type { Duty } from '@shared/domain/compliance/duties';
import { mostAbsences, reachesAttendance } from '@shared/domain/compliance/attendance';
import { measureOf } from '@shared/domain/compliance/measure';
import { overlaid, type Origin } from '@shared/domain/compliance/origins';
import { referencesOf } from '@shared/domain/compliance/references';
import { isTableRow } from '@shared/domain/compliance/tableRows';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { dutySentence } from '@shared/messages/compliance';
import { familyLines, ruleText, whyLines } from '@shared/messages/why';
import { aPost, aSchool, controlOf, MAY, schoolOf, servedOn, supplementOf } from '../../support/statements';

const whyOf = (found: ReturnType<typeof schoolOf>, duty: Duty = 'SCHOOL'): WhyDuty => ({
  duty,
  state: found.state,
  cause: found.cause,
  dueRule: 'D4',
  rule: found.rule,
  foundRule: null,
  explanation: dutySentence({ ...found, duty, month: MAY, facilityName: 'IE 50101' }),
  facilityName: 'IE 50101',
  measure: measureOf(duty, found.state, found.facts),
  sources: [],
  references: [...referencesOf(CEPAL, duty, MAY)],
});
const textOf = (duty: WhyDuty, topic: string) => whyLines(duty).find((line) => line.topic === topic)?.text;

describe('the most absences that still comply', () => {
  it.each([
    [1, 0],
    [6, 0],
    [7, 1],
    [13, 1],
    [14, 2],
    [19, 2],
    [20, 3],
    [26, 3],
    [27, 4],
    [31, 4],
  ])('of %i days of class are %i', (days, most) => {
    expect(mostAbsences(days, { kind: 'PCT_MIN', minPct: 85 })).toBe(most);
  });

  it('is the last number that reaches the share asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 100 }), (days, minPct) => {
        const limit = { kind: 'PCT_MIN', minPct } as const;
        const most = mostAbsences(days, limit);
        expect(reachesAttendance(days, most, limit)).toBe(true);
        expect(reachesAttendance(days, most + 1, limit)).toBe(false);
      }),
    );
  });
});

describe('the lines of an explanation', () => {
  it('tell the figures found, those asked for, the row of the tables and the law', () => {
    const breach = whyOf(schoolOf([aSchool({ unjustified: 3 }, { classDays: 19 })]));
    expect(whyLines(breach).map(({ topic, text }) => `${topic}: ${text}`)).toEqual([
      'owed: D4. En edad escolar se pide asistir a clases, salvo en enero y febrero.',
      'rule: E21. No cumple quien pasa de las faltas que se permiten en los días de clase del mes.',
      'found: 3 faltas de 19 días de clase',
      'required: asistir al menos al 85 %: a lo más 2 faltas',
      'source: No se guardó de qué archivo salió.',
      ...breach.references.map(({ reference }) => `reference: ${reference}`),
    ]);
    expect(breach.references.length).toBeGreaterThan(0);
  });

  it('name the control, its days and the day it was done', () => {
    const done = whyOf(controlOf([aPost()], { served: servedOn(MAY, '2026-05-12') }), 'CRED');
    expect(textOf(done, 'found')).toBe('control del 12/05/2026');
    expect(textOf(done, 'required')).toBe('CRED 8 meses, del 10/04/2026 al 31/05/2026');
    expect(textOf(whyOf(supplementOf([aPost({ supplement: 'NO' })]), 'SUPPLEMENT'), 'found')).toBe(
      'no recogió el suplemento',
    );
  });

  it('say that nothing came back where nothing did, and blame nobody', () => {
    const silent = whyOf(schoolOf([aSchool({}, { returned: { status: 'NOT_RETURNED' } })]));
    expect(textOf(silent, 'source')).toBe('De IE 50101 no volvió ningún libro.');
    const english = whyLines(silent, 'en').find(({ topic }) => topic === 'source');
    expect(english?.text).toBe('No workbook came back from IE 50101.');
    expect(silent.explanation).not.toMatch(/cumpl/i);
  });

  it('say of a control told without its day that it was done', () => {
    const said = whyOf(controlOf([aPost({ complied: 'YES' })]), 'CRED');
    expect(said.rule).toBe('H8');
    expect(textOf(said, 'found')).toBe('control hecho, sin fecha');
  });

  it('do not say that an answer is still to come where the school was on strike or has not the pupil', () => {
    const struck = whyOf(schoolOf([aSchool({ unjustified: 10 }, { classDays: null, situation: 'STRIKE' })]));
    expect([struck.rule, textOf(struck, 'found')]).toEqual(['E10', undefined]);
    const missed = whyOf(schoolOf([aSchool({ situation: 'NOT_FOUND' })]));
    expect([missed.rule, textOf(missed, 'found')]).toEqual(['E6', undefined]);
    const silent = whyOf(schoolOf([aSchool({}, { classDays: 20, closed: null })]));
    expect([silent.state, textOf(silent, 'found')]).toEqual(['PENDING', 'todavía no informado']);
  });

  it('carry the stored figures, whatever they are', () => {
    const month = fc.record({ days: fc.integer({ min: 1, max: 31 }), absences: fc.integer({ min: 0, max: 31 }) });
    fc.assert(
      fc.property(month, ({ days, absences }) => {
        fc.pre(absences <= days);
        const found = schoolOf([aSchool({ unjustified: absences }, { classDays: days })]);
        const text = textOf(whyOf(found), 'found') ?? '';
        expect(/\d+/g[Symbol.match](text)?.map(Number)).toEqual([found.facts['absences'], found.facts['days']]);
        const most = Number(/a lo más (\d+)/.exec(textOf(whyOf(found), 'required') ?? '')?.[1]);
        expect(absences <= most).toBe(found.state === 'COMPLIANT');
      }),
    );
  });

  it('have words for every row, in both languages, and keep a number of another version as it is', () => {
    expect(isTableRow('E21')).toBe(true);
    expect(ruleText('E21', 'en')).toMatch(/^E21\. Whoever goes over/);
    expect(ruleText('Z9')).toBe('Z9');
  });
});

describe('the page a family takes home', () => {
  const told: WhyDuty = {
    ...whyOf(schoolOf([aSchool({ unjustified: 3 }, { classDays: 19 })])),
    sources: [
      {
        kind: 'FILE',
        facilityName: 'IE 50101',
        workbook: 'edu.xlsx',
        importedAt: '2026-07-03T15:00:00.000Z',
        importedBy: 'rosa',
        sheet: 'Asistencia',
        cells: [
          { field: 'classDays', cell: 'C9', value: 19 },
          { field: 'unjustified', cell: 'I14', value: 3 },
        ],
      },
      {
        kind: 'DECISION',
        reason: 'HOME_VISIT',
        note: 'vecina enferma',
        by: 'ana',
        at: '2026-07-04',
        confirmedBy: null,
      },
    ],
  };

  it('says who reported it, on which row and day, and names nobody of the office', () => {
    const lines = familyLines(told).map(({ text }) => text);
    expect(lines).toEqual([
      'asistir al menos al 85 %: a lo más 2 faltas',
      'lo informó IE 50101, fila 14 de su lista, recibida el 03/07/2026',
      'lo decidió la oficina el 04/07/2026',
    ]);
    expect(lines.join()).not.toMatch(/rosa|ana|vecina|E21/);
  });

  it('keeps workbook, cells, names and notes for the office', () => {
    const sources = whyLines(told).filter(({ topic }) => topic === 'source');
    expect(sources.map(({ text }) => text)).toEqual([
      'IE 50101, libro «edu.xlsx», hoja «Asistencia»: días de clase = 19 (celda C9); faltas injustificadas = 3 (celda I14). Importado el 03/07/2026 por rosa.',
      'Decisión de ana del 04/07/2026: visita al hogar. «vecina enferma».',
    ]);
  });
});

describe('where values came from', () => {
  const origin = fc.record({
    importId: fc.constantFrom('I1', 'I2', 'I3'),
    sheet: fc.constant('Asistencia'),
    cells: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('A1', 'B2', 'C3')),
  });
  it('is the newest file that spoke for the field, and one only', () => {
    fc.assert(
      fc.property(fc.array(origin), (files: readonly Origin[]) => {
        const united = files.reduce<readonly Origin[]>(overlaid, []);
        for (const field of ['a', 'b', 'c']) {
          const newest = files.findLast(({ cells }) => cells[field] !== undefined);
          const kept = united.filter(({ cells }) => cells[field] !== undefined);
          expect(kept.map(({ importId, cells }) => [importId, cells[field]])).toEqual(
            newest === undefined ? [] : [[newest.importId, newest.cells[field]]],
          );
        }
      }),
    );
  });
});
