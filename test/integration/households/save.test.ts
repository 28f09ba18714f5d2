import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/contract/routes';
import { toDate } from '@shared/domain/calendar';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember, importCatalog } from '../../support/householdOffice';
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

  describe('the link to a school', () => {
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
    const links = async (): Promise<unknown> =>
      office.engine.session
        ?.db('member_service')
        .join('school', 'school.id', 'facility_id')
        .orderBy('since')
        .select('modular_code as school', 'grade', 'since', 'until');

    async function movePupil(school: Partial<typeof pupil>): Promise<void> {
      const opened = await reopened();
      const members = opened.members.map((member) => (member.number === 2 ? { ...member, ...school } : member));
      await office.ask('households.save', { ...opened, members });
    }

    beforeEach(async () => {
      const other = { 'Código modular': '0403709', Anexo: '0', Nombre: 'IE 50102', Nivel: 'B0', Ubigeo: '050401' };
      await importCatalog(office, 'instituciones', [other]);
      await office.ask('households.save', aForm({ members: [mother(), pupil] }));
    });

    it('is put right in place while the household is a candidate', async () => {
      office.setToday('2026-08-01');
      await movePupil({ modularCode: '0403709' });
      expect(await links()).toEqual([{ school: '0403709', grade: '4', since: '2016-05-05', until: null }]);
    });

    it('ends and another begins once the household is affiliated', async () => {
      const { affiliated } = await office.ask('affiliation.affiliate', { on: toDate('2026-05-04'), codes: 'all' });
      expect(affiliated).toEqual(['H-0001']);
      office.setToday('2026-08-01');
      await movePupil({ modularCode: '0403709', grade: '5' });
      await movePupil({ grade: '6' });
      expect(await links()).toEqual([
        { school: '0403691', grade: '4', since: '2016-05-05', until: '2026-08-01' },
        { school: '0403709', grade: '6', since: '2026-08-01', until: null },
      ]);
      await movePupil({ modularCode: '', annex: '', grade: '' });
      expect(await links()).toMatchObject([{ until: '2026-08-01' }, { until: '2026-08-01' }]);
    });
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
