import { describe, expect, it } from 'vitest';
import { beginningOf, follow } from '../../../src/renderer/src/ui/followed';

const progress = (done: number, label = 'reading') => ({ jobId: 'job', label, done, total: 100 });

describe('how long a job still takes', () => {
  const began = beginningOf(undefined, progress(0), 0);

  it('is told after two seconds, by the pace so far', () => {
    expect(follow(began, progress(10), 1999)).toEqual(progress(10));
    expect(follow(began, progress(10), 2000)).toEqual({ ...progress(10), secondsLeft: 18 });
    expect(follow(began, progress(100), 5000).secondsLeft).toBe(0);
  });

  it('is not told where nothing is done yet', () => {
    expect(follow(began, progress(0), 60_000).secondsLeft).toBeUndefined();
  });

  it('is counted anew for each step and each job', () => {
    expect(beginningOf(began, progress(50), 3000)).toBe(began);
    expect(beginningOf(began, progress(0, 'applying'), 3000).at).toBe(3000);
    expect(beginningOf(began, { ...progress(50), jobId: 'other' }, 3000).at).toBe(3000);
  });
});
