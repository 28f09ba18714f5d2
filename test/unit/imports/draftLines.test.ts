import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, packedLines, unpackedLines } from '../../../src/main/backend/database/packedText';
import { draftFrom, draftLines } from '../../../src/main/backend/imports/draftLines';

const keptAndRead = async (draft: unknown) => draftFrom(unpackedLines(await packedLines(draftLines(draft))));

const rows = (count: number, text: string) =>
  Array.from({ length: count }, (_none, row) => ({ row, text, cells: [row] }));

describe('the lines of a draft', () => {
  it('hold all of it, however long its lists and whatever stands in them', async () => {
    const list = fc
      .tuple(fc.constantFrom(0, 1, 499, 500, 501, 1234), fc.string({ unit: 'binary' }))
      .map(([count, text]) => rows(count, `${text}\n\u2028"`));
    const drafts = fc.record({
      today: fc.string(),
      households: list,
      remarked: fc.record({ households: list, members: list, none: fc.constant(null) }),
    });
    await fc.assert(
      fc.asyncProperty(drafts, async (draft) => {
        expect(JSON.stringify(await keptAndRead(draft))).toBe(JSON.stringify(draft));
      }),
      { numRuns: 10 },
    );
  });

  it('are never longer than some hundred rows', () => {
    const draft = { today: '2026-05-04', remarked: { members: rows(20_000, 'x') } };
    const [first, ...others] = [...draftLines(draft)];
    expect(first).toBe('{"today":"2026-05-04","remarked":{"members":[]}}');
    expect(others).toHaveLength(40);
    expect(Math.max(...others.map(({ length }) => length))).toBeLessThan(30_000);
  });

  it('are one where an older version kept the draft', async () => {
    const draft = { rows: rows(1234, 'ñ') };
    expect(await draftFrom(unpackedLines(await packed(JSON.stringify(draft))))).toEqual(draft);
  });

  it('are none where nothing was kept', async () => {
    expect(await packedLines([])).toHaveLength(0);
  });
});
