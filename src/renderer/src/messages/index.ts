import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { affiliationEn, affiliationEs } from './affiliation';
import { assembliesEn, assembliesEs } from './assemblies';
import { attachmentsEn, attachmentsEs } from './attachments';
import { backupsEn, backupsEs } from './backups';
import { benefitsEn, benefitsEs } from './benefits';
import { boardEn, boardEs } from './board';
import { cardsEn, cardsEs } from './cards';
import { catalogsEn, catalogsEs } from './catalogs';
import { classificationEn, classificationEs } from './classification';
import { complianceEn, complianceEs } from './compliance';
import { documentsEn, documentsEs } from './documents';
import { dutyCalendarEn, dutyCalendarEs } from './dutyCalendar';
import { downloadsEn, downloadsEs } from './downloads';
import { duplicatesEn, duplicatesEs } from './duplicates';
import { correctionsEn, correctionsEs } from './corrections';
import { effectsEn, effectsEs } from './effects';
import { eligibilityEn, eligibilityEs } from './eligibility';
import { frameEn, frameEs } from './frame';
import { helpEn, helpEs } from './help';
import { householdFieldsEn, householdFieldsEs } from './householdFields';
import { householdFormEn, householdFormEs } from './householdForm';
import { householdHistoryEn, householdHistoryEs } from './householdHistory';
import { householdLivesEn, householdLivesEs } from './householdLives';
import { householdsEn, householdsEs } from './households';
import { importsEn, importsEs } from './imports';
import { leadersEn, leadersEs } from './leaders';
import { membershipEn, membershipEs } from './membership';
import { notLocatedEn, notLocatedEs } from './notLocated';
import { packagesEn, packagesEs } from './packages';
import { paperFormsEn, paperFormsEs } from './paperForms';
import { payerFilesEn, payerFilesEs } from './payerFiles';
import { payPointsEn, payPointsEs } from './payPoints';
import { paymentLifeEn, paymentLifeEs } from './paymentLife';
import { paymentsEn, paymentsEs } from './payments';
import { profilesEn, profilesEs } from './profiles';
import { programmeEn, programmeEs } from './programme';
import { proposalsEn, proposalsEs } from './proposals';
import { purgeEn, purgeEs } from './purge';
import { qualityEn, qualityEs } from './quality';
import { receivedEn, receivedEs } from './received';
import { reconciliationEn, reconciliationEs } from './reconciliation';
import { auditEn, auditEs } from './audit';
import { registryEn, registryEs } from './registry';
import { rostersEn, rostersEs } from './rosters';
import { rulesEn, rulesEs } from './rules';
import { territoryEn, territoryEs } from './territory';
import { timelineEn, timelineEs } from './timeline';
import { transfersEn, transfersEs } from './transfers';
import { whyEn, whyEs } from './why';
import { aheadEn, aheadEs } from './ahead';

/** Every sentence of the screens, by area; the English catalogue has the same keys or does not compile. */
const es = {
  frame: frameEs,
  imports: importsEs,
  received: receivedEs,
  reconciliation: reconciliationEs,
  audit: auditEs,
  registry: registryEs,
  backups: backupsEs,
  affiliation: affiliationEs,
  attachments: attachmentsEs,
  benefits: benefitsEs,
  board: boardEs,
  cards: cardsEs,
  catalogs: catalogsEs,
  households: householdsEs,
  householdForm: householdFormEs,
  householdFields: householdFieldsEs,
  householdHistory: householdHistoryEs,
  householdLives: householdLivesEs,
  timeline: timelineEs,
  transfers: transfersEs,
  documents: documentsEs,
  downloads: downloadsEs,
  duplicates: duplicatesEs,
  eligibility: eligibilityEs,
  classification: classificationEs,
  leaders: leadersEs,
  membership: membershipEs,
  notLocated: notLocatedEs,
  packages: packagesEs,
  paperForms: paperFormsEs,
  rosters: rostersEs,
  profiles: profilesEs,
  rules: rulesEs,
  compliance: complianceEs,
  dutyCalendar: dutyCalendarEs,
  why: whyEs,
  ahead: aheadEs,
  payments: paymentsEs,
  payerFiles: payerFilesEs,
  payPoints: payPointsEs,
  corrections: correctionsEs,
  paymentLife: paymentLifeEs,
  effects: effectsEs,
  programme: programmeEs,
  assemblies: assembliesEs,
  proposals: proposalsEs,
  purge: purgeEs,
  quality: qualityEs,
  territory: territoryEs,
  help: helpEs,
};
const en: typeof es = {
  frame: frameEn,
  imports: importsEn,
  received: receivedEn,
  reconciliation: reconciliationEn,
  audit: auditEn,
  registry: registryEn,
  backups: backupsEn,
  affiliation: affiliationEn,
  attachments: attachmentsEn,
  benefits: benefitsEn,
  board: boardEn,
  cards: cardsEn,
  catalogs: catalogsEn,
  households: householdsEn,
  householdForm: householdFormEn,
  householdFields: householdFieldsEn,
  householdHistory: householdHistoryEn,
  householdLives: householdLivesEn,
  timeline: timelineEn,
  transfers: transfersEn,
  documents: documentsEn,
  downloads: downloadsEn,
  duplicates: duplicatesEn,
  eligibility: eligibilityEn,
  classification: classificationEn,
  leaders: leadersEn,
  membership: membershipEn,
  notLocated: notLocatedEn,
  packages: packagesEn,
  paperForms: paperFormsEn,
  rosters: rostersEn,
  profiles: profilesEn,
  rules: rulesEn,
  compliance: complianceEn,
  dutyCalendar: dutyCalendarEn,
  why: whyEn,
  ahead: aheadEn,
  payments: paymentsEn,
  payerFiles: payerFilesEn,
  payPoints: payPointsEn,
  corrections: correctionsEn,
  paymentLife: paymentLifeEn,
  effects: effectsEn,
  programme: programmeEn,
  assemblies: assembliesEn,
  proposals: proposalsEn,
  purge: purgeEn,
  quality: qualityEn,
  territory: territoryEn,
  help: helpEn,
};

declare module 'i18next' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be extended
  interface CustomTypeOptions {
    readonly defaultNS: 'frame';
    readonly resources: typeof es;
  }
}

export const startMessages = (language: 'es' | 'en') =>
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'es',
    resources: { es, en },
    defaultNS: 'frame',
    interpolation: { escapeValue: false },
  });
