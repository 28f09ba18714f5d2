import { routes, type RouteName } from '@shared/contract/routes';

/** What a field of a route is called on the line, where it is not called the same. */
const CALLED: Readonly<Record<string, string>> = {
  code: 'CÓDIGO',
  number: '--member',
  newCode: '--new-code',
  remainingHolder: '--remaining-holder',
  headRelationship: '--head-relationship',
  newborns: '--newborn',
};

/** Which options are missing or cannot be what was typed; undefined where the contract takes them all. */
export function wrongOptions(name: RouteName, given: Readonly<Record<string, unknown>>): string | undefined {
  const checked = routes[name].input.safeParse(given);
  if (checked.success) return undefined;
  const fields = [...new Set(checked.error.issues.map(({ path }) => String(path[0])))];
  const say = (verb: string, those: readonly string[]) =>
    those.length === 0 ? [] : [`${verb} ${those.map((field) => CALLED[field] ?? `--${field}`).join(', ')}`];
  const missing = fields.filter((field) => given[field] === undefined);
  return [
    ...say('indique', missing),
    ...say(
      'revise',
      fields.filter((field) => !missing.includes(field)),
    ),
  ].join('; ');
}
