import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDate, type IsoDate } from '@shared/domain/calendar';
import { documentChange, isStepBack, isTransition } from '@shared/domain/documents/history';
import { judgeResult, type StatedResult } from '@shared/domain/documents/results';
import { DOCUMENT_RESULTS } from '@shared/domain/documents/results';
import { DOCUMENT_TYPES, type DocumentType, type IdentityDocument } from '@shared/domain/households';

const TODAY = toDate('2026-05-04');
const aType = fc.constantFrom(...DOCUMENT_TYPES);
const LADDER: readonly DocumentType[] = ['CNV', 'CUI', 'DNI'];
const aDocument = (documentType: DocumentType, documentNumber: string): IdentityDocument => ({
  documentType,
  documentNumber,
  documentExpiry: null,
});

describe('CNV, CUI and DNI', () => {
  it('follow each other in this order only', () => {
    const steps = DOCUMENT_TYPES.flatMap((from) =>
      DOCUMENT_TYPES.filter((to) => isTransition(from, to)).map((to) => `${from} ${to}`),
    );
    expect(steps.toSorted()).toEqual(['CNV CUI', 'CNV DNI', 'CUI DNI']);
  });

  it('are steps forward one way and back the other, never both', () => {
    fc.assert(
      fc.property(aType, aType, (from, to) => {
        expect(isTransition(from, to) && isStepBack(from, to)).toBe(false);
        expect(isStepBack(from, to)).toBe(isTransition(to, from));
      }),
    );
  });

  it('leave one person with one document on any day, however quickly they follow', () => {
    const steps = fc.array(fc.record({ type: fc.constantFrom(...LADDER), wait: fc.integer({ min: 0, max: 40 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(steps, fc.constantFrom('CANDIDATE' as const, 'AFFILIATED' as const), (all, status) => {
        const rows = all.reduce<readonly Row[]>((history, { type, wait }, index) => {
          const open = history.at(-1);
          if (open === undefined) return [{ type, since: TODAY, until: null }];
          const today = addDays(open.since, wait);
          const before = { ...aDocument(open.type, `9${index}`), since: open.since };
          const change = documentChange(before, aDocument(type, `8${index}`), { household: { status }, today });
          return [
            ...history.slice(0, -1),
            { ...open, until: change.until },
            { type, since: change.since, until: null },
          ];
        }, []);
        const days = Array.from({ length: 330 }, (_, day) => addDays(TODAY, day));
        expect(days.filter((day) => rows.filter((row) => holds(row, day)).length !== 1)).toEqual([]);
      }),
    );
  });
});

type Row = { readonly type: DocumentType; readonly since: IsoDate; readonly until: IsoDate | null };
const holds = ({ since, until }: Row, day: IsoDate) => since <= day && (until === null || day < until);

describe('a result of a campaign', () => {
  const stated: fc.Arbitrary<StatedResult> = fc.record(
    {
      result: fc.constantFrom(...DOCUMENT_RESULTS),
      documentType: aType,
      documentNumber: fc.oneof(fc.stringMatching(/^\d{4,10}$/), fc.constantFrom('', '10117410-2', '10117410-3')),
      documentExpiry: fc.constantFrom(null, toDate('2030-01-31')),
      on: fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days)),
      note: fc.constantFrom('', 'Falta acta'),
    },
    { requiredKeys: [] },
  );
  const current = fc.constantFrom(
    aDocument('NONE', ''),
    aDocument('CNV', '900123456'),
    aDocument('CUI', '78512376'),
    aDocument('DNI', '78512376'),
    aDocument('CE', '001234567'),
  );

  it('never takes a document away, never goes back, and changes one only where it was obtained', () => {
    fc.assert(
      fc.property(stated, current, (given, before) => {
        const judged = judgeResult(given, before, TODAY);
        if (!judged.ok || judged.value.document === null) return;
        const { document, result } = judged.value;
        expect(result).toBe('OBTAINED');
        expect(document.documentType).not.toBe('NONE');
        expect(document.documentNumber).not.toBe('');
        expect(isStepBack(before.documentType, document.documentType)).toBe(false);
        expect(document).not.toEqual(before);
      }),
    );
  });

  it('is refused with the field it is about: never a future day, never without one', () => {
    fc.assert(
      fc.property(stated, current, (given, before) => {
        const judged = judgeResult(given, before, TODAY);
        const isDated = given.on !== undefined && given.on <= TODAY;
        expect(judged.ok && !isDated).toBe(false);
        const field = judged.ok ? 'on' : judged.problem.field;
        expect(['result', 'on', 'documentType', 'documentNumber']).toContain(field);
      }),
    );
  });
});
