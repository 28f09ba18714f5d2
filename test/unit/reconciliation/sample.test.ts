import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptReason, readReason } from '@shared/domain/reconciliation/reasons';
import { drawSample, type Visitable } from '@shared/domain/reconciliation/sample';

const household = fc.record({
  householdId: fc.uuid(),
  center: fc.constantFrom('Huanta', 'Maynay', 'Luricocha'),
  key: fc.uuid(),
});
const many = fc.uniqueArray(household, { selector: ({ householdId }) => householdId, maxLength: 60 });
const ids = (drawn: readonly Visitable[]) => drawn.map(({ householdId }) => householdId);

it('draws the same households in whatever order they come, each once, as many as asked', () => {
  fc.assert(
    fc.property(many, fc.integer({ min: 0, max: 70 }), (households, size) => {
      const drawn = ids(drawSample(households, size));
      expect(ids(drawSample(households.toReversed(), size))).toEqual(drawn);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.length).toBe(Math.min(size, households.length));
    }),
  );
});

it('draws from every populated centre in proportion, less than one off', () => {
  fc.assert(
    fc.property(many, fc.integer({ min: 1, max: 60 }), (households, size) => {
      const drawn = drawSample(households, size);
      for (const center of new Set(households.map((one) => one.center))) {
        const own = households.filter((one) => one.center === center).length;
        const exact = (own * Math.min(size, households.length)) / households.length;
        expect(Math.abs(drawn.filter((one) => one.center === center).length - exact)).toBeLessThan(1);
      }
    }),
  );
});

it.each([
  ['Cuenta cancelada', 'ACCOUNT_CLOSED'],
  ['AC04', 'ACCOUNT_CLOSED'],
  ['No se presentó', 'DID_NOT_COME'],
  ['Titular fallecida', 'HOLDER_DECEASED'],
  ['DNI vencido', 'NO_DOCUMENT'],
  ['Llovió mucho', 'OTHER'],
])('keeps what the payer wrote under a reason of the catalogue: %s', (written, reason) => {
  expect(readReason(keptReason(` ${written} `))).toEqual({ reason, written });
});

it('makes no reason of nothing', () => {
  expect(keptReason('  ')).toBe('');
  expect(readReason('')).toEqual({ reason: null, written: '' });
});
