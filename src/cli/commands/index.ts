import type { Command } from '../command';
import { rulesCommands } from './rules';
import { territoryCommands } from './territory';
import { affiliationCommands } from './affiliation';
import { assemblyCommands } from './assemblies';
import { attachmentCommands } from './attachments';
import { auditCommands } from './audit';
import { backupCommands } from './backups';
import { benefitCommands } from './benefits';
import { catalogCommands } from './catalogs';
import { classificationCommands } from './classification';
import { complianceCommands } from './compliance';
import { demoCommands } from './demo';
import { duplicateCommands } from './duplicates';
import { documentCommands } from './documents';
import { dutyCommands } from './duties';
import { effectCommands } from './effects';
import { eligibilityCommands } from './eligibility';
import { evidenceCommands } from './evidence';
import { hqCommands } from './hq';
import { householdLifeCommands } from './householdLives';
import { householdCommands } from './households';
import { payPointCommands } from './payPoints';
import { cardCommands } from './cards';
import { incentiveCommands } from './incentives';
import { leaderCommands } from './leaders';
import { membershipCommands } from './membership';
import { notLocatedCommands } from './notLocated';
import { packageKindCommands } from './packageKinds';
import { downloadCommands } from './downloads';
import { packageCommands } from './packages';
import { paperCheckCommands } from './paperChecks';
import { paperFormCommands } from './paperForms';
import { payerFileCommands } from './payerFiles';
import { paymentCommands } from './payments';
import { receivedFileCommands } from './receivedFiles';
import { problemCommands } from './problems';
import { profileCommands } from './profiles';
import { proposalCommands } from './proposals';
import { reconciliationCommands } from './reconciliation';
import { recertificationCommands } from './recertification';
import { purgeCommands } from './purge';
import { registryCommands } from './registry';
import { rosterCommands } from './rosters';
import { userCommands } from './users';
import { whyCommand } from './why';

export const commands: readonly Command[] = [
  ...registryCommands,
  ...purgeCommands,
  ...backupCommands,
  ...userCommands,
  ...auditCommands,
  ...catalogCommands,
  ...householdCommands,
  ...membershipCommands,
  ...householdLifeCommands,
  ...proposalCommands,
  ...documentCommands,
  ...eligibilityCommands,
  ...rulesCommands,
  ...benefitCommands,
  ...incentiveCommands,
  ...recertificationCommands,
  ...territoryCommands,
  ...leaderCommands,
  ...payPointCommands,
  ...cardCommands,
  ...assemblyCommands,
  ...affiliationCommands,
  ...attachmentCommands,
  ...classificationCommands,
  ...duplicateCommands,
  ...complianceCommands,
  whyCommand,
  ...dutyCommands,
  ...notLocatedCommands,
  ...evidenceCommands,
  ...rosterCommands,
  ...paperFormCommands,
  ...paperCheckCommands,
  ...profileCommands,
  ...receivedFileCommands,
  ...problemCommands,
  ...effectCommands,
  ...paymentCommands,
  ...payerFileCommands,
  ...reconciliationCommands,
  ...packageCommands,
  ...packageKindCommands,
  ...hqCommands,
  ...downloadCommands,
  ...demoCommands,
];
