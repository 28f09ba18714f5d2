import type { IsoDate, Month } from '../calendar';
import type { Member, Pregnancy } from '../households';
import type { RuleSet } from '../ruleSets/ruleSet';
import type { Duty, DutyMonth } from './duties';
import type { ServiceLink } from './serviceLinks';

/** Of a member, what decides which duties are owed. */
export type DutyMember = Pick<
  Member,
  'birthDate' | 'documentType' | 'entryDate' | 'exitDate' | 'secondaryComplete' | 'secondarySince'
> & {
  /** Schools and posts, dated; left out: none. */
  readonly services?: readonly ServiceLink[];
  /** An initial school serves the populated centre of the household; left out: none does. */
  readonly initialSupplied?: boolean;
};

/** Who is judged, for which month, by which rules. */
export type DutyInput = {
  readonly member: DutyMember;
  readonly pregnancies: readonly Pregnancy[];
  /** Of the household the member lives in now; null where it is not affiliated. */
  readonly affiliationDate: IsoDate | null;
  /**
   * The entry from which the month of grace counts. Left out: the member's own. Of a person who came from another
   * affiliated household: the day that grace began there, so that moving gives no new one (decisions D2).
   */
  readonly graceFrom?: IsoDate;
  readonly month: Month;
  readonly rules: RuleSet;
};

/** The same with its last day, and the day after which duties may arise. */
export type DutyCase = DutyInput & { readonly last: IsoDate; readonly since: IsoDate };

/** One duty as far as it exists in the month. */
export type Assessment = DutyMonth | null;

export const notDue = (duty: Duty, month: Month, rule: string): DutyMonth => ({
  duty,
  month,
  due: 'NOT_DUE',
  rule,
  controls: [],
  interval: null,
});
