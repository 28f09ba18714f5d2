import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, RouteName } from '@shared/contract/routes';
import { toDate } from '@shared/domain/calendar';
import { documentHandlers } from '../../../src/main/backend/handlers/documents';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { openTestBackend, TEST_UBIGEO, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { REGISTRATION_HANDLERS } from '../../support/householdOffice';

/* What is asked at every key and every household opened reads the rows it needs, never a whole table of people. */

let office: TestBackend;
beforeAll(async () => {
  office = await openTestBackend({
    handlers: { ...REGISTRATION_HANDLERS, ...documentHandlers, ...proposalHandlers },
  });
  await complianceCase(office).addHousehold({ code: 'H1', affiliated: '2026-01-10' });
});
afterAll(() => office.close());

/** The statements by which a route is answered, each with the steps by which SQLite goes about it. */
async function plansOf<Name extends RouteName>(name: Name, input: Input<Name>) {
  const { db } = office.session();
  const heard: { readonly sql: string; readonly bindings: readonly unknown[] }[] = [];
  const hear = ({ sql, bindings = [] }: { readonly sql: string; readonly bindings?: readonly unknown[] }) =>
    void heard.push({ sql, bindings });
  db.on('query', hear);
  await office.ask(name, input);
  db.removeListener('query', hear);
  const plans: { readonly sql: string; readonly steps: readonly string[] }[] = [];
  for (const { sql, bindings } of heard.filter((one) => /^(select|with)/i.test(one.sql))) {
    const steps: { detail: string }[] = await db.raw(`explain query plan ${sql}`, [...bindings] as string[]);
    plans.push({ sql, steps: steps.map(({ detail }) => detail) });
  }
  return plans;
}

/** Steps that read a table from end to end; the words of the search are looked up inside their own index. */
const scansOf = async <Name extends RouteName>(name: Name, input: Input<Name>) =>
  (await plansOf(name, input)).flatMap(({ sql, steps }) =>
    steps
      .filter((step) => /^SCAN (?!household_words VIRTUAL TABLE INDEX 0:M)/.test(step))
      .map((step) => ({ step, sql })),
  );

describe('query plans', () => {
  it.each(['quispe huaman', 'l', '40000001', 'H1', 'huaylla'])(
    'a search for "%s" reads what it finds',
    async (text) => {
      expect(await scansOf('households.search', { text })).toEqual([]);
      const narrowed = { text, center: 'Huaylla', status: 'AFFILIATED', sort: 'holderName' } as const;
      expect(await scansOf('households.search', narrowed)).toEqual([]);
    },
  );

  it('the list of everybody comes in the order of an index, not sorted anew', async () => {
    const plans = await plansOf('households.search', {});
    expect(plans.flatMap(({ steps }) => steps.filter((step) => step.includes('TEMP B-TREE')))).toEqual([]);
  });

  it('a household, its documents and proposals are read by their keys', async () => {
    const code = 'H1';
    expect(await scansOf('households.get', { code })).toEqual([]);
    expect(await scansOf('documents.ofHousehold', { code })).toEqual([]);
    expect(await scansOf('proposals.list', { household: code })).toEqual([]);
  });

  it('who has a document already is asked of its index at every key', async () => {
    const typed = { documentType: 'DNI', documentNumber: '40000001' } as const;
    expect(await plansOf('households.checkDocument', typed)).not.toEqual([]);
    expect(await scansOf('households.checkDocument', typed)).toEqual([]);
  });

  it('a household is entered without reading those that are there', async () => {
    const person = { number: 1, surname1: 'QUISPE', givenNames: 'ROSA', birthDate: toDate('1992-02-10') };
    const head = { ...person, sex: 'F', relationship: 'HEAD', isHolder: true } as const;
    const document = { documentType: 'DNI', documentNumber: '40512377' } as const;
    const place = {
      code: 'N1',
      ubigeo: TEST_UBIGEO,
      populatedCenterName: 'Huaylla',
      area: 'RURAL',
      cse: 'POOR',
    } as const;
    const household = { ...place, residenceSince: toDate('2010-01-01') };
    const stated = { revision: null, household, members: [{ ...head, ...document }] };
    expect(await scansOf('households.save', stated)).toEqual([]);
  });
});
