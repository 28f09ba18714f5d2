/** Parts of SQL: who is meant. */
export const idOf = (code: string) => `(select id from household where code = '${code}')`;
export const memberOf = (code: string, number: number) =>
  `(select id from member where household_id = ${idOf(code)} and number = ${number})`;

const LIST_COLUMNS =
  'id, period, status, rule_set, inputs_sha256, sha256, paid_count, total_cents, calculated_on, calculated_at, calculated_by, approved_at, approved_by';
const LINE_COLUMNS =
  'id, list_id, household_id, benefit, origin_period, kind, status, amount_cents, entitled_cents, reason, explanation';

/** What breaks a rule, and what is then found. */
export const BREAKING: readonly (readonly [
  what: string,
  statements: readonly string[],
  expected: readonly string[],
])[] = [
  [
    'a person in two active households',
    [`update member set document_key = 'DNI:78000001', document_number = '78000001' where id = ${memberOf('H2', 2)}`],
    ['1 PERSON_IN_SEVERAL_HOUSEHOLDS H1 2', '1 PERSON_IN_SEVERAL_HOUSEHOLDS H2 2'],
  ],
  [
    'a person twice in a household',
    [`update member set document_key = 'DNI:78000001' where id = ${memberOf('H1', 3)}`],
    ['1 PERSON_TWICE_IN_HOUSEHOLD H1 2', '1 PERSON_TWICE_IN_HOUSEHOLD H1 3'],
  ],
  [
    'who moved and never left, without a document',
    [`update member set previous_member_id = ${memberOf('H1', 3)} where id = ${memberOf('H2', 2)}`],
    ['1 PERSON_IN_SEVERAL_HOUSEHOLDS H2 2'],
  ],
  ['no payee', [`delete from household_holder where household_id = ${idOf('H1')}`], ['2 NO_HOLDER H1']],
  [
    'a payee who left',
    [`update member set exit_date = '2026-07-01', exit_reason = 'MOVED_OUT' where id = ${memberOf('H1', 1)}`],
    ['2 HOLDER_LEFT H1'],
  ],
  [
    'a payee who died',
    [`update member set exit_date = '2026-07-01', exit_reason = 'DIED' where id = ${memberOf('H1', 1)}`],
    ['2 HOLDER_DECEASED H1'],
  ],
  [
    'a payee under age',
    [`update household_holder set member_id = ${memberOf('H1', 2)} where household_id = ${idOf('H1')}`],
    ['2 HOLDER_UNDER_AGE H1'],
  ],
  [
    'a payee without a document',
    [
      `update member set document_type = 'NONE', document_number = '', document_key = '' where id = ${memberOf('H1', 1)}`,
    ],
    ['2 HOLDER_WITHOUT_DOCUMENT H1'],
  ],
  [
    'a document that expired',
    [`update member set document_expiry = '2026-07-04' where id = ${memberOf('H1', 1)}`],
    ['2 HOLDER_DOCUMENT_EXPIRED H1'],
  ],
  [
    'two payees at once',
    [
      `insert into household_holder (id, household_id, member_id, since, until, at, user_id)
        select 'X', household_id, member_id, '2026-02-01', '2026-03-01', at, user_id from household_holder where household_id = ${idOf('H1')}`,
    ],
    ['2 HOLDERS_OVERLAP H1'],
  ],
  [
    'nobody the programme is for',
    [`update member set exit_date = '2026-07-05', exit_reason = 'DIED' where id = ${memberOf('H2', 2)}`],
    ['2 NO_TARGET_MEMBER H2'],
  ],
  ['no agreement', [`update household set agreement_date = null where code = 'H2'`], ['2 NO_AGREEMENT_DATE H2']],
  [
    'a centre of another district',
    [`update household set populated_center_code = '0504020001' where code = 'H2'`],
    ['3 CENTER_OUTSIDE_DISTRICT H2'],
  ],
  [
    'a former address of another district',
    [
      `insert into household_address (id, household_id, ubigeo, populated_center_code, populated_center_name, address, reference, area, since, until, at, user_id)
        select 'X', household_id, '050401', '0504020001', 'Otro', '', '', 'RURAL', '2020-01-01', '2021-01-01', at, user_id
        from household_holder where household_id = ${idOf('H2')}`,
    ],
    ['3 CENTER_OUTSIDE_DISTRICT H2'],
  ],
  [
    'a result that is missing',
    [`delete from duty_result where member_id = ${memberOf('H2', 2)} and month = '2026-05'`],
    ['4 RESULT_MISSING H2 2'],
  ],
  [
    'a closed result that was turned round',
    [
      `update household_result set result = 'COMPLIED' where household_id = ${idOf('H3')}`,
      `update duty_result set state = 'COMPLIANT' where household_id = ${idOf('H3')}`,
      `update household_result set months = replace(months, 'BREACH', 'COMPLIED') where household_id = ${idOf('H3')}`,
    ],
    ['5 CLOSED_RESULT_CHANGED H3', '7 BREACH_WITHOUT_STATEMENT H3'],
  ],
  [
    'a version that is missing',
    [`update household_result set version = 3 where household_id = ${idOf('H2')}`],
    ['4 HOUSEHOLD_NOT_JUDGED H2', '5 RESULT_VERSION_MISSING H2'],
  ],
  [
    'a line added to a list',
    [`update payment_line set amount_cents = 30000 where household_id = ${idOf('H2')}`],
    ['6 LIST_TOTAL_DIFFERS -', '6 LIST_CHANGED -', '8 PAID_MORE_THAN_COMPLIED H2'],
  ],
  [
    'a bimester paid twice',
    [
      'drop index payment_line_once',
      `insert into payment_list (${LIST_COLUMNS}) select 'L2', '2026-B4', status, rule_set, inputs_sha256, '', 0, 20000,
        calculated_on, calculated_at, calculated_by, approved_at, approved_by from payment_list`,
      `insert into payment_line (${LINE_COLUMNS}) select 'X', 'L2', household_id, benefit, origin_period, kind, status,
        amount_cents, entitled_cents, reason, explanation
        from payment_line where household_id = ${idOf('H2')}`,
    ],
    ['6 BIMESTER_PAID_TWICE H2', '6 LIST_CHANGED -'],
  ],
  [
    'a breach while an answer is missing',
    [`update duty_result set state = 'PENDING' where household_id = ${idOf('H3')} and month = '2026-05'`],
    ['5 CLOSED_RESULT_CHANGED H3', '7 BREACH_WHILE_OPEN H3'],
  ],
  [
    'a grant paid twice',
    [
      'drop index payment_line_allowance_once',
      ...['2020-B2', '2020-B3'].map(
        (
          period,
        ) => `insert into payment_line (${LINE_COLUMNS}) select '${period}', list_id, household_id, 'BFU', '${period}', 'BENEFIT',
          'PAID', 76000, 76000, reason, explanation
          from payment_line where household_id = ${idOf('H2')} and benefit = 'BASE'`,
      ),
      'update payment_list set total_cents = total_cents + 152000',
    ],
    ['6 LIST_CHANGED -', '9 UNIVERSAL_GRANT_TWICE H2'],
  ],
  [
    'a birth in the future',
    [`update member set birth_date = '2026-07-06' where id = ${memberOf('H1', 3)}`],
    ['10 BIRTH_IN_FUTURE H1 3'],
  ],
  [
    'somebody of 120',
    [
      `insert into member select 'OLD', household_id, 9, 'A', '', 'B', 'NONE', '', '', null, '1906-07-05', 'F', 'PARENT', '', 0, 0, entry_date, null, '', null, null, null
        from member where id = ${memberOf('H1', 1)}`,
    ],
    ['10 AGE_OVER_LIMIT H1 9'],
  ],
  [
    'a mother of nine',
    [`update member set birth_date = '2006-02-02' where id = ${memberOf('H2', 1)}`],
    ['10 MOTHER_TOO_YOUNG H2 2'],
  ],
  [
    'a pregnancy without end',
    [
      `insert into pregnancy (id, member_id, lmp_date, registered_date, at, user_id)
        select 'G', member_id, '2025-09-07', '2026-07-01', at, user_id from household_holder where household_id = ${idOf('H1')}`,
    ],
    ['10 PREGNANCY_TOO_LONG H1 1'],
  ],
  [
    'two pregnancies at once',
    ['2025-01-01', '2025-06-01'].map(
      (lmp) => `insert into pregnancy (id, member_id, lmp_date, registered_date, ended_date, at, user_id)
        select '${lmp}', member_id, '${lmp}', '${lmp}', date('${lmp}', '+270 days'), at, user_id from household_holder where household_id = ${idOf('H1')}`,
    ),
    ['10 PREGNANCIES_OVERLAP H1 1'],
  ],
  [
    'a control before birth',
    [
      `insert into control_event (member_id, kind, date, facility_id, import_id) values (${memberOf('H1', 3)}, 'CRED', '2024-02-29', 'P', 'I1')`,
    ],
    ['11 CONTROL_BEFORE_BIRTH H1 3'],
  ],
  [
    'a control after its report',
    [
      `insert into import (id, batch_id, kind, name, sha256, status, at, user_id, event_seq, report)
        values ('I1', 'B', 'roster', 'x', '', 'APPLIED', '2026-07-01T10:00:00Z', 'U', 0, '{}')`,
      `insert into control_event (member_id, kind, date, facility_id, import_id) values (${memberOf('H1', 3)}, 'CRED', '2026-07-02', 'P', 'I1')`,
    ],
    ['11 CONTROL_AFTER_REPORT H1 3'],
  ],
  [
    'more absences than days',
    [
      `update attendance set unjustified = 15, justified = 6 where member_id = ${memberOf('H2', 2)} and month = '2026-05'`,
    ],
    ['12 ATTENDANCE_IMPOSSIBLE H2 2'],
  ],
  ['an event that was changed', [`update event set details = '{}' where seq = 4`], ['13 EVENT_CHANGED -']],
  ['an event that was taken away', [`delete from event where seq = 4`], ['13 EVENT_MISSING -']],
  [
    'a change nobody made',
    [`update member_service set user_id = 'NOBODY' where member_id = ${memberOf('H2', 2)}`],
    ['13 CHANGE_WITHOUT_AUTHOR -'],
  ],
];

/** Just within what a rule allows. */
export const JUST_WITHIN: readonly (readonly [what: string, statement: string])[] = [
  ['a document valid today', `update member set document_expiry = '2026-07-05' where id = ${memberOf('H1', 1)}`],
  ['a birth today', `update member set birth_date = '2026-07-05' where id = ${memberOf('H1', 3)}`],
  ['a mother of ten', `update member set birth_date = '2006-02-01' where id = ${memberOf('H2', 1)}`],
  [
    'a pregnancy of 300 days',
    `insert into pregnancy (id, member_id, lmp_date, registered_date, at, user_id)
      select 'G', member_id, '2025-09-08', '2026-07-01', at, user_id from household_holder where household_id = ${idOf('H1')}`,
  ],
  [
    'a control on the day of birth',
    `insert into control_event (member_id, kind, date, facility_id, import_id) values (${memberOf('H1', 3)}, 'CRED', '2024-03-01', 'P', 'I1')`,
  ],
  [
    'as many absences as days',
    `update attendance set unjustified = 14, justified = 6 where member_id = ${memberOf('H2', 2)} and month = '2026-05'`,
  ],
];
