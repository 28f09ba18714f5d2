import fc from 'fast-check';
import { z } from 'zod';
import { routes, type RouteName } from '@shared/contract/routes';
import { filePath, isoDate, month, period } from '@shared/contract/values';

/* Inputs of a route made from its own schema: a route that is added tomorrow is asked as those of today are. */

export const ROUTE_NAMES = Object.keys(routes) as RouteName[];

/** What the generated inputs may name: codes that are registered, and the only files they may touch. */
export type Known = { readonly texts: readonly string[]; readonly files: readonly string[] };

/** The part of JSON Schema in which zod describes an input. */
type Described = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Described[];
  readonly oneOf?: readonly Described[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Inputs that the contract takes. */
export function goodInputs(name: RouteName, known: Known): fc.Arbitrary<unknown> {
  const { input } = routes[name];
  return valueOf(describe(input, known), known).filter((value) => input.safeParse(value).success);
}

/** Whatever a broken window may send: anything at all, a good input of which one part is something else, or a good one. */
export function junk(name: RouteName, known: Known): fc.Arbitrary<unknown> {
  const anything = fc.oneof(fc.anything({ withBigInt: true, withDate: true }), fc.constantFrom(...NASTY));
  const good = goodInputs(name, known);
  const spoilt = fc.tuple(good, anything, fc.nat()).map(([input, bad, at]) => spoil(input, bad, at));
  return fc.oneof(anything, { weight: 3, arbitrary: spoilt }, good);
}

const NASTY = ['', '\0', '\uD800', '%_', "'; drop table member; --", '9'.repeat(5000), -1, 1e308, Number.NaN, null];

/** `good` with its part number `at` replaced, or with a part that nobody asked for. */
function spoil(good: unknown, bad: unknown, at: number): unknown {
  if (Array.isArray(good)) return good.map((item: unknown, index) => (index === at % good.length ? bad : item));
  if (typeof good !== 'object' || good === null || 'path' in good) return isPath(good) ? good : bad;
  const keys = Object.keys(good);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return { ...good, unasked: bad };
  const part: unknown = Reflect.get(good, key);
  return { ...good, [key]: at % 2 === 0 && typeof part === 'object' ? spoil(part, bad, at >> 1) : bad };
}

// a made-up path would be written to
const isPath = (value: unknown) => typeof value === 'object' && value !== null && 'path' in value;

function describe(input: z.ZodType, { files }: Known): Described {
  const examples = new Map<unknown, readonly unknown[]>([
    [isoDate, ['2026-06-20', '2026-02-28', '1999-12-31', '2040-01-01']],
    [month, ['2026-05', '2026-06', '2031-01']],
    [period, ['2026-B3', '2026-B2', '2031-B6']],
    [filePath, files.map((path) => ({ path }))],
  ]);
  const described = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const known = examples.get(zodSchema);
      if (known !== undefined) Object.assign(jsonSchema, { examples: known });
    },
  });
  return described as Described; // the same words, typed for what is read of them here
}

function valueOf(described: Described, known: Known): fc.Arbitrary<unknown> {
  const { examples, anyOf = described.oneOf } = described;
  const fixed = examples ?? described.enum ?? ('const' in described ? [described.const] : undefined);
  if (fixed !== undefined) return fc.constantFrom(...fixed);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valueOf(one, known)));
  if (typeof described.type === 'object') {
    return fc.oneof(...described.type.map((type) => valueOf({ ...described, type }, known)));
  }
  const make = MAKERS[described.type ?? ''];
  if (make === undefined) throw new Error(`no generator for ${JSON.stringify(described)}`);
  return make(described, known);
}

const MAKERS: Readonly<Record<string, (described: Described, known: Known) => fc.Arbitrary<unknown>>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: ({ minimum = 0, maximum = 50 }) => fc.integer({ min: minimum, max: Math.min(maximum, minimum + 50) }),
  number: ({ minimum = 0, maximum = 100 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  string: ({ pattern, minLength = 0, maxLength = 60 }, { texts }) => {
    if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
    const fitting = texts.filter(({ length }) => length >= minLength && length <= maxLength);
    const free = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 20)), unit: 'binary' });
    return fitting.length === 0 ? free : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fitting) }, free);
  },
  array: ({ items = {}, minItems = 0, maxItems = 3 }, known) =>
    fc.array(valueOf(items, known), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) }),
  object: ({ properties = {}, required = [] }, known) =>
    fc.record(Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, valueOf(value, known)])), {
      requiredKeys: [...required],
    }),
};
