import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { paymentReference } from '@shared/domain/payerFiles/reference';
import {
  allocate,
  openOf,
  roomOf,
  sumOf,
  type AnsweredHousehold,
  type AnsweredLine,
} from '@shared/domain/reconciliation/answered';
import { balanceOf, missingIn } from '@shared/domain/reconciliation/balance';
import { classifier, type Judgement, type ResultLine, type StatedResult } from '@shared/domain/reconciliation/classify';
import { countResults, RESULT_CLASSES, RESULTS, type PaymentResult } from '@shared/domain/reconciliation/results';

const LIST = '01K0AAAAAAAAAAAAAAAAAAAAAA';
const APPROVED = toDate('2026-07-01');
const ON = toDate('2026-07-10');

const aLine = (id: string, cents: number, values: Partial<AnsweredLine> = {}): AnsweredLine => ({
  id,
  kind: cents < 0 ? 'RECOVERY' : 'BASE',
  benefit: 'BASE',
  cents,
  credited: 0,
  collected: 0,
  returned: 0,
  ...values,
});
const aHousehold = (household: string, values: Partial<AnsweredHousehold> = {}): AnsweredHousehold => ({
  householdId: `id ${household}`,
  household,
  holder: 'PEREZ ROJAS, ANA',
  document: `4000000${household.at(-1)}`,
  center: 'Huanta',
  heldCents: 0,
  lines: [aLine(`${household} base`, 20_000)],
  told: [],
  ...values,
});
const stated = (household: string, values: Partial<StatedResult> = {}): StatedResult => ({
  household,
  document: '',
  reference: '',
  cents: 20_000,
  result: 'COLLECTED',
  on: ON,
  ...values,
});

function judged(households: readonly AnsweredHousehold[], ...rows: readonly (StatedResult | null)[]) {
  const lines = rows.map((row, index): ResultLine => ({ number: index + 2, stated: row }));
  return lines.map(classifier({ id: LIST, approvedOn: APPROVED, households }, lines));
}
const classesOf = (judgements: readonly Judgement[]) => judgements.map((one) => one.class);
const whyOf = (judgement: Judgement | undefined) => (judgement?.class === 'contradicts' ? judgement.why : undefined);

