import type { Command } from '../command';
import { rulesCommands } from './rules';
import { catalogCommands } from './catalogs';
import { complianceCommands } from './compliance';
import { demoCommands } from './demo';
import { duplicateCommands } from './duplicates';
import { eligibilityCommands } from './eligibility';
import { householdCommands } from './households';
import { packageCommands } from './packages';
import { paymentCommands } from './payments';
import { registryCommands } from './registry';
import { rosterCommands } from './rosters';

export const commands: readonly Command[] = [
  ...registryCommands,
  ...catalogCommands,
  ...householdCommands,
  ...eligibilityCommands,
  ...rulesCommands,
  ...duplicateCommands,
  ...complianceCommands,
  ...rosterCommands,
  ...paymentCommands,
  ...packageCommands,
  ...demoCommands,
];
