import { useState } from 'react';
import type { LocatedHit, LocatedProposal, NotLocatedCase } from '@shared/contract/notLocated';
import { firstDayOf, isIsoDate, type IsoDate, type Period } from '@shared/domain/calendar';
import { useCommand, useRoute } from '../../app/queries';
import { useDebounced } from '../../ui/useDebounced';

/** A place where the person may be: a row that speaks for it, or one found by hand. */
export type Place = {
  readonly key: string;
  readonly facility: string;
  readonly facilityName: string;
  readonly name: string;
  readonly other: string | null;
  readonly proposal: LocatedProposal | null;
};

const MIN_NOTE = 3;
const MILLISECONDS_TYPING = 250;

/** Choosing where somebody is: what is likeliest is chosen already, so that looking and confirming is all there is to do. */
export function useLocating(period: Period, one: NotLocatedCase) {
  const [text, setText] = useState('');
  const [chosenKey, setChosen] = useState(one.proposals.find(isProposed)?.other ?? '');
  const [since, setSince] = useState<string | null>(firstMonthOf(one));
  const [note, setNote] = useState('');
  const transfer = useCommand('notLocated.transfer');
  const wanted = useDebounced(text.trim(), MILLISECONDS_TYPING);
  const search = { period, kind: one.kind, text: wanted };
  const hits = useRoute('notLocated.search', search, { enabled: wanted.length > 1, keepPrevious: true }).data ?? [];
  const places = [...one.proposals.map(proposedPlace), ...(wanted.length > 1 ? foundPlaces(hits, one) : [])];
  const chosen = places.find(({ key }) => key === chosenKey);
  const needsNote = chosen !== undefined && chosen.other === null;
  return {
    text,
    since,
    note,
    places,
    chosen,
    needsNote,
    isComplete: chosen !== undefined && isDay(since) && (!needsNote || note.trim().length >= MIN_NOTE),
    isPending: transfer.isPending,
    problem: transfer.error?.problem,
    setText,
    setChosen,
    setSince,
    setNote,
    go(onDone: (place: Place) => void) {
      if (chosen === undefined || !isDay(since)) return;
      const to = chosen.other === null ? { facility: chosen.facility, note } : { other: chosen.other };
      const { household, member } = one;
      transfer.mutate({ period, household, member, to, since }, { onSuccess: () => onDone(chosen) });
    },
  };
}

const isDay = (date: string | null): date is IsoDate => date !== null && isIsoDate(date);
const isProposed = ({ rule }: LocatedProposal) => rule === 'O1' || rule === 'O4';
const firstMonthOf = ({ months: [first] }: NotLocatedCase) => (first === undefined ? null : firstDayOf(first));

const proposedPlace = (proposal: LocatedProposal): Place => ({
  key: proposal.other,
  facility: proposal.facility,
  facilityName: proposal.facilityName,
  name: proposal.name,
  other: proposal.other,
  proposal,
});

/** Where the person is missed already there is nobody to find, and what is proposed is not told twice. */
const foundPlaces = (hits: readonly LocatedHit[], one: NotLocatedCase): readonly Place[] =>
  hits
    .filter(({ facility, other }) => facility !== one.facility && !one.proposals.some((known) => known.other === other))
    .map(({ facility, facilityName, name, other, household }) => ({
      key: other ?? `${facility} ${household ?? ''} ${name}`,
      facility,
      facilityName,
      name,
      other,
      proposal: null,
    }));
