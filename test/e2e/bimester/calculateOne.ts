import { expect, type Page } from '@playwright/test';
import { aStatedHousehold, call, PASSPHRASE } from '../households/support';

export const SUPERVISOR = 'Pedro Rojas';

const done = async (window: Page, name: string, input: unknown) =>
  expect(await call(window, name, input), name).toMatchObject({ ok: true });

/** A list to approve, of one household whose adolescent owes no duty; the supervisor did not calculate it. */
export async function calculateOne(window: Page): Promise<void> {
  const period = '2026-B2';
  const { household, members } = aStatedHousehold(6);
  const older = members.map((member) => (member.isHolder ? member : { ...member, birthDate: '2010-01-15' }));
  await done(window, 'households.save', { revision: null, household, members: older });
  await done(window, 'affiliation.affiliate', { on: '2026-02-20', codes: ['H00006'] });
  await done(window, 'compliance.open', { period });
  await done(window, 'compliance.close', { period });
  await done(window, 'payments.calculate', { period });
  await done(window, 'users.add', { name: SUPERVISOR, role: 'supervisor', passphrase: PASSPHRASE, own: true });
}
