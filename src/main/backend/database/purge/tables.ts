import type { PurgedMatter } from '@shared/domain/purge';

/** A table of which something goes. `where`: its rows of the purged households; without `set` the rows themselves go. */
export type PurgedTable = {
  readonly table: string;
  readonly matter: PurgedMatter;
  readonly where: string;
  readonly set?: string;
};

/** `@households`: their ids as a JSON list. */
const HOUSEHOLDS = '(select value from json_each(@households))';
const MEMBERS = `(select id from member where household_id in ${HOUSEHOLDS})`;
const OF_HOUSEHOLD = `household_id in ${HOUSEHOLDS}`;
const OF_MEMBER = `member_id in ${MEMBERS}`;

const ofHousehold = (table: string, matter: PurgedMatter, set?: string): PurgedTable => ({
  table,
  matter,
  where: OF_HOUSEHOLD,
  ...(set === undefined ? {} : { set }),
});
const ofMember = (table: string, matter: PurgedMatter, set?: string): PurgedTable => ({
  ...ofHousehold(table, matter, set),
  where: OF_MEMBER,
});

/** A name that the screens show; `depurado` finds them all. */
const NO_IDENTITY = `surname1 = 'Depurado', surname2 = '', given_names = 'N.º ' || number, document_type = 'NONE', document_number = '',
  document_key = '', document_expiry = null, birth_date = substr(birth_date, 1, 4) || '-01-01', marital_status = '',
  disability = 0, birth_pregnancy_id = null`;
const NO_CONTACT = `address = '', reference = '', phone = '', language = '', indigenous_people = '',
  native_community = '', fsu_number = '', pgh_code = '', fsu_date = null, cse = null, cse_date = null, cse_expiry = null`;

/**
 * What goes, in an order in which nothing refers to a row that is gone. What is left says that a household was in the
 * programme from when to when, how many it were and of which year, what each month came to, and what was paid.
 */
