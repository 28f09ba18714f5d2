import type { Problem } from '@shared/contract/problems';
import { routes, type Output, type RouteName } from '@shared/contract/routes';
import { ok, type Result } from '@shared/domain/result';
import { ROLES, type Role } from '@shared/domain/users';
import type { Backend } from '../../backend';
import { localDay } from '../../clock';
import { findAuditHead } from '../../database/audit/head';
import { countFailures, loadSignIns } from '../../database/audit/people';
import { listAllUsers } from '../../database/users';

/** Who may sign in and who no longer may, and what each role may do, for the periodic review of privileges. */
export async function reviewPeople({ db }: Backend): Promise<Result<Output<'audit.people'>, Problem>> {
  const signIns = await loadSignIns(db);
  const users = await listAllUsers(db);
  return ok({
    people: users.map(({ id, name, role, createdAt, removedAt }) => ({
      name,
      role,
      since: localDay(new Date(createdAt)),
      until: removedAt === null ? null : localDay(new Date(removedAt)),
      ...(signIns.get(id) ?? { lastSignIn: null, signIns: 0 }),
    })),
    failures: await countFailures(db),
    rights: ROLES.map((role) => ({ role, areas: areasOf(role) })),
    head: await findAuditHead(db),
  });
}

/** Areas in which a role, named in the contract, does more than look. */
const areasOf = (role: Role) => [
  ...new Set(
    (Object.keys(routes) as RouteName[])
      .filter((name) => routes[name].kind !== 'query' && isNamed(role, name))
      .map((name) => name.slice(0, name.indexOf('.'))),
  ),
];

function isNamed(role: Role, name: RouteName): boolean {
  const { access } = routes[name];
  return typeof access !== 'string' && access.some((one) => one === role);
}
