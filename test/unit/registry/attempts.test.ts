import { expect, it } from 'vitest';
import { createAttempts } from '../../../src/main/backend/registry/attempts';

const at = (second: number) => new Date(Date.UTC(2026, 4, 4, 12, 0, second)).toISOString();

function afterFailures(failures: number) {
  const attempts = createAttempts();
  for (let failed = 0; failed < failures; failed += 1) attempts.failed(at(0));
  return attempts;
}

it.each([
  [0, 0],
  [4, 0],
  [5, 2],
  [6, 4],
  [7, 8],
  [12, 256],
  [13, 300],
  [60, 300],
])('after %i failures in a row one waits %i seconds', (failures, seconds) => {
  expect(afterFailures(failures).secondsToWait(at(0))).toBe(seconds);
});

it('lets one try again once the wait is over, not before', () => {
  const attempts = afterFailures(6);
  expect(attempts.secondsToWait(at(3))).toBe(1);
  expect(attempts.secondsToWait(at(4))).toBe(0);
});

it('forgets the failures after a success', () => {
  const attempts = afterFailures(9);
  attempts.succeeded();
  attempts.failed(at(0));
  expect(attempts.secondsToWait(at(0))).toBe(0);
});
