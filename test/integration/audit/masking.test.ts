import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '@shared/domain/users';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { refreshAll } from '../../support/summaries';

const DOCUMENT = '78000102';
const USERS = (['gestor', 'auditor', 'administrador', 'aprobador'] as const).map((role) => ({ name: role, role }));

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend({
    today: '2026-06-20',
    role: 'administrador',
    users: USERS,
    handlers: { ...complianceHandlers, ...householdHandlers },
  });
  const given = complianceCase(backend);
  const school = await given.addSchool();
  await given.addHousehold({
    code: 'H1',
    affiliated: '2026-01-10',
    members: [{ birth: '2015-03-04', school, document: DOCUMENT }],
  });
  await refreshAll(backend, ['H1']);
});
afterAll(() => backend.close());

const child = async (role: Role) =>
  (await backend.as(role).ask('households.get', { code: 'H1' })).members.find(
    ({ birthDate }) => birthDate === '2015-03-04',
  );

it('shows a child in full to who works with families', async () => {
  const seen = await child('gestor');
  expect(seen).toMatchObject({ documentNumber: DOCUMENT });
  expect(seen?.surname1.length).toBeGreaterThan(2);
});

it.each(['auditor', 'administrador'] as const)(
  'hides the name and the document of a child from an %s',
  async (role) => {
    const seen = await child(role);
    expect(seen?.documentNumber).toBe('*****102');
    expect(seen?.surname1).toMatch(/^\p{L}\.$/u);
    const { rows } = await backend.as(role).ask('households.search', { text: '' });
    expect(rows[0]?.holderDocument).toMatch(/^\*{5}\w{3}$/);
  },
);

it.each(['auditor', 'administrador'] as const)('gives an %s no file in which they would be open', async (role) => {
  const asked = backend.as(role).call('households.export', { file: { path: `${backend.dir}/hogares.xlsx` } });
  expect(await asked).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
});