export const PURGED: readonly PurgedTable[] = [
  ofHousehold('member', 'IDENTITY', NO_IDENTITY),
  {
    table: 'member', // a child that lives elsewhere by now
    matter: 'HEALTH',
    where: `household_id not in ${HOUSEHOLDS} and birth_pregnancy_id in (select id from pregnancy where ${OF_MEMBER})`,
    set: 'birth_pregnancy_id = null',
  },
  ofMember('identity_document', 'IDENTITY'),
  ofMember('document_result', 'IDENTITY'),
  ofMember('reniec_answer', 'IDENTITY'),
  ofMember('form_row', 'IDENTITY', `document = '', name = ''`),
  ofMember('other_person', 'IDENTITY'),
  { table: 'household', matter: 'CONTACT', where: `id in ${HOUSEHOLDS}`, set: NO_CONTACT },
  ofHousehold('household_address', 'CONTACT', `address = '', reference = '', reason = ''`),
  ofMember('leader', 'CONTACT', `phone = ''`),
  ofMember('pregnancy', 'HEALTH'),
  ofMember('control_event', 'HEALTH'),
  ofMember('health_month', 'HEALTH'),
  ofMember('attendance', 'SCHOOL'),
  ofMember('service_row', 'SCHOOL'),
  ofMember('member_service', 'SCHOOL'),
  ofMember('school_year_result', 'SCHOOL'),
  ofMember(
    'duty_result',
    'SCHOOL',
    `facts = '{"facts":{},"warnings":[],"sources":[]}', cause = null, facility_id = ''`,
  ),
  ofHousehold('former_duty', 'SCHOOL', `explanation = ''`),
  ofHousehold('classification', 'CLASSIFICATION'),
  ofMember('classification_name', 'IDENTITY'),
  {
    table: 'classification_request_step',
    matter: 'CLASSIFICATION',
    where: `request_id in (select id from classification_request where ${OF_HOUSEHOLD})`,
  },
  ofHousehold('classification_request', 'CLASSIFICATION'),
  ofHousehold('renewal_letter', 'CLASSIFICATION'),
  ofHousehold('recertification', 'CLASSIFICATION'),
  ofHousehold('eligibility_check', 'CLASSIFICATION', `inputs = '{}', gates = '[]'`),
  ofHousehold('household_account', 'ACCOUNT'),
  ofHousehold('card_step', 'ACCOUNT'),
  ofHousehold('attachment', 'PAPERS'),
  ofMember('paper_check', 'WORDS'),
  ofMember('decision', 'WORDS', `note = ''`),
  {
    table: 'duplicate_decision',
    matter: 'WORDS',
    where: `(member_a in ${MEMBERS} or member_b in ${MEMBERS})`,
    set: `note = '', evidence = ''`,
  },
  ofHousehold('proposal', 'WORDS', `details = '{"since":null,"changes":[]}', reason = '', evidence = '', note = ''`),
  ofHousehold('appeal', 'WORDS', `grounds = '', evidence = '', note = ''`),
  ofHousehold('effect_interruption', 'WORDS', `reason = ''`),
  ofHousehold('household_holder', 'WORDS', `reason = '', evidence = ''`),
  ofHousehold('affiliation_step', 'WORDS', `details = '{}'`),
  ofHousehold('assembly_household', 'WORDS', `reason = '', observation = ''`),
  ofHousehold('assembly_correction', 'WORDS', `reason = '—'`),
  ofHousehold('payment_hold', 'WORDS', `note = '—', ended_note = null`),
  ofHousehold('payment_visit', 'WORDS', `note = ''`),
  {
    table: 'form_draft',
    matter: 'WORDS',
    where: `key in (select 'household:' || code from household where id in ${HOUSEHOLDS})`,
  },
  {
    table: 'import_step',
    matter: 'HISTORY',
    where: `(json_extract(coalesce(after, before), '$.household_id') in ${HOUSEHOLDS}
      or json_extract(coalesce(after, before), '$.member_id') in ${MEMBERS}
      or (table_name = 'household' and json_extract(key, '$[0]') in ${HOUSEHOLDS})
      or (table_name = 'member' and json_extract(key, '$[0]') in ${MEMBERS}))`,
  },
];

/** Of households and members as well, and kept: what the programme decided and paid, and who looked; no value of a person. */
export const KEPT: readonly string[] = [
  'household_status_change',
  'household_result',
  'household_exit',
  'household_arrival',
  'former_bimester',
  'former_payment',
  'former_correction',
  'effect_notice',
  'benefit_listed',
  'leader_zone',
  'pay_point_served',
  'payment_line',
  'payment_recovery',
  'access_subject',
  'package_household',
  'purged_household',
  // who was paid what, as the approved lists and their papers say, and what they were calculated from
  'payment_payee',
  'payment_input',
  // written anew
  'household_summary',
  // by themselves: see `erase`
  'event',
];

/** Events that still tell old and new values of these households; what was decided and paid stays. */
export const TELLING_EVENTS = {
  table: 'event',
  where: `(household_id in ${HOUSEHOLDS} or member_id in ${MEMBERS})
  and kind not in ('compliance.settled', 'payment.approved', 'payment.cancelled', 'payment.credited', 'payment.collected')
  and (details <> '{}' or subject <> '') and seq not in (select seq from purged_event)`,
};

/** Contents of before `@cutoff`, and how they go; a file that is not applied yet waits for somebody. */
export const OLD_CONTENTS = [
  {
    table: 'import_content',
    where: `length(original) + length(draft) > 0
      and import_id in (select id from import where at < @cutoff and status <> 'DRAFT')`,
    set: `original = x'', draft = x''`,
  },
  { table: 'package_content', where: 'sequence in (select sequence from package where created_at < @cutoff)' },
  { table: 'incoming_package', where: 'length(zip) > 0 and at < @cutoff', set: `zip = x''` },
] as const;
