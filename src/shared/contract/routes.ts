import type { z } from 'zod';
import { affiliationRoutes } from './affiliation';
import { assemblyRoutes } from './assemblies';
import { attachmentRoutes } from './attachments';
import { auditRoutes } from './audit';
import { backupRoutes } from './backups';
import { benefitRoutes } from './benefits';
import { boardRoutes } from './board';
import { cardRoutes } from './cards';
import { catalogRoutes } from './catalogs';
import { classificationRoutes } from './classification';
import { complianceRoutes } from './compliance';
import { downloadRoutes } from './downloads';
import { duplicateRoutes } from './duplicates';
import { effectRoutes } from './effects';
import { eligibilityRoutes } from './eligibility';
import { householdHistoryRoutes } from './householdHistory';
import { householdLifeRoutes } from './householdLives';
import { householdRoutes } from './households';
import { importRoutes } from './imports';
import { incentiveRoutes } from './incentives';
import { leaderRoutes } from './leaders';
import { membershipRoutes } from './membership';
import { notLocatedRoutes } from './notLocated';
import { packageRoutes } from './packages';
import { payerFileRoutes } from './payerFiles';
import { paymentAuditRoutes } from './paymentAudit';
import { payPointRoutes } from './payPoints';
import { paymentLifeRoutes } from './paymentLife';
import { paymentRoutes } from './payments';
import { profileRoutes } from './profiles';
import { purgeRoutes } from './purge';
import { qualityRoutes } from './quality';
import { recertificationRoutes } from './recertification';
import { registryRoutes, userRoutes } from './registry';
import { proposalRoutes } from './proposals';
import { rosterRoutes } from './rosters';
import { rulesRoutes } from './rules';
import { documentRoutes } from './documents';
import { reconciliationRoutes } from './reconciliation';
import { reniecRoutes } from './reniec';
import { territoryRoutes } from './territory';
import type { Route } from './route';
import type { FilePath, Picked } from './values';

/** Everything the window and the command line may ask. */
export const routes = {
  ...registryRoutes,
  ...userRoutes,
  ...backupRoutes,
  ...auditRoutes,
  ...purgeRoutes,
  ...importRoutes,
  ...catalogRoutes,
  ...householdRoutes,
  ...documentRoutes,
  ...reconciliationRoutes,
  ...reniecRoutes,
  ...householdHistoryRoutes,
  ...householdLifeRoutes,
  ...proposalRoutes,
  ...membershipRoutes,
  ...eligibilityRoutes,
  ...rulesRoutes,
  ...benefitRoutes,
  ...incentiveRoutes,
  ...recertificationRoutes,
  ...territoryRoutes,
  ...leaderRoutes,
  ...classificationRoutes,
  ...assemblyRoutes,
  ...affiliationRoutes,
  ...attachmentRoutes,
  ...duplicateRoutes,
  ...complianceRoutes,
  ...notLocatedRoutes,
  ...rosterRoutes,
  ...profileRoutes,
  ...effectRoutes,
  ...paymentRoutes,
  ...payerFileRoutes,
  ...payPointRoutes,
  ...cardRoutes,
  ...paymentLifeRoutes,
  ...paymentAuditRoutes,
  ...packageRoutes,
  ...downloadRoutes,
  ...boardRoutes,
  ...qualityRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
/** What the caller writes. */
export type Input<Name extends RouteName> = z.input<(typeof routes)[Name]['input']>;
/** What the handler receives, defaults filled in. */
export type Parsed<Name extends RouteName> = z.output<(typeof routes)[Name]['input']>;
export type Output<Name extends RouteName> = z.output<(typeof routes)[Name]['output']>;

/** The input as the window writes it: a picked file where the backend receives a path. */
export type FromWindow<Value> = Value extends FilePath
  ? Picked
  : Value extends readonly (infer Item)[]
    ? readonly FromWindow<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: FromWindow<Value[Key]> }
      : Value;

export const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);
