import { addDays, lastDayOfPeriod, toPeriod, type Period } from '@shared/domain/calendar';
import { complianceHandlers } from '../../src/main/backend/handlers/compliance';
import { paymentHandlers } from '../../src/main/backend/handlers/payments';
import { openTestBackend, type TestBackend } from './backend';
import { complianceCase, type ComplianceCase } from './complianceCase';

/** An office with one school, one post, a manager (maria), a supervisor (ana), an approver (luis) and an auditor (olga). */
export type TestOffice = {
  readonly backend: TestBackend;
  readonly registry: ComplianceCase;
  readonly school: string;
  readonly post: string;
};

export async function openTestOffice(handlers: object = {}): Promise<TestOffice> {
  const backend = await openTestBackend({
    today: '2026-07-05',
    handlers: { ...complianceHandlers, ...paymentHandlers, ...handlers },
    users: [
      { name: 'ana', role: 'supervisor' },
      { name: 'luis', role: 'aprobador' },
      { name: 'rosa', role: 'gestor' },
      { name: 'olga', role: 'auditor' },
    ],
  });
  const registry = complianceCase(backend);
  await registry.db.raw('pragma synchronous = off'); // a test registry survives no power cut anyway
  return { backend, registry, school: await registry.addSchool(), post: await registry.addPost() };
}

/** Opens the bimester on the day after its end and sends every workbook out. */
export async function openBimester({ backend, registry }: TestOffice, code: string): Promise<Period> {
  const period = toPeriod(code);
  backend.setToday(addDays(lastDayOfPeriod(period), 5));
  await backend.ask('compliance.open', { period });
  await registry.issueAll(period);
  return period;
}

/** Every facility answers that everybody it was asked about complied; what was stated before stays. */
export async function answerAll({ backend, registry }: TestOffice, period: Period): Promise<void> {
  const { rows } = await backend.ask('compliance.results', { period, openOnly: true, limit: 1000 });
  for (const { household, member, month, duty, cause } of rows) {
    if (cause === 'NOT_RETURNED' || cause === 'ROW_MISSING') {
      await registry.complied(household, member, month, duty === 'SCHOOL' ? 'SCHOOL' : 'HEALTH_POST');
    }
  }
}

/** Opened, answered, closed and calculated; what is stated in `before` stays. */
export async function playBimester(
  office: TestOffice,
  code: string,
  before: (period: Period) => Promise<void> = async () => undefined,
) {
  const period = await openBimester(office, code);
  await before(period);
  await answerAll(office, period);
  await office.backend.ask('compliance.close', { period });
  return office.backend.ask('payments.calculate', { period });
}

/** The rows of one member: `2026-05 SCHOOL COMPLIANT` … */
export async function dutiesOfMember({ backend }: TestOffice, period: Period, code: string, member: number) {
  const { duties } = await backend.ask('compliance.household', { period, code });
  return duties.filter((row) => row.member === member).map(({ month, duty, state }) => `${month} ${duty} ${state}`);
}

/** The line of a household in a list. */
export async function lineOf({ backend }: TestOffice, period: Period, code: string) {
  const { lines } = await backend.ask('payments.get', { period });
  return lines.find(({ household }) => household === code);
}
