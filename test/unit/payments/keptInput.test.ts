import { describe, expect, it } from 'vitest';
import type { ListInput } from '@shared/domain/payments/calculateList';
import { keepInput } from '../../../src/main/backend/database/payments/inputs';

describe('keeping what a list is calculated from', () => {
  it('ends where the calculation is cancelled, between two parts of it', async () => {
    const input = { households: Array.from({ length: 1200 }, (_, index) => ({ household: `H${index}` })) };
    const stop = new AbortController();
    const parts: number[] = [];
    const report = (done: number) => {
      parts.push(done);
      if (done === 500) stop.abort();
    };
    const kept = keepInput(input as unknown as ListInput, { signal: stop.signal, report }); // as good as any other
    await expect(kept).rejects.toThrow('aborted');
    expect(parts).toEqual([0, 500]);
  });
});
