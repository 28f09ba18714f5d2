import { periodOf, toMonth } from '@shared/domain/calendar';
import { documentKey } from '@shared/domain/documents';
import { FIRST_USER, type TestBackend } from './backend';

/** Columns as they are stored. */
type Said = Readonly<Record<string, string | number | null>>;

/** A member as a case needs it; everything else is filled in. */
export type CaseMember = {
  readonly birth: string;
  readonly sex?: 'F' | 'M';
  readonly relationship?: string;
  readonly document?: string;
  readonly entry?: string;
  readonly exit?: string;
  /** Ids of `addSchool` and `addPost`. */
  readonly school?: string;
  readonly post?: string;
  readonly pregnancy?: { readonly lmp: string; readonly registered: string; readonly ended?: string };
};
export type CaseHousehold = {
  readonly code: string;
  readonly affiliated: string;
  /** The holder, born 1990, is number 1; these follow. */
  readonly members?: readonly CaseMember[];
  /** Later statuses, dated. */
  readonly statuses?: readonly { readonly status: string; readonly since: string; readonly reason?: string }[];
};

const dbOf = ({ engine }: TestBackend) => {
  if (engine.session === undefined) throw new Error('no open registry');
  return engine.session.db;
};
const AT = '2026-01-02T15:00:00.000Z';

