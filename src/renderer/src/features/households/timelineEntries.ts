import type { Output } from '@shared/contract/routes';

export type TimelineEntry = Output<'households.get'>['timeline'][number];
export type TimelineGroup = 'household' | 'member' | 'affiliation' | 'compliance' | 'payment';
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

const GROUPS: Readonly<Record<string, TimelineGroup>> = {
  'household.listed': 'affiliation',
  'household.notified': 'affiliation',
  'household.assembly': 'affiliation',
  'household.documents-asked': 'affiliation',
  'household.signed': 'affiliation',
  'household.proposed': 'affiliation',
  'household.sent-back': 'affiliation',
  'household.affiliated': 'affiliation',
  classification: 'household',
  household: 'household',
  member: 'member',
  pregnancy: 'member',
  document: 'member',
  reniec: 'member',
  duty: 'compliance',
  compliance: 'compliance',
  rosters: 'compliance',
  payment: 'payment',
  appeal: 'payment',
  effect: 'payment',
  'household.exit-confirmed': 'affiliation',
  'household.exited': 'affiliation',
  'household.suspended': 'affiliation',
  'household.reinstated': 'affiliation',
  'household.recertified': 'affiliation',
  'household.recertification-confirmed': 'affiliation',
  'benefit.listed': 'affiliation',
  incentive: 'payment',
  'household.exit-undone': 'affiliation',
  'household.reaffiliated': 'affiliation',
};

/** What kind of thing happened, for the filter. */
export const groupOf = ({ kind }: TimelineEntry): TimelineGroup =>
  GROUPS[kind] ?? GROUPS[kind.split('.')[0] ?? ''] ?? 'household';

/**
 * By which sentence it is told: who is listed by hand, and a result put right, say the reason; some proposals hold from no
 * day of their own.
 */
export const sentenceKind = ({ kind, details }: TimelineEntry): string => `${kind}${REFINED[kind]?.(details) ?? ''}`;

type Details = TimelineEntry['details'];

const undated = ({ proposalKind, since }: Details) =>
  proposalKind !== undefined && since === undefined ? '-undated' : '';

/** What is added to the name of a kind that has a second sentence. */
const REFINED: Readonly<Record<string, (details: Details) => string>> = {
  'household.listed': ({ basis }) => (basis === 'PROPOSED' ? '-by-hand' : ''),
  'household.assembly': ({ reason }) => (reason === undefined ? '' : '-corrected'),
  'household.arrived': ({ bimesters }) => (bimesters === undefined ? '' : '-with-history'),
  'compliance.settled': ({ late }) => (late === true ? '-late' : ''),
  'effect.interrupted': ({ until }) => ((until ?? null) === null ? '-open' : ''),
  'proposal.made': undated,
  'proposal.confirmed': undated,
};

/** Old and new values that an event kept: a list of fields, one field, or what a facility wrote over an identity. */
export function changesIn({ details }: TimelineEntry): readonly FieldChange[] {
  const { fields, field, differences } = details;
  if (typeof field === 'string') return [{ field, before: details['before'], after: details['after'] }];
  if (Array.isArray(differences)) return differences.flatMap(differenceIn);
  return isObject(fields) ? Object.entries(fields).flatMap(([name, change]) => changeIn(name, change)) : [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function changeIn(field: string, change: unknown): readonly FieldChange[] {
  if (!Array.isArray(change)) return [];
  const pair: readonly unknown[] = change;
  const [before, after] = pair;
  return [{ field, before, after }];
}

function differenceIn(difference: unknown): readonly FieldChange[] {
  if (!isObject(difference) || typeof difference['field'] !== 'string') return [];
  return [{ field: difference['field'], before: difference['issued'], after: difference['written'] }];
}

/** What was noted with an event; '' where its sentence says it already. */
export function noteBeside({ details: { note } }: TimelineEntry, sentence: string): string {
  return typeof note === 'string' && !sentence.includes(note) ? note : '';
}
