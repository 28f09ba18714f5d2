import { z } from 'zod';
import { expect, it } from 'vitest';
import { kindOfField } from '@shared/contract/privacy/fieldTree';
import { routes, type RouteName } from '@shared/contract/routes';
import { isoDate, month, period } from '@shared/contract/values';
import { ROUTE_NAMES } from '../../support/inputs';

/* Whoever adds a text to an answer says what it tells of a person, or that it tells nothing. */

type Shape = {
  readonly type?: string | readonly string[];
  readonly isDate?: boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly $ref?: string;
};

const shapeOf = (output: z.ZodType) =>
  z.toJSONSchema(output, {
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if ([isoDate, month, period].some((one) => one === zodSchema)) Object.assign(jsonSchema, { isDate: true });
    },
  }) as Shape;

/** Paths of the parts that may be any text, once each. */
function textsIn(shape: Shape, path: string): readonly string[] {
  if (shape.enum !== undefined || 'const' in shape || shape.isDate === true) return [];
  const options = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])];
  if (options.length > 0) return options.flatMap((one) => textsIn(one, path));
  if (shape.items !== undefined) return textsIn(shape.items, path);
  const { properties, additionalProperties: rest } = shape;
  if (properties !== undefined) {
    return Object.entries(properties).flatMap(([name, one]) => textsIn(one, `${path}.${name}`));
  }
  if (typeof rest === 'object') return textsIn(rest, path);
  const types = [shape.type].flat();
  return types.includes('string') || shape.type === undefined ? [path] : [];
}

const textsOf = (name: RouteName) => [...new Set(textsIn(shapeOf(routes[name].output), name))];

it.each(ROUTE_NAMES)('%s: every text of its answer is declared', (name) => {
  expect(textsOf(name).filter((path) => kindOfField(path) === undefined)).toEqual([]);
});
