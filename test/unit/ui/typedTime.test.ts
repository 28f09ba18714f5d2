import { expect, it } from 'vitest';
import { typedTime } from '../../../src/renderer/src/ui/typedTime';

it.each([
  ['9', '09:00'],
  ['14', '14:00'],
  ['930', '09:30'],
  ['1130', '11:30'],
  ['9:05', '09:05'],
  [' 9.30 ', '09:30'],
  ['9h30', '09:30'],
  ['', ''],
  ['2570', '25:70'],
  ['pronto', 'pronto'],
  ['9:3', '9:3'],
])('%j typed is %j', (typed, time) => expect(typedTime(typed)).toBe(time));
