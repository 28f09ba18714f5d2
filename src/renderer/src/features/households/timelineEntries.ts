import type { Output } from '@shared/contract/routes';

export type TimelineEntry = Output<'households.get'>['timeline'][number];
export type TimelineGroup = 'household' | 'member' | 'affiliation' | 'compliance' | 'payment';
type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

const GROUPS: Readonly<Record<string, TimelineGroup>> = {
  'household.affiliated': 'affiliation',
  household: 'household',
  member: 'member',
  duty: 'compliance',
  compliance: 'compliance',
  payment: 'payment',
};

/** What kind of thing happened, for the filter. */
export const groupOf = ({ kind }: TimelineEntry): TimelineGroup =>
  GROUPS[kind] ?? GROUPS[kind.split('.')[0] ?? ''] ?? 'household';

/** Old and new values that an event kept; none where it kept no such list. */
export function changesIn({ details }: TimelineEntry): readonly FieldChange[] {
  const { fields } = details;
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.entries(fields).flatMap(([field, change]: [string, unknown]) => {
    if (!Array.isArray(change)) return [];
    const pair: readonly unknown[] = change;
    const [before, after] = pair;
    return [{ field, before, after }];
  });
}
