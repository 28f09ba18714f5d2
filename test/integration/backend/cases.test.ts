import { afterEach, expect, it } from 'vitest';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';

let office: TestBackend | undefined;
afterEach(() => office?.close());

it('a case of the tests is found by its document as people who were registered are', async () => {
  office = await openTestBackend({ handlers: householdHandlers });
  const members = [{ birth: '2015-03-04', document: '78000102' }];
  await complianceCase(office).addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  const { taken } = await office.ask('households.checkDocument', { documentType: 'DNI', documentNumber: '78000102' });
  expect(taken).toMatchObject({ household: 'H1' });
});
