import type { IsoDate } from '../calendar';
import type { PregnancyOutcome } from './outcomes';
import type { HouseholdFields, Household, Member, MemberFields, Pregnancy, Relationship } from '../households';
import type { ExitReason } from '../proposals';

/** Embarazo as it is stored. `outcome` '' while it is open. */
export type Episode = Pregnancy & { readonly id: string; readonly outcome: PregnancyOutcome | '' };

/** Integrante with what decides how he or she may leave, enter or give birth. */
export type LivingMember = Member & {
  readonly exitReason: ExitReason | '';
  readonly pregnancies: readonly Episode[];
};
export type LivingHousehold<M extends LivingMember = LivingMember> = Household & { readonly members: readonly M[] };

/** Salida: from `on`, the first day outside. */
export type Exit<M extends LivingMember = LivingMember> = {
  readonly member: M;
  readonly on: IsoDate;
  readonly reason: ExitReason;
};

/** Ingreso: a new row of the household named, never a changed one. */
export type Entry<M extends LivingMember = LivingMember> = {
  /** Code of the household entered. */
  readonly household: string;
  readonly fields: MemberFields;
  readonly on: IsoDate;
  /** The row of the same person where he or she lived before; null for a newborn. */
  readonly previous: M | null;
  /** The pregnancy a newborn ends; null for whoever comes from another household. */
  readonly birthPregnancyId: string | null;
};

/** Desenlace of an episode; `id` null: the pregnancy becomes known by its outcome. */
export type EpisodeEnd<M extends LivingMember = LivingMember> = {
  readonly id: string;
  readonly isNew: boolean;
  readonly member: M;
  readonly on: IsoDate;
  readonly outcome: PregnancyOutcome;
};

/**
 * Lo que cambia: rows by which a fact about who lives where is written down. Nothing is overwritten: who leaves keeps
 * the row with its duties, who enters gets a new one that names it.
 */
export type MembershipPlan<M extends LivingMember = LivingMember> = {
  readonly exits: readonly Exit<M>[];
  readonly entries: readonly Entry<M>[];
  readonly episodeEnds: readonly EpisodeEnd<M>[];
  /** A household that comes into being: `holder`, number of its payee there. */
  readonly founded: { readonly fields: HouseholdFields; readonly holder: number } | null;
  /** Another payee, by number, in a household that stays. */
  readonly payee: { readonly household: string; readonly number: number; readonly on: IsoDate } | null;
  /** Parentesco with another head. */
  readonly relabelled: readonly { readonly member: M; readonly relationship: Relationship }[];
  /** Code of a household that ends because everybody went. */
  readonly ended: { readonly household: string; readonly on: IsoDate } | null;
};

export const NO_CHANGE: MembershipPlan<never> = {
  exits: [],
  entries: [],
  episodeEnds: [],
  founded: null,
  payee: null,
  relabelled: [],
  ended: null,
};

const LAST_NUMBER = 99;

/** Next numbers of a household, in order: a number once given is never given to somebody else. Fewer where it is full. */
export function nextNumbers({ members }: Pick<LivingHousehold, 'members'>, count: number): readonly number[] {
  const highest = Math.max(0, ...members.map(({ number }) => number));
  return Array.from({ length: count }, (_, index) => highest + 1 + index).filter((number) => number <= LAST_NUMBER);
}

/** Who is in the household now. */
export const presentIn = <M extends LivingMember>({ members }: { readonly members: readonly M[] }) =>
  members.filter(({ exitDate }) => exitDate === null);
