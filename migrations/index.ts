import type { Knex } from 'knex';
import * as registry from './0001_registry';
import * as search from './0002_search';
import * as oneHousehold from './0003_one_household';
import * as lives from './0004_lives';
import * as documents from './0005_documents';
import * as territory from './0006_territory';
import * as classification from './0007_classification';
import * as assemblies from './0008_assemblies';
import * as duplicates from './0009_duplicates';
import * as quality from './0010_quality';
import * as monthRules from './0011_month_rules';
import * as places from './0012_places';
import * as importSteps from './0013_import_steps';
import * as rosterTracker from './0014_roster_tracker';
import * as statementOrigins from './0015_statement_origins';
import * as readingProfiles from './0016_reading_profiles';
import * as effects from './0017_effects';
import * as located from './0018_located';
import * as accounts from './0019_accounts';
import * as importContent from './0020_import_content';
import * as paperForms from './0022_paper_forms';
import * as situations from './0023_situations';
import * as leaders from './0024_leaders';
import * as payments from './0025_payments';
import * as paymentLife from './0026_payment_life';
import * as paymentSample from './0027_payment_sample';
import * as benefits from './0028_benefits';
import * as recertification from './0029_recertification';
import * as recoveries from './0030_recoveries';
import * as payerLayouts from './0031_payer_layouts';
import * as cards from './0032_cards';
import * as leanSteps from './0034_lean_steps';
import * as packedDrafts from './0035_packed_drafts';
import * as schoolYears from './0038_school_years';
import * as packagesBothWays from './0044_packages_both_ways';
import * as packageTold from './0045_package_told';
import * as people from './0047_people';
import * as audit from './0048_audit';
import * as accessDays from './0049_access_days';
import * as downloads from './0050_downloads';
import * as sentRules from './0060_sent_rules';
import * as packageHeads from './0061_package_heads';
import * as moves from './0062_moves';
import * as dueMonths from './0063_due_months';
import * as namedHouseholds from './0070_named_households';
import * as classificationNames from './0071_classification_names';
import * as purge from './0076_purge';
import * as packageResumes from './0077_package_resumes';
import * as formerOffices from './0088_former_offices';
import * as resumesAgain from './0089_resumes_again';

export type Migration = {
  readonly name: string;
  readonly up: (db: Knex) => Promise<void>;
  readonly down: (db: Knex) => Promise<void>;
};

/** In ascending order. A released one is never edited, moved or preceded by a new one, and imports nothing of the app. */
export const migrations: readonly Migration[] = [
  { name: '0001_registry', ...registry },
  { name: '0002_search', ...search },
  { name: '0003_one_household', ...oneHousehold },
  { name: '0004_lives', ...lives },
  { name: '0005_documents', ...documents },
  { name: '0006_territory', ...territory },
  { name: '0007_classification', ...classification },
  { name: '0008_assemblies', ...assemblies },
  { name: '0009_duplicates', ...duplicates },
  { name: '0010_quality', ...quality },
  { name: '0011_month_rules', ...monthRules },
  { name: '0012_places', ...places },
  { name: '0013_import_steps', ...importSteps },
  { name: '0014_roster_tracker', ...rosterTracker },
  { name: '0015_statement_origins', ...statementOrigins },
  { name: '0016_reading_profiles', ...readingProfiles },
  { name: '0017_effects', ...effects },
  { name: '0018_located', ...located },
  { name: '0019_accounts', ...accounts },
  { name: '0020_import_content', ...importContent },
  { name: '0022_paper_forms', ...paperForms },
  { name: '0023_situations', ...situations },
  { name: '0024_leaders', ...leaders },
  { name: '0025_payments', ...payments },
  { name: '0026_payment_life', ...paymentLife },
  { name: '0027_payment_sample', ...paymentSample },
  { name: '0028_benefits', ...benefits },
  { name: '0029_recertification', ...recertification },
  { name: '0030_recoveries', ...recoveries },
  { name: '0031_payer_layouts', ...payerLayouts },
  { name: '0032_cards', ...cards },
  { name: '0034_lean_steps', ...leanSteps },
  { name: '0035_packed_drafts', ...packedDrafts },
  { name: '0038_school_years', ...schoolYears },
  { name: '0044_packages_both_ways', ...packagesBothWays },
  { name: '0045_package_told', ...packageTold },
  { name: '0047_people', ...people },
  { name: '0048_audit', ...audit },
  { name: '0049_access_days', ...accessDays },
  { name: '0050_downloads', ...downloads },
  { name: '0060_sent_rules', ...sentRules },
  { name: '0061_package_heads', ...packageHeads },
  { name: '0062_moves', ...moves },
  { name: '0063_due_months', ...dueMonths },
  { name: '0070_named_households', ...namedHouseholds },
  { name: '0071_classification_names', ...classificationNames },
  { name: '0076_purge', ...purge },
  { name: '0077_package_resumes', ...packageResumes },
  { name: '0088_former_offices', ...formerOffices },
  { name: '0089_resumes_again', ...resumesAgain },
];
