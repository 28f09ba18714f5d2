import { expect, it } from 'vitest';
import { z } from 'zod';
import { routes, type RouteName } from '@shared/contract/routes';

const CARD = 'La tarjeta 4214 1000 1234 5678 se perdió';
/** Long enough for a sentence: what is shorter is a name, a code or a place. */
const SENTENCE = 300;
type Written = {
  readonly properties?: Readonly<Record<string, { readonly type?: string; readonly maxLength?: number }>>;
};
const sentencesOf = (name: RouteName) => {
  const { properties = {} } = z.toJSONSchema(routes[name].input, { io: 'input', unrepresentable: 'any' }) as Written;
  return Object.entries(properties).flatMap(([field, { type, maxLength = 0 }]) =>
    type === 'string' && maxLength >= SENTENCE && maxLength <= 1000 ? [{ name, field }] : [],
  );
};
/** Steps of a card refuse it by a rule of their own. */
const names = (Object.keys(routes) as RouteName[]).filter((name) => !name.startsWith('cards.'));
const sentences = names.flatMap(sentencesOf);

it.each(sentences)('$name takes no whole number of a card as $field', ({ name, field }) => {
  const issuesWith = (words: string) =>
    routes[name].input.safeParse({ [field]: words }).error?.issues.filter(({ path }) => path[0] === field) ?? [];
  expect(issuesWith(CARD).map(({ message }) => message)).toEqual(['whole-card']);
  expect(issuesWith('Se llamó al 987654321 987654322 el 2026-05-04 2026-05-05')).toEqual([]);
});

it('finds the sentences people write', () => expect(sentences.length).toBeGreaterThan(20));
