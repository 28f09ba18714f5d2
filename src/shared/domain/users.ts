/** Roles of an office; one per person. */
export const ROLES = ['gestor', 'digitador', 'supervisor', 'aprobador', 'auditor', 'administrador'] as const;
export type Role = (typeof ROLES)[number];

/** Who types and imports. An administrator neither types nor approves (separation of duties). */
export const CLERKS = ['gestor', 'digitador', 'supervisor'] as const satisfies readonly Role[];
/** Who settles and closes a bimester and calculates its list. */
export const MANAGERS = ['gestor', 'supervisor'] as const satisfies readonly Role[];
/** Who may close a bimester with pending households (decisions §4e). */
export const SUPERVISORS: readonly Role[] = ['supervisor'];
/** Who may approve a payment list, never one calculated by the same person. */
export const APPROVERS = ['aprobador', 'supervisor'] as const satisfies readonly Role[];

/** Who takes a payment list through its other steps, and withholds the payments of a household. */
export const PAYERS = ['gestor', 'supervisor', 'aprobador'] as const satisfies readonly Role[];

/** Who sets how the office works, for example who decides affiliations. */
export const SETTERS = ['supervisor', 'administrador'] as const satisfies readonly Role[];

/** Who takes data of people out of the registry in a file: what is hidden on screen would be open there. */
export const EXPORTERS = ['gestor', 'digitador', 'supervisor', 'aprobador'] as const satisfies readonly Role[];

/** Who puts a backup in the place of the registry. */
export const RESTORERS = ['gestor', 'supervisor', 'administrador'] as const satisfies readonly Role[];

/** Who answers for the date that everything is noted with. */
export const CLOCK_SETTERS = ['gestor', 'supervisor', 'administrador'] as const satisfies readonly Role[];

/** Who reads the access log and checks that nothing was rewritten. */
export const AUDITORS = ['auditor', 'administrador'] as const satisfies readonly Role[];

/** Who decides that the details of former households go, which somebody else proposed. */
export const PURGERS = ['supervisor', 'aprobador'] as const satisfies readonly Role[];

/** Two ways of typing one user name: capitals, outer spaces and the form of accents do not matter. */
export const isSameName = (one: string, other: string) => comparable(one) === comparable(other);
const comparable = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('es');
