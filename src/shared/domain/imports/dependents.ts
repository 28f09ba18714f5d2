/*
 * What keeps an applied file from being taken back: facts that came after it and rest on what it brought (workbooks
 * rule 9). Each is named with what it is about, when it was noted and by whom.
 */

/** What a dependent is: another file, a decision by hand, a closed bimester, a change of a household … */
export const DEPENDENT_MATTERS = [
  'import',
  'not-recorded',
  'decision',
  'closed',
  'closed-list',
  'payment',
  'resident',
  'household',
  'member',
  'proposal',
  'classification',
  'document',
  'eligibility',
  'affiliation',
  'attachment',
  'duplicate',
  'transfer',
  'statement',
  'named',
  'catalog',
  'leader',
  'form',
  'rules',
  'other',
] as const;
export type DependentMatter = (typeof DEPENDENT_MATTERS)[number];

/** `subject`: name of the file, code of the household or facility, bimester. `by` and `at` are '' where nobody noted them. */
export type Dependent = {
  readonly matter: DependentMatter;
  readonly subject: string;
  readonly at: string;
  readonly by: string;
};

const MATTER_OF_EVENT: Readonly<Record<string, DependentMatter>> = {
  'household.registered': 'household',
  'household.changed': 'household',
  'household.holder': 'household',
  'household.account': 'household',
  'household.classified': 'classification',
  'household.merged': 'member',
  household: 'affiliation',
  affiliation: 'affiliation',
  assembly: 'affiliation',
  member: 'member',
  'member.transferred': 'transfer',
  pregnancy: 'member',
  proposal: 'proposal',
  classification: 'classification',
  document: 'document',
  reniec: 'document',
  attachment: 'attachment',
  duplicate: 'duplicate',
  incentive: 'statement',
  duty: 'decision',
  compliance: 'closed',
  payment: 'payment',
  payments: 'payment',
  rosters: 'statement',
  catalog: 'catalog',
};

/** By the kind of the event that tells of it. */
export const matterOfEvent = (kind: string): DependentMatter =>
  MATTER_OF_EVENT[kind] ?? MATTER_OF_EVENT[kind.split('.')[0] ?? ''] ?? 'other';

const MATTER_OF_TABLE: Readonly<Record<string, DependentMatter>> = {
  household: 'household',
  household_address: 'household',
  household_holder: 'household',
  household_account: 'household',
  household_status_change: 'affiliation',
  member: 'member',
  member_service: 'member',
  pregnancy: 'member',
  proposal: 'proposal',
  classification: 'classification',
  classification_request: 'classification',
  renewal_letter: 'classification',
  identity_document: 'document',
  document_result: 'document',
  reniec_answer: 'document',
  eligibility_check: 'eligibility',
  assembly_household: 'affiliation',
  affiliation_step: 'affiliation',
  attachment: 'attachment',
  duplicate_decision: 'duplicate',
  decision: 'decision',
  household_result: 'closed',
  duty_result: 'closed',
  payment_line: 'payment',
  pay_point_served: 'payment',
  card_step: 'payment',
  form: 'form',
  form_row: 'form',
  facility_route: 'form',
  attendance: 'statement',
  health_month: 'statement',
  service_row: 'statement',
  facility_month: 'statement',
  office_situation: 'statement',
  other_person: 'statement',
  school_year_result: 'statement',
  control_event: 'statement',
  school: 'catalog',
  health_post: 'catalog',
  populated_center: 'catalog',
  district_rule: 'catalog',
  district_index: 'catalog',
  month_rules: 'rules',
  assembly: 'rules',
  payment_list: 'payment',
  household_arrival: 'household',
  former_bimester: 'household',
  former_duty: 'household',
  former_payment: 'household',
  former_correction: 'household',
  sent_rules: 'rules',
  leader: 'leader',
  leader_zone: 'leader',
};

/** By the table of a row that no event tells of. */
export const matterOfTable = (table: string): DependentMatter => MATTER_OF_TABLE[table] ?? 'other';

/** One of each matter and subject, the newest, in the order of the matters. */
export function distinctDependents(found: readonly Dependent[]): readonly Dependent[] {
  const newest = new Map<string, Dependent>();
  for (const one of found) {
    const key = `${one.matter} ${one.subject}`;
    const known = newest.get(key);
    if (known === undefined || known.at <= one.at) newest.set(key, one);
  }
  const place = ({ matter }: Dependent) => DEPENDENT_MATTERS.indexOf(matter);
  return [...newest.values()].toSorted((a, b) => place(a) - place(b) || (a.subject < b.subject ? -1 : 1));
}
