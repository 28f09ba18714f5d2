import type { EffectObstacle } from '../domain/effects/obstacles';
import type { HouseholdStatus } from '../domain/households';

/** Why something about the ladder of effects cannot be done, in words. */
export const effectObstaclesEn: Readonly<Record<EffectObstacle, (household: string) => string>> = {
  NOT_DUE: (household) =>
    `Household ${household} has not reached the suspensions that lead to proposing its exit, was proposed already or has an appeal to decide.`,
  STATUS: (household) => `Household ${household} is not in the status this needs. See its status on its screen.`,
  APPEAL_OPEN: (household) =>
    `Household ${household} has an appeal to decide: decide it before sending it on, the other office cannot.`,
  EXIT_OPEN: (household) => `The exit of household ${household} is confirmed already and its term runs.`,
  NOTHING_TO_APPEAL: (household) =>
    `Household ${household} has no unpaid bimester and no exit that could be appealed by that. Check the bimester.`,
  FORMER_OFFICE: (household) =>
    `That bimester of household ${household} was judged by the office it came from: it is appealed there.`,
  APPEAL_EARLY: () => 'The date is before the notice or the act that is appealed, or has not come yet.',
  APPEAL_LATE: (household) => `The term to appeal of household ${household} is over. Its last day is on the notice.`,
  APPEAL_KNOWN: (household) =>
    `Household ${household} appealed that already; each bimester and each exit is appealed once.`,
  APPEAL_ABSENT: (household) => `Household ${household} has no appeal to decide about that.`,
  GATE_LOST: (household) =>
    `Household ${household} does not meet the conditions to return today: see its eligibility. Nothing was changed.`,
  SAME_OFFICE: (household) => `Household ${household} would stay with this office. For another address use “Move”.`,
  OWN_APPEAL: () => 'You recorded this appeal; somebody else has to decide it.',
  DATES: () => 'The interruption cannot end before it begins nor begin after today.',
};

/** The status a household has, where what was asked is for another. */
export const otherStatusEn: Readonly<Record<HouseholdStatus, (household: string) => string>> = {
  CANDIDATE: (household) => `Household ${household} is a candidate, not affiliated yet: follow its affiliation first.`,
  AFFILIATED: (household) =>
    `Household ${household} is affiliated: neither suspended nor gone, there is nothing to return from.`,
  SUSPENDED: (household) => `Household ${household} is suspended already: propose its reinstatement, or its exit.`,
  DISAFFILIATED: (household) =>
    `Household ${household} left the programme (disaffiliated): if it meets the conditions, propose its return.`,
};
