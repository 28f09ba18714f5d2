import { createDispatch, type Handlers } from '../dispatch';
import { affiliationHandlers } from './affiliation';
import { assemblyHandlers } from './assemblies';
import { attachmentHandlers } from './attachments';
import { auditHandlers } from './audit';
import { benefitHandlers } from './benefits';
import { backupHandlers } from './backups';
import { boardHandlers } from './board';
import { cardHandlers } from './cards';
import { catalogHandlers } from './catalogs';
import { classificationHandlers } from './classification';
import { complianceHandlers } from './compliance';
import { documentHandlers } from './documents';
import { downloadHandlers } from './downloads';
import { draftHandlers } from './drafts';
import { duplicateHandlers } from './duplicates';
import { effectHandlers } from './effects';
import { eligibilityHandlers } from './eligibility';
import { householdHandlers } from './households';
import { importHandlers, templateHandlers } from './imports';
import { incentiveHandlers } from './incentives';
import { leaderHandlers } from './leaders';
import { membershipHandlers } from './membership';
import { notLocatedHandlers } from './notLocated';
import { packageHandlers } from './packages';
import { payPointHandlers } from './payPoints';
import { payerFileHandlers } from './payerFiles';
import { paymentHandlers } from './payments';
import { profileHandlers } from './profiles';
import { purgeHandlers } from './purge';
import { qualityHandlers } from './quality';
import { proposalHandlers } from './proposals';
import { reconciliationHandlers } from './reconciliation';
import { recertificationHandlers } from './recertification';
import { registryHandlers } from './registry';
import { reniecHandlers } from './reniec';
import { rosterHandlers } from './rosters';
import { rulesHandlers } from './rules';
import { territoryHandlers } from './territory';
import { userHandlers } from './users';

const handlers: Handlers = {
  ...registryHandlers,
  ...backupHandlers,
  ...userHandlers,
  ...auditHandlers,
  ...purgeHandlers,
  ...importHandlers,
  ...templateHandlers,
  ...catalogHandlers,
  ...householdHandlers,
  ...proposalHandlers,
  ...membershipHandlers,
  ...draftHandlers,
  ...documentHandlers,
  ...reniecHandlers,
  ...eligibilityHandlers,
  ...rulesHandlers,
  ...benefitHandlers,
  ...incentiveHandlers,
  ...recertificationHandlers,
  ...territoryHandlers,
  ...leaderHandlers,
  ...classificationHandlers,
  ...assemblyHandlers,
  ...affiliationHandlers,
  ...attachmentHandlers,
  ...duplicateHandlers,
  ...complianceHandlers,
  ...notLocatedHandlers,
  ...rosterHandlers,
  ...profileHandlers,
  ...effectHandlers,
  ...paymentHandlers,
  ...payPointHandlers,
  ...cardHandlers,
  ...payerFileHandlers,
  ...reconciliationHandlers,
  ...packageHandlers,
  ...downloadHandlers,
  ...boardHandlers,
  ...qualityHandlers,
};

/** The whole backend: what the window and the command line call. */
export const dispatch = createDispatch(handlers);
