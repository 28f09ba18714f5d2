import type { z } from 'zod';
import type { Role } from '../domain/users';

/** Who may ask: `public` needs no open registry; `anyone` any user; otherwise the roles named. */
export type Access = 'public' | 'anyone' | readonly Role[];
type Kind = 'query' | 'command' | 'job';

/** One operation: what may be asked, by whom, and the shape of the answer. `job`: long, reports progress, can be cancelled. */
export type Route = {
  readonly kind: Kind;
  readonly access: Access;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

const routeOf =
  <K extends Kind>(kind: K) =>
  <const A extends Access, I extends z.ZodType, O extends z.ZodType>(access: A, input: I, output: O) =>
    ({ kind, access, input, output }) as const;

export const query = routeOf('query');
export const command = routeOf('command');
export const job = routeOf('job');