describe('a line of a result file', () => {
  const H1 = aHousehold('H1');
  it.each(RESULTS)('%s of the whole amount is applied', (result) => {
    expect(classesOf(judged([H1], stated('H1', { result })))).toEqual(['applied']);
  });
  it('counts beside others of its household where all together tell of the whole, whatever their order', () => {
    const rows = [
      stated('H1', { cents: 12_000 }),
      stated('H1', { cents: 5000, result: 'RETURNED' }),
      stated('H1', { cents: 3000, result: 'UNCOLLECTED' }),
      stated('H1', { cents: 12_000 }),
    ];
    expect(classesOf(judged([H1], ...rows))).toEqual(['applied', 'applied', 'applied', 'repeated']);
    expect(classesOf(judged([H1], ...rows.toReversed()))).toEqual(['applied', 'applied', 'applied', 'repeated']);
    expect(judged([H1], ...rows.slice(0, 3).toReversed()).toReversed()).toEqual(judged([H1], ...rows.slice(0, 3)));
  });
  it.each([
    ['less than the whole', [{ cents: 12_000 }, { cents: 5000, result: 'RETURNED' }]],
    ['more than the whole', [{ cents: 20_000 }, { cents: 5000, result: 'RETURNED' }]],
    ['no amount', [{ cents: null }, { cents: 5000, result: 'RETURNED' }]],
    ['put into the account and collected', [{ cents: 10_000, result: 'CREDITED' }, { cents: 10_000 }]],
  ] as const)('is a duplicate where together they tell of %s', (_what, rows) => {
    expect(classesOf(judged([H1], ...rows.map((row) => stated('H1', row))))).toEqual(['duplicate', 'duplicate']);
  });
  it('is repeated where it stands already, and the rest beside it counts', () => {
    const told = aHousehold('H1', {
      lines: [aLine('H1 base', 20_000, { collected: 12_000 })],
      told: [{ result: 'COLLECTED', cents: 12_000, on: ON }],
    });
    const rows = [stated('H1', { cents: 12_000 }), stated('H1', { cents: 8000, result: 'RETURNED' })];
    expect(classesOf(judged([told], ...rows))).toEqual(['repeated', 'applied']);
  });
  it('goes by the code, by the document of the holder alone, or by the reference', () => {
    const rows = [
      stated('', { document: '40000001' }),
      stated('', { reference: 'H1' }),
      stated('', { reference: paymentReference(LIST, 'H1') }),
    ];
    for (const row of rows) expect(classesOf(judged([H1], row))).toEqual(['applied']);
  });
  it('is unknown where the list has nobody of that code or document', () => {
    const another = paymentReference('01K9ZZZZZZZZZZZZZZZZZZZZZZ', 'H1');
    const rows = [stated('H9'), stated('', { document: '99999999' }), stated('', { reference: another })];
    expect(classesOf(judged([H1], ...rows))).toEqual(['unknown', 'unknown', 'unknown']);
  });
  it('is unknown by a document that two households of the list have', () => {
    const twin = aHousehold('H2', { document: '40000001' });
    expect(classesOf(judged([H1, twin], stated('', { document: '40000001' })))).toEqual(['unknown']);
  });
  it('is a duplicate beside one of other values, whichever comes first, and repeated beside the same', () => {
    const part = stated('H1', { cents: 5000 });
    expect(classesOf(judged([H1], stated('H1'), part))).toEqual(['duplicate', 'duplicate']);
    expect(classesOf(judged([H1], part, stated('H1')))).toEqual(['duplicate', 'duplicate']);
    expect(classesOf(judged([H1], part, part))).toEqual(['applied', 'repeated']);
  });
  it('is repeated where the same result of the same day stands', () => {
    const told = [{ result: 'COLLECTED', cents: 20_000, on: ON }] as const;
    const answered = aHousehold('H1', { told, lines: [aLine('b', 20_000, { collected: 20_000 })] });
    expect(classesOf(judged([answered], stated('H1')))).toEqual(['repeated']);
    const [later] = judged([answered], stated('H1', { on: toDate('2026-07-11') }));
    expect(whyOf(later)).toBe('PAY_MORE_THAN_AUTHORISED');
  });
  it.each<[string, Partial<AnsweredHousehold>, Partial<StatedResult>]>([
    ['PAY_OTHER_HOLDER', {}, { document: '45678901' }],
    ['PAY_NOT_AUTHORISED', { lines: [], heldCents: 20_000 }, {}],
    ['PAY_BEFORE_APPROVAL', {}, { on: toDate('2026-06-30') }],
    ['PAY_MORE_THAN_AUTHORISED', {}, { cents: 20_001 }],
    ['PAY_AFTER_COLLECTED', { lines: [aLine('b', 20_000, { collected: 20_000 })] }, { result: 'RETURNED' }],
    ['PAY_AFTER_COLLECTED', { lines: [aLine('b', 20_000, { collected: 20_000 })] }, { result: 'UNCOLLECTED' }],
    ['PAY_AFTER_RETURNED', { lines: [aLine('b', 20_000, { returned: 20_000 })] }, {}],
  ])('contradicts: %s', (why, household, line) => {
    const [judgement] = judged([aHousehold('H1', household)], stated('H1', line));
    expect(whyOf(judgement)).toBe(why);
  });
  it('of the very day of the approval, or up to the last céntimo, is applied', () => {
    expect(classesOf(judged([H1], stated('H1', { on: APPROVED })))).toEqual(['applied']);
  });
});

/** Lines of one household whose sum is not below zero, as a list has them. */
const linesOfOne = fc
  .tuple(
    fc.integer({ min: 0, max: 300 }),
    fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([recovered, amounts, hasRecovery]) => {
    const whole = amounts.reduce((sum, amount) => sum + amount, 0);
    const paid = amounts.map((cents, index) =>
      aLine(`${index}`, cents, { benefit: index === 0 ? 'BASE' : 'TPI', kind: index === 0 ? 'BASE' : 'BENEFIT' }),
    );
    const recovery = Math.min(recovered, whole - 1);
    return hasRecovery && recovery > 0 ? [...paid, aLine('r', -recovery)] : paid;
  });

/** The lines as they stand after a result. */
function after(lines: readonly AnsweredLine[], result: PaymentResult, cents: number): readonly AnsweredLine[] {
  const shares = new Map(allocate(lines, result, cents).map((share) => [share.lineId, share.cents]));
  const field = result === 'CREDITED' ? 'credited' : result === 'COLLECTED' ? 'collected' : 'returned';
  return result === 'UNCOLLECTED'
    ? lines
    : lines.map((line) => ({ ...line, [field]: line[field] + (shares.get(line.id) ?? 0) }));
}
const room = (lines: readonly AnsweredLine[], result: PaymentResult) =>
  lines.reduce((sum, line) => sum + roomOf(line, result), 0);

