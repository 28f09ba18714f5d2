import { z } from 'zod';
import { FIELD_KINDS, type FieldKind, type FieldTree } from '../../domain/audit/fieldKinds';
import { routes, type RouteName } from '../routes';
import { AREAS_WITHOUT_PERSONS } from './harmless';
import { KINDS } from './kinds';

/** The part of JSON Schema in which zod describes an answer. */
type Shape = {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
};

const KIND_BY_END: ReadonlyMap<string, FieldKind> = new Map(
  FIELD_KINDS.flatMap((kind) => KINDS[kind].map((end) => [end, kind] as const)),
);

/** The kind declared for the longest end of a path such as `leaders.list.name`; undefined: none is. */
export function kindOfField(path: string): FieldKind | undefined {
  if (AREAS_WITHOUT_PERSONS.some((area) => path.startsWith(area))) return 'HARMLESS';
  for (let from = 0; from >= 0; from = nextPart(path, from)) {
    const kind = KIND_BY_END.get(path.slice(from));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const nextPart = (path: string, from: number) => path.indexOf('.', from) + 1 || -1;

/** An answer's shape as zod describes it. */
const shapeOf = (name: RouteName) =>
  z.toJSONSchema(routes[name].output, { unrepresentable: 'any', reused: 'inline' }) as Shape; // typed for what is read of it

const trees = new Map<RouteName, FieldTree>();

/** Of which kind each field of a route's answer is; made once. */
export function fieldTree(name: RouteName): FieldTree {
  const made = trees.get(name) ?? treeOf(shapeOf(name), name) ?? {};
  trees.set(name, made);
  return made;
}

function treeOf(shape: Shape, path: string): FieldTree | undefined {
  const kind = kindOfField(path);
  if (kind !== undefined && kind !== 'HARMLESS') return { kind };
  return mergedTree([
    ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].map((one) => treeOf(one, path)),
    itemsTree(shape, path),
    fieldsTree(shape, path),
  ]);
}

function itemsTree({ items }: Shape, path: string): FieldTree | undefined {
  const tree = items && treeOf(items, path);
  return tree && { items: tree };
}

function fieldsTree({ properties = {} }: Shape, path: string): FieldTree | undefined {
  const fields = Object.entries(properties).flatMap(([name, shape]) => {
    const tree = treeOf(shape, `${path}.${name}`);
    return tree === undefined ? [] : [[name, tree] as const];
  });
  return fields.length === 0 ? undefined : { fields: Object.fromEntries(fields) };
}

/** One tree for an answer that has one of several shapes. */
function mergedTree(all: readonly (FieldTree | undefined)[]): FieldTree | undefined {
  return all.reduce((one, other) => (one && other ? bothOf(one, other) : (one ?? other)), undefined);
}

function bothOf(one: FieldTree, other: FieldTree): FieldTree {
  const names = new Set([...Object.keys(one.fields ?? {}), ...Object.keys(other.fields ?? {})]);
  const items = mergedTree([one.items, other.items]);
  const fields = [...names].map((name) => [name, mergedTree([one.fields?.[name], other.fields?.[name]])] as const);
  return {
    ...(one.kind && { kind: one.kind }),
    ...(items && { items }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) as Readonly<Record<string, FieldTree>> }),
  };
}
