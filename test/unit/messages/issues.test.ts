import { expect, it } from 'vitest';
import { note, requiredNote } from '@shared/contract/values';
import { problemSentence } from '@shared/messages/problems';

const issuesOf = (value: string) => {
  const read = requiredNote.safeParse(value);
  return read.success ? [] : read.error.issues.map(({ message }) => `note: ${message}`);
};

it('tells what is wrong with what people write in words of their own, in both languages', () => {
  const code = 'invalid-input' as const;
  expect(problemSentence({ code, issues: issuesOf('no') })).toContain(
    'note: es muy corto; escriba al menos tres letras',
  );
  expect(problemSentence({ code, issues: issuesOf('tarjeta 4214 1234 5678 9012') })).toContain(
    'deje solo sus cuatro últimas cifras',
  );
  expect(problemSentence({ code, issues: issuesOf('no') }, 'en')).toContain('write at least three letters');
  expect(note.safeParse('dos fechas').success).toBe(true);
  expect(problemSentence({ code, issues: ['on: future date'] })).toContain('(on: future date)');
});