/** The dated part of a case, written straight into the registry: what catalogues, imports and rosters leave there. */
export function complianceCase(backend: TestBackend) {
  const db = dbOf(backend);
  let rows = 0;
  const id = (prefix: string) => `${prefix}${(rows += 1)}`;
  const insert = async (table: string, row: object) => {
    await db(table).insert(row);
  };

  return {
    db,
    async addSchool(code = '0403691', annex = '0', name = 'IE 50101'): Promise<string> {
      const school = id('S');
      await insert('school', { id: school, modular_code: code, annex, name, level: 'B0', ubigeo: '050401' });
      return school;
    },
    async addPost(code = '00001234', name = 'P.S. Alto Perú'): Promise<string> {
      const post = id('P');
      await insert('health_post', { id: post, ipress_code: code, name, ubigeo: '050401' });
      return post;
    },
    async addHousehold(household: CaseHousehold): Promise<{ id: string; members: readonly string[] }> {
      const household_id = id('H');
      const { code, affiliated, statuses = [] } = household;
      await insert('household', { ...HOUSEHOLD, id: household_id, code, affiliation_date: affiliated });
      for (const { status, since, reason = '' } of [
        { status: 'AFFILIATED', since: affiliated },
        ...statuses,
      ] as const) {
        const change = { status, since, reason, at: AT, user_id: FIRST_USER };
        await insert('household_status_change', { ...change, id: id('C'), household_id });
      }
      const last = statuses.at(-1);
      if (last !== undefined) await db('household').where({ id: household_id }).update({ status: last.status });
      const members: string[] = [];
      const holder = { ...HOLDER, document: `4${String(rows).padStart(7, '0')}` };
      for (const [index, member] of [holder, ...(household.members ?? [])].entries()) {
        members.push(await addMember(household_id, index + 1, affiliated, member));
      }
      const [member_id] = members;
      await insert('household_holder', { id: id('T'), household_id, member_id, since: affiliated, until: null });
      return { id: household_id, members };
    },
    /** The workbook went out with these members on it. */
    async issue(facility: string, kind: 'SCHOOL' | 'HEALTH_POST', period: string, members: readonly string[]) {
      const form = { id: id('F'), code: id('FORM'), kind, period, facility_id: facility, issue: 1 };
      const rest = { row_count: members.length, keys_sha256: '', issued_at: AT, issued_by: FIRST_USER };
      await insert('form', { ...form, ...rest });
      for (const member_id of members) {
        await insert('form_row', {
          row_key: id('R'),
          period,
          facility_id: facility,
          member_id,
          document: '',
          name: '',
        });
      }
    },
    async memberIds(code: string) {
      const rows: { id: string }[] = await db('member')
        .join('household', 'household.id', 'member.household_id')
        .where({ code })
        .orderBy('number')
        .select('member.id as id');
      return { members: rows.map((row) => row.id) };
    },
    /** A workbook accepted long after every close changes statements that are there. */
    async lateImport(
      table: string,
      where: { readonly month: string } | { readonly period: string; readonly member_id: string },
      change: object,
    ) {
      const period = 'month' in where ? periodOf(toMonth(where.month)) : where.period;
      const file = { kind: 'roster', name: 'tarde.xlsx', sha256: '', period };
      const late = { id: id('I'), batch_id: 'B', ...file, status: 'APPLIED' };
      const at = '2099-01-01T00:00:00.000Z';
      await insert('import', { ...late, report: '{}', event_seq: 0, at, user_id: FIRST_USER });
      await db(table)
        .where(where)
        .update({ ...change, import_id: late.id });
    },
    /** The member changes school or post on a day. */
    async move(member_id: string, kind: 'SCHOOL' | 'HEALTH_POST', facility_id: string, since: string) {
      await db('member_service').where({ member_id, kind }).whereNull('until').update({ until: since });
      await insert('member_service', { id: id('L'), member_id, kind, facility_id, since });
    },
    /** Every facility is asked about everybody linked to it. */
    async issueAll(period: string) {
      const links: { member_id: string; facility_id: string; kind: 'SCHOOL' | 'HEALTH_POST' }[] = await db(
        'member_service',
      ).select('member_id', 'facility_id', 'kind');
      for (const facility of new Set(links.map(({ facility_id }) => facility_id))) {
        const linked = links.filter(({ facility_id }) => facility_id === facility);
        const members = [...new Set(linked.map(({ member_id }) => member_id))];
        await this.issue(facility, linked[0]?.kind ?? 'SCHOOL', period, members);
      }
    },
    /** The facility the member is linked to answers that all was done in the month. */
    async complied(household: string, number: number, month: string, kind: 'SCHOOL' | 'HEALTH_POST') {
      const link = await db('member_service')
        .join('member', 'member.id', 'member_service.member_id')
        .join('household', 'household.id', 'member.household_id')
        .where({ code: household, number, kind })
        .first<{ member_id: string; facility_id: string } | undefined>('member_id', 'facility_id');
      if (link === undefined) throw new Error(`${household} ${number} has no ${kind}`);
      const { member_id, facility_id } = link;
      const school = { class_days: 20, closed: 1 };
      const about = { facility_id, month, ...(kind === 'SCHOOL' ? school : {}), ...SOURCE };
      await db('facility_month').insert(about).onConflict().ignore();
      const said = kind === 'SCHOOL' ? { unjustified: 0 } : { complied: 'YES', supplement: 'YES' };
      await db(kind === 'SCHOOL' ? 'attendance' : 'health_month')
        .insert({ member_id, facility_id, month, ...said, ...SOURCE })
        .onConflict()
        .ignore();
      const period = periodOf(toMonth(month));
      await db('service_row')
        .insert({ member_id, facility_id, period, ...SOURCE })
        .onConflict()
        .ignore();
    },
    /** A school reports one pupil's month. */
    async absences(member_id: string, facility_id: string, month: string, class_days: number, unjustified: number) {
      await insert('facility_month', { facility_id, month, class_days, closed: 1, ...SOURCE });
      await insert('attendance', { member_id, facility_id, month, unjustified, ...SOURCE });
    },
    /** The facility returned the workbook and said this of the month. */
    facilityMonth: (facility_id: string, month: string, said: Said = {}) =>
      insert('facility_month', { facility_id, month, ...said, ...SOURCE }),
    serviceRow: (member_id: string, facility_id: string, period: string, said: Said = {}) =>
      insert('service_row', { member_id, facility_id, period, ...said, ...SOURCE }),
    attendance: (member_id: string, facility_id: string, month: string, said: Said = {}) =>
      insert('attendance', { member_id, facility_id, month, ...said, ...SOURCE }),
    healthMonth: (member_id: string, facility_id: string, month: string, said: Said = {}) =>
      insert('health_month', { member_id, facility_id, month, ...said, ...SOURCE }),
    control: (member_id: string, kind: 'CRED' | 'PRENATAL', date: string, facility_id: string) =>
      insert('control_event', { member_id, kind, date, facility_id, import_id: 'I1' }),
  };

  async function addMember(
    household_id: string,
    number: number,
    affiliated: string,
    member: CaseMember,
  ): Promise<string> {
    const member_id = id('M');
    const { birth, sex = 'F', relationship = 'CHILD', document = '', entry = affiliated, exit = null } = member;
    const documentType = document === '' ? 'NONE' : 'DNI';
    await insert('member', {
      id: member_id,
      household_id,
      number,
      surname1: 'Quispe',
      surname2: 'Huamán',
      given_names: `Persona ${number}`,
      document_type: documentType,
      document_number: document,
      document_key: documentKey(documentType, document),
      birth_date: birth,
      sex,
      relationship,
      marital_status: '',
      disability: 0,
      secondary_complete: 0,
      entry_date: entry,
      exit_date: exit,
    });
    const links = [
      { kind: 'SCHOOL', facility_id: member.school },
      { kind: 'HEALTH_POST', facility_id: member.post },
    ].filter((link) => link.facility_id !== undefined);
    for (const link of links) await insert('member_service', { id: id('L'), member_id, ...link, since: entry });
    if (member.pregnancy !== undefined) {
      const { lmp, registered, ended = null } = member.pregnancy;
      await insert('pregnancy', {
        id: id('G'),
        member_id,
        lmp_date: lmp,
        registered_date: registered,
        ended_date: ended,
      });
    }
    return member_id;
  }
}

export type ComplianceCase = ReturnType<typeof complianceCase>;

const SOURCE = { import_id: 'I1', analysed_on: '2029-12-31' };
const HOLDER: CaseMember = { birth: '1990-03-04', relationship: 'HEAD' };
const HOUSEHOLD = {
  ubigeo: '050401',
  populated_center_code: '0504010001',
  populated_center_name: 'Huaylla',
  address: '',
  reference: '',
  area: 'RURAL',
  phone: '',
  language: '',
  indigenous_people: '',
  native_community: '',
  fsu_number: '',
  cse: 'POOR',
  residence_since: '2015-01-01',
  status: 'AFFILIATED',
};
