import type { Role } from '@shared/domain/users';
import { useRoute } from './queries';

/** Whether the person at the window has one of these roles; the backend asks again. */
export function useHasRole(roles: readonly Role[]): boolean {
  const user = useRoute('registry.describe', {}).data?.user;
  return user != null && roles.includes(user.role);
}
