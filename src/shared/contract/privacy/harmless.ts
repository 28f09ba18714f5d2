/** Areas in which no person is spoken of: their texts need no declaration one by one. */
export const AREAS_WITHOUT_PERSONS = [
  'backups.',
  'profiles.',
  'rules.',
  'territory.',
  'benefits.list.',
  'benefits.schemes.',
  'payerFiles.layouts.',
];

/** Words of the programme's own: `a b c` is three ends of paths. */
const words = (text: string) => text.trim().split(/\s+/);

/** Texts that tell nothing of a person beyond the household's code: see `kinds`. */
export const HARMLESS: readonly string[] = [
  ...words(`
    household households withoutHolder code codes id ids key other memberId registryId importId analysisId identifier
    hash sha256 previousSha256 fingerprint publicKey recipient signedBy package part route form formCode number
    fsuNumber pghCode modularCode annex last4 accountNumber row sheet cell field unknownColumns file mediaType`),
  // when, and who of the office
  ...words(`
    at now on since until from to day date months due later startTime endTime createdAt importedAt issuedAt returnedAt
    first last lastSignIn
    openedAt closedAt approvedAt calculatedAt decidedAt proposedAt expires
    by user users createdBy importedBy openedBy closedBy approvedBy calculatedBy decidedBy confirmedBy checkedBy proposedBy`),
  // states and rules
  ...words(`
    kind status result source choice as about done affiliated proposal mark originPeriod benefit condition
    ruleSet ruleSets rules required warnings reference reasonsBefore reasonsNow damage engine pragmas list area
    proposalKind basis act cardStep paymentReason resultReason duplicate documentType relationship sex cse table
    period month state step assemblyDate agreementDate affiliationDate entryDate exitDate`),
  // where, and which service
  ...words(`
    ubigeo center centers community people populatedCenter populatedCenterName populatedCenterCode nativeCommunity
    districts areas place assembly committee payPoint leader office school schoolName grade section position organisation
    cameFrom wentTo bank delimiter fill payer.account es en`),
  ...words(`
    report.message files.message refused.message faults.detail entries.detail registry.check.problems
    verifyLedger.head audit.lines.rows.what audit.whoSaw.rows.what
    effects.lost.found registry.create.recoveryCode users.renewRecovery.recoveryCode drafts.get.json sentReference control`),
  // names of things, of services and of who works here
  ...words(`
    office.name user.name registry.unlock.name registry.recover.name registry.backup.name users.list.name audit.people.people.name users.add.name
    users.changeRole.name users.retire.name users.reactivate.name users.resetPassphrase.name files.name written.name
    imports.show.name report.name imports.save.name imports.undo.name entries.name households.centers.name services.name
    centers.name facilities.missing.name rosters.analyse.missing.name payPoints.name payments.export.name parts.name
    payer.name payerFiles.write.name payPoints.list.name payPoints.add.name payPoints.serve.name payPoints.days.name payDays.name
    packages.identity.name late.name attachments.add.name attachments.save.name`),
];