describe('what a result says of several lines', () => {
  it('recovers first, then pays the base, then the others', () => {
    const lines = [aLine('tpi', 10_000, { benefit: 'TPI', kind: 'BENEFIT' }), aLine('base', 20_000), aLine('r', -5000)];
    expect(allocate(lines, 'COLLECTED', 18_000)).toEqual([
      { lineId: 'r', cents: -5000 },
      { lineId: 'base', cents: 20_000 },
      { lineId: 'tpi', cents: 3000 },
    ]);
  });
  it('takes back the others first, and undoes the recovery only with all of it', () => {
    const lines = [aLine('base', 20_000), aLine('tpi', 10_000, { benefit: 'TPI', kind: 'BENEFIT' }), aLine('r', -5000)];
    expect(allocate(lines, 'RETURNED', 12_000)).toEqual([
      { lineId: 'tpi', cents: 10_000 },
      { lineId: 'base', cents: 2000 },
    ]);
    expect(sumOf(allocate(lines, 'RETURNED', 25_000))).toBe(25_000);
    expect(allocate(lines, 'RETURNED', 25_000)).toContainEqual({ lineId: 'r', cents: -5000 });
  });
  it('adds up to the result, never beyond what a line has left, whatever came before', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...RESULTS), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(linesOfOne, steps, (start, results) => {
        let lines: readonly AnsweredLine[] = start;
        for (const [result, share] of results) {
          const left = room(lines, result);
          if (left <= 0) continue;
          const cents = Math.max(1, Math.round(left * share));
          expect(sumOf(allocate(lines, result, cents))).toBe(cents);
          const before = new Map(lines.map((line) => [line.id, roomOf(line, result)]));
          for (const { lineId, cents: part } of allocate(lines, result, cents)) {
            const had = before.get(lineId) ?? 0;
            expect(Math.sign(part)).toBe(Math.sign(had));
            expect(Math.abs(part)).toBeLessThanOrEqual(Math.abs(had));
          }
          lines = after(lines, result, cents);
          for (const line of lines) expect(Math.abs(openOf(line))).toBeLessThanOrEqual(Math.abs(line.cents));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('any file of results', () => {
  const aRow = fc.record({
    household: fc.constantFrom('H1', 'H2', 'H3', 'H4', 'H9', ''),
    document: fc.constantFrom('', '40000001', '40000002', '11111111'),
    reference: fc.constantFrom('', 'H3', paymentReference(LIST, 'H4')),
    cents: fc.option(fc.integer({ min: 1, max: 30_000 })),
    result: fc.constantFrom(...RESULTS),
    on: fc.constantFrom(ON, toDate('2026-07-11'), toDate('2026-06-30')),
  });
  const files = fc.array(fc.option(aRow, { freq: 8 }), { maxLength: 25 });
  const list = [
    aHousehold('H1'),
    aHousehold('H2', { lines: [aLine('b2', 20_000), aLine('r2', -5000)] }),
    aHousehold('H3', { lines: [], heldCents: 20_000 }),
    aHousehold('H4', { lines: [aLine('b4', 20_000, { credited: 20_000 }), aLine('t4', 8000, { benefit: 'TPI' })] }),
  ];
  const totals = { paidCount: 3, totalCents: 20_000 + 15_000 + 28_000 };

  it('has each line in exactly one class, and loses no sol', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const judgements = judged(list, ...rows);
        const counts = countResults(classesOf(judgements));
        expect(counts.read).toBe(rows.length);
        expect(RESULT_CLASSES.reduce((sum, one) => sum + counts[one], 0)).toBe(rows.length);
        const applied = judgements.flatMap((one) => (one.class === 'applied' ? [one] : []));
        expect(new Set(applied.map(({ of }) => of)).size).toBe(applied.length);
        for (const { cents, shares } of applied) expect(sumOf(shares)).toBe(cents);
        const households = list.map((one) => {
          const own = judgements.findIndex((j) => j.class === 'applied' && j.of === one);
          const judgement = judgements[own];
          const row = rows[own];
          if (judgement?.class !== 'applied' || !row) return one;
          const told = [...one.told, { result: row.result, cents: judgement.cents, on: row.on }];
          return { ...one, told, lines: after(one.lines, row.result, judgement.cents) };
        });
        const { sums, counts: standing } = balanceOf(households, totals);
        expect(missingIn(sums)).toBe(0);
        expect(missingIn(standing)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
  it('does not depend on the order of its lines', () => {
    fc.assert(
      fc.property(files, (rows) => {
        const forwards = countResults(classesOf(judged(list, ...rows)));
        expect(countResults(classesOf(judged(list, ...rows.toReversed())))).toEqual(forwards);
      }),
    );
  });
});
