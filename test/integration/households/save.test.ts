import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/contract/routes';
import { toDate } from '@shared/domain/calendar';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember } from '../../support/householdOffice';
import { aHousehold, aMember } from '../../support/households';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

type Form = Input<'households.save'>;

const mother = () => {
  const { id: _id, householdId: _householdId, entryDate: _entryDate, exitDate: _exitDate, ...fields } = aMember();
  return fields;
};
const aForm = (given: Partial<Form> = {}): Form => ({
  revision: null,
  household: aHousehold(),
  members: [mother()],
  ...given,
});

const get = () => office.ask('households.get', { code: 'H-0001' });
const reopened = async (): Promise<Form> => {
  const { revision, household, members } = await get();
  return { revision, household, members: members.map(formMember) };
};

describe('households.save', () => {
  it('registers a household typed by hand as a candidate, found at once', async () => {
    expect(await office.ask('households.save', aForm())).toEqual({ code: 'H-0001', revision: 1 });
    expect(await get()).toMatchObject({ status: 'CANDIDATE', members: [{ surname1: 'QUISPE', isHolder: true }] });
    expect((await office.ask('households.search', { text: 'kispe' })).total).toBe(1);
  });

  it('refuses a code that is already registered', async () => {
    await office.ask('households.save', aForm());
    const answer = await office.call('households.save', aForm());
    expect(answer).toEqual({ ok: false, problem: { code: 'duplicate-code', value: 'H-0001' } });
  });

  it('names every field that cannot stand', async () => {
    const child = {
      ...mother(),
      number: 1,
      birthDate: toDate('2030-01-01'),
      documentNumber: '40512377',
      modularCode: '1111111',
    };
    const answer = await office.call(
      'households.save',
      aForm({ household: aHousehold({ ubigeo: '999999', residenceSince: '2030-01-01' }), members: [mother(), child] }),
    );
    if (answer.ok || answer.problem.code !== 'fields-invalid') throw new Error('the form was to be refused');
    expect(answer.problem.fields.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      'household.residenceSince HH_DATE_FUTURE',
      'household.ubigeo HH_UBIGEO',
      'members.1.birthDate HH_BIRTH_FUTURE',
      'members.1.documentNumber HH_DOCUMENT_REPEATED',
      'members.1.isHolder HH_HOLDER_SEVERAL',
      'members.1.modularCode HH_SCHOOL_UNKNOWN',
      'members.1.number HH_NUMBER_REPEATED',
    ]);
    expect((await office.ask('households.search', {})).total).toBe(0);
  });

  it('refuses a form that was opened before somebody else changed the household', async () => {
    await office.ask('households.save', aForm());
    const opened = await reopened();
    await office.ask('households.save', { ...opened, household: { ...opened.household, phone: '911111111' } });
    const answer = await office.call('households.save', {
      ...opened,
      household: { ...opened.household, phone: '922222222' },
    });
    expect(answer).toEqual({ ok: false, problem: { code: 'registry-changed', what: 'H-0001' } });
    expect((await get()).household.phone).toBe('911111111');
  });

  it('keeps who lived in a household: a member is not deleted by leaving her out', async () => {
    await office.ask(
      'households.save',
      aForm({ members: [mother(), { ...mother(), number: 2, isHolder: false, documentNumber: '40512385' }] }),
    );
    const opened = await reopened();
    const answer = await office.call('households.save', { ...opened, members: opened.members.slice(0, 1) });
    expect(answer).toMatchObject({
      problem: { code: 'fields-invalid', fields: [{ path: 'members', code: 'HH_MEMBER_MISSING' }] },
    });
  });

  it('writes what changed, old and new, and who did it', async () => {
    await office.ask('households.save', aForm());
    const opened = await reopened();
    await office.ask('households.save', {
      ...opened,
      members: opened.members.map((member) => ({ ...member, givenNames: 'ROSA' })),
    });
    const { timeline, revision } = await get();
    expect(revision).toBe(2);
    expect(timeline[0]).toMatchObject({
      kind: 'member.changed',
      by: 'maria',
      details: { number: 1, fields: { givenNames: ['ROSA LUZ', 'ROSA'] } },
    });
  });

  it('ends the link to the old school and begins the one to the new, once the household is affiliated', async () => {
    const pupil = {
      ...mother(),
      number: 2,
      isHolder: false,
      documentNumber: '40512385',
      birthDate: toDate('2016-05-05'),
      modularCode: '0403691',
      annex: '0',
      grade: '4',
    };
    await office.ask('households.save', aForm({ members: [mother(), pupil] }));
    expect((await office.ask('affiliation.affiliate', { on: toDate('2026-05-04'), codes: 'all' })).affiliated).toEqual([
      'H-0001',
    ]);
    office.setToday('2026-08-01');
    const opened = await reopened();
    await office.ask('households.save', {
      ...opened,
      members: opened.members.map((member) => ({ ...member, modularCode: '', annex: '', grade: '' })),
    });
    const links = await office.engine.session?.db('member_service').select('since', 'until', 'grade');
    expect(links).toEqual([{ since: '2016-05-05', until: '2026-08-01', grade: '4' }]);
  });
});

describe('households.checkDocument', () => {
  it('tells form, check digit and who has it already', async () => {
    await office.ask('households.save', aForm());
    const check = (documentNumber: string, exceptHousehold = '') =>
      office.ask('households.checkDocument', { documentType: 'DNI', documentNumber, exceptHousehold });
    expect(await check('10117410-2')).toEqual({ number: '10117410', code: null, taken: null });
    expect(await check('10117410-3')).toMatchObject({ code: 'DOC_CHECK_DIGIT' });
    expect(await check('40512377')).toMatchObject({ taken: { household: 'H-0001', name: 'QUISPE MAMANI, ROSA LUZ' } });
    expect(await check('40512377', 'H-0001')).toMatchObject({ taken: null });
  });
});

describe('drafts', () => {
  it('keep a form being typed for each user, until it is saved', async () => {
    await office.ask('drafts.put', { key: 'household-new', json: '{"code":"H-1"}' });
    expect(await office.ask('drafts.get', { key: 'household-new' })).toEqual({ json: '{"code":"H-1"}' });
    await office.ask('drafts.put', { key: 'household-new', json: '{"code":"H-2"}' });
    expect(await office.ask('drafts.get', { key: 'household-new' })).toEqual({ json: '{"code":"H-2"}' });
    await office.ask('drafts.put', { key: 'household-new', json: null });
    expect(await office.ask('drafts.get', { key: 'household-new' })).toEqual({ json: null });
  });
});
