import { createDispatch, type Handlers } from '../dispatch';
import { affiliationHandlers } from './affiliation';
import { assemblyHandlers } from './assemblies';
import { attachmentHandlers } from './attachments';
import { boardHandlers } from './board';
import { catalogHandlers } from './catalogs';
import { complianceHandlers } from './compliance';
import { draftHandlers } from './drafts';
import { duplicateHandlers } from './duplicates';
import { eligibilityHandlers } from './eligibility';
import { householdHandlers } from './households';
import { importHandlers, templateHandlers } from './imports';
import { packageHandlers } from './packages';
import { paymentHandlers } from './payments';
import { qualityHandlers } from './quality';
import { registryHandlers } from './registry';
import { rosterHandlers } from './rosters';
import { rulesHandlers } from './rules';
import { userHandlers } from './users';

const handlers: Handlers = {
  ...registryHandlers,
  ...userHandlers,
  ...importHandlers,
  ...templateHandlers,
  ...catalogHandlers,
  ...householdHandlers,
  ...draftHandlers,
  ...eligibilityHandlers,
  ...rulesHandlers,
  ...assemblyHandlers,
  ...affiliationHandlers,
  ...attachmentHandlers,
  ...duplicateHandlers,
  ...complianceHandlers,
  ...rosterHandlers,
  ...paymentHandlers,
  ...packageHandlers,
  ...boardHandlers,
  ...qualityHandlers,
};

/** The whole backend: what the window and the command line call. */
export const dispatch = createDispatch(handlers);
