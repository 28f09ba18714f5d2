import type { PackageRefusal } from '../domain/packages/refusals';
import type { LayoutFault } from '../domain/payerFiles/layout';
import type { RecoveryObstacle } from '../domain/payments/corrections';
import type { Balance } from '../domain/reconciliation/balance';
import type { MembershipFault } from '../domain/membership/faults';
import type { IsoDate, Month } from '../domain/calendar';
import type { TotalDifference } from '../domain/rosters/paperTotals';
import type { EffectObstacle } from '../domain/effects/obstacles';
import type { HouseholdStatus } from '../domain/households';
import type { AccountObstacle } from '../domain/households/account';
import type { HolderObstacle, MoveObstacle } from '../domain/households/payee';
import type { CardObstacle, CardState } from '../domain/cards/card';
import type { LeaderObstacle } from '../domain/leaders/terms';
import type { PayPointObstacle } from '../domain/payPoints/payPoint';
import type { OfficialCodeFault } from '../domain/territory/provisional';
import type { Dependent } from '../domain/imports/dependents';
import type { RequestStep, StepFault } from '../domain/classification/requests';
/** Every way in which an operation can be refused; each code has its sentence in messages/. */
export type Problem =
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'invalid-input'; readonly issues: readonly string[] }
  | { readonly code: 'unexpected'; readonly reference: string }
  | { readonly code: 'busy'; readonly job: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'backend-stopped' }
  | { readonly code: 'forbidden'; readonly role: string; readonly route: string }
  // the registry file
  | { readonly code: 'registry-locked' }
  | { readonly code: 'registry-absent'; readonly path: string }
  | { readonly code: 'registry-exists'; readonly path: string }
  | { readonly code: 'registry-in-use' }
  | { readonly code: 'registry-damaged'; readonly detail: string }
  | { readonly code: 'registry-newer'; readonly found: string; readonly known: string }
  | { readonly code: 'registry-bad-place'; readonly path: string; readonly why: string }
  | { readonly code: 'keyring-damaged'; readonly path: string }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'wait-before-retry'; readonly seconds: number }
  | { readonly code: 'wrong-recovery-code' }
  | { readonly code: 'weak-passphrase' }
  | { readonly code: 'passphrase-due' }
  | { readonly code: 'same-passphrase' }
  | { readonly code: 'user-exists'; readonly name: string }
  | { readonly code: 'own-right' }
  | { readonly code: 'user-retired'; readonly name: string }
  | { readonly code: 'user-active'; readonly name: string }
  | { readonly code: 'backup-failed'; readonly detail: string }
  | { readonly code: 'backup-damaged'; readonly name: string; readonly detail: string }
  | { readonly code: 'backup-of-other'; readonly office: string }
  // files
  | { readonly code: 'file-unreadable'; readonly name: string; readonly detail: string }
  | { readonly code: 'file-unwritable'; readonly name: string; readonly detail: string }
  | { readonly code: 'file-exists'; readonly name: string }
  // imports
  | { readonly code: 'analysis-outdated' }
  | { readonly code: 'analysis-applied' }
  | { readonly code: 'rows-rejected'; readonly rejected: number }
  | { readonly code: 'file-refused'; readonly refusal: string }
  | { readonly code: 'nothing-to-apply' }
  | { readonly code: 'import-not-applied'; readonly name: string }
  | { readonly code: 'import-needed'; readonly name: string; readonly dependents: readonly Dependent[] }
  | { readonly code: 'several-files'; readonly name: string; readonly ids: readonly string[] }
  | { readonly code: 'file-not-kept'; readonly name: string }
  // forms on paper
  | {
      readonly code: 'form-refused';
      readonly form: string;
      readonly why: 'DAMAGED' | 'UNKNOWN' | 'OTHER_OFFICE' | 'OTHER_PERIOD';
      readonly period: string;
    }
  | {
      readonly code: 'control-totals';
      readonly months: readonly Month[];
      readonly differences: readonly TotalDifference[];
    }
  | { readonly code: 'own-typing'; readonly name: string; readonly form: string }
  // rule sets
  | { readonly code: 'rule-set-unknown'; readonly name: string; readonly known: readonly string[] }
  | {
      readonly code: 'rule-set-not-in-force';
      readonly name: string;
      readonly date: string;
      readonly from: string;
      readonly to: string | null;
    }
  | { readonly code: 'no-rule-set-on'; readonly date: string }
  | { readonly code: 'rule-set-empty'; readonly name: string; readonly gaps: readonly string[] }
  // territory
  | { readonly code: 'district-unknown'; readonly ubigeo: string }
  | { readonly code: 'validity-refused'; readonly why: 'PAST' | 'OVERLAPS'; readonly held: string }
  | { readonly code: 'center-known'; readonly center: string }
  | { readonly code: 'provisional-codes-used-up'; readonly ubigeo: string }
  | { readonly code: 'center-absent'; readonly center: string }
  | { readonly code: 'center-not-provisional'; readonly center: string }
  | { readonly code: 'official-code-refused'; readonly why: OfficialCodeFault; readonly center: string }
  /** `state`: where the card stands. */
  | { readonly code: 'card-not-possible'; readonly why: CardObstacle; readonly state: CardState }
  /** `what`: the centre, household or day; `payPoint`: the point it is about, or whose it is already. */
  | {
      readonly code: 'pay-point-not-possible';
      readonly why: PayPointObstacle;
      readonly what: string;
      readonly payPoint: string;
    }
  /** `what`: the person, centre, household or day it is about; `leader`: whose it is already, or ''. */
  | {
      readonly code: 'leader-not-possible';
      readonly why: LeaderObstacle;
      readonly what: string;
      readonly leader: string;
    }
  // households
  | { readonly code: 'duplicate-code'; readonly value: string }
  | { readonly code: 'answer-known'; readonly household: string }
  | { readonly code: 'scheme-known'; readonly benefit: string; readonly since: IsoDate }
  | { readonly code: 'naming-outside'; readonly list: string; readonly since: IsoDate }
  /** `later`: the document that its owner has today, where this is an earlier one; else ''. */
  | {
      readonly code: 'document-taken';
      readonly number: string;
      readonly household: string;
      readonly name: string;
      readonly later: string;
    }
  | { readonly code: 'fields-invalid'; readonly fields: readonly { readonly path: string; readonly code: string }[] }
  | { readonly code: 'registry-changed'; readonly what: string }
  | { readonly code: 'holder-not-possible'; readonly why: HolderObstacle }
  | { readonly code: 'move-not-possible'; readonly why: MoveObstacle }
  | { readonly code: 'account-not-possible'; readonly why: AccountObstacle }
  /** `accountNumber`: its last four digits; `name`: of the payee of that household. */
  | {
      readonly code: 'account-taken';
      readonly accountNumber: string;
      readonly household: string;
      readonly name: string;
    }
  | { readonly code: 'already-proposed'; readonly household: string }
  | { readonly code: 'proposal-decided'; readonly decision: string }
  | { readonly code: 'own-proposal'; readonly name: string }
  // purging
  | { readonly code: 'purge-waits' }
  | { readonly code: 'purge-changed' }
  | { readonly code: 'nobody-to-purge'; readonly cutoff: IsoDate }
  | { readonly code: 'household-purged'; readonly household: string }
  // classification
  | { readonly code: 'request-open'; readonly household: string; readonly number: string }
  | { readonly code: 'request-absent'; readonly household: string }
  | { readonly code: 'request-step'; readonly step: RequestStep; readonly fault: StepFault }
  | { readonly code: 'reevaluation-late'; readonly household: string; readonly lastDay: IsoDate | null }
  | { readonly code: 'community-needed'; readonly household: string }
  | { readonly code: 'community-date'; readonly from: IsoDate }
  // documents
  | { readonly code: 'settlement-not-allowed'; readonly answer: string }
  | ({ readonly code: 'membership-refused' } & MembershipFault)
  // bimester
  | { readonly code: 'period-exists'; readonly period: string }
  | { readonly code: 'period-not-open'; readonly period: string }
  | { readonly code: 'period-not-closed'; readonly period: string }
  | { readonly code: 'period-unsettled'; readonly households: number; readonly duties: number }
  | { readonly code: 'period-not-over'; readonly period: string; readonly lastDay: string }
  | { readonly code: 'no-households' }
  | { readonly code: 'several-duties-open'; readonly duties: readonly string[] }
  | { readonly code: 'no-open-duty'; readonly month: string }
  | {
      readonly code: 'decision-not-allowed';
      readonly state: string;
      readonly reason: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'reason-unknown'; readonly reason: string; readonly allowed: readonly string[] }
  | { readonly code: 'second-person-needed' }
  | {
      readonly code: 'effect-not-possible';
      readonly household: string;
      readonly why: EffectObstacle;
      /** What it is, where another status is asked for. */
      readonly status?: HouseholdStatus;
    }
  | { readonly code: 'household-judged'; readonly household: string; readonly period: string }
  | { readonly code: 'not-located-open'; readonly persons: number; readonly names: readonly string[] }
  | { readonly code: 'not-located-absent'; readonly household: string; readonly name: string }
  | { readonly code: 'not-located-waits'; readonly name: string }
  | { readonly code: 'other-person-taken'; readonly name: string }
  | {
      readonly code: 'other-person-differs';
      readonly name: string;
      readonly whose: string;
      readonly household: string;
      readonly asked: string;
    }
  | { readonly code: 'not-located-there'; readonly name: string; readonly facility: string }
  // payments
  | { readonly code: 'list-absent'; readonly period: string }
  | { readonly code: 'list-approved'; readonly period: string }
  /** The act may not be done with a list in this status. */
  | { readonly code: 'list-status'; readonly period: string; readonly status: string }
  | {
      readonly code: 'recovery-not-possible';
      readonly household: string;
      readonly period: string;
      readonly why: RecoveryObstacle;
    }
  | { readonly code: 'layout-not-possible'; readonly why: LayoutFault }
  | { readonly code: 'payer-unknown' }
  | { readonly code: 'payer-file-empty'; readonly period: string }
  /** A value that the file has no room for, or whose letters it cannot hold. */
  | { readonly code: 'payer-misfit'; readonly household: string; readonly title: string; readonly value: string }
  | { readonly code: 'list-without-inputs'; readonly period: string }
  | { readonly code: 'list-not-sent'; readonly period: string; readonly status: string }
  | { readonly code: 'list-unanswered'; readonly period: string; readonly status: string }
  | { readonly code: 'list-unbalanced'; readonly period: string; readonly sums: Balance; readonly counts: Balance }
  | { readonly code: 'list-nobody-paid'; readonly period: string }
  | { readonly code: 'list-not-approved'; readonly period: string }
  | { readonly code: 'no-proposals' }
  | { readonly code: 'same-person'; readonly name: string }
  /** Findings that stop the approval; `household`: the first of them. */
  | { readonly code: 'audit-stops'; readonly findings: number; readonly household: string }
  | { readonly code: 'second-approval-waits'; readonly name: string }
  | { readonly code: 'own-approval'; readonly name: string }
  | { readonly code: 'withheld'; readonly household: string }
  | { readonly code: 'not-withheld'; readonly household: string }
  | { readonly code: 'totals-differ'; readonly expected: string; readonly found: string }
  // assemblies and affiliation
  | { readonly code: 'assembly-final'; readonly assembly: string; readonly status: string }
  | { readonly code: 'assembly-still-open'; readonly assembly: string }
  | { readonly code: 'assembly-unfinished'; readonly assembly: string; readonly missing: number }
  | { readonly code: 'assembly-no-quorum'; readonly attendees: number; readonly quorum: number }
  | { readonly code: 'assembly-without-households'; readonly centers: readonly string[] }
  | { readonly code: 'household-on-agenda'; readonly household: string; readonly assembly: string }
  | { readonly code: 'step-not-allowed'; readonly household: string; readonly step: string; readonly action: string }
  | { readonly code: 'headquarters-decides' }
  | { readonly code: 'no-place'; readonly household: string; readonly rank: number; readonly places: number }
  | {
      readonly code: 'date-not-allowed';
      readonly date: IsoDate;
      readonly why: 'FUTURE' | 'TOO_EARLY';
      readonly than: IsoDate;
    }
  | { readonly code: 'attachment-refused'; readonly name: string; readonly why: 'EMPTY' | 'TOO_BIG' | 'KIND' | 'KEPT' }
  // packages
  | { readonly code: 'package-invalid'; readonly part: string; readonly why: string }
  | { readonly code: 'nothing-to-send'; readonly what: 'REGISTRY' | 'RESULTS' }
  | { readonly code: 'package-refused'; readonly why: PackageRefusal; readonly detail: string };
