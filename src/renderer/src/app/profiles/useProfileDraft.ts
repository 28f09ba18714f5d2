import { useState } from 'react';
import type { OpenProfile, SavedProfile } from '@shared/contract/profiles';
import type { Output } from '@shared/contract/routes';
import { shell } from '../../api';
import { useJob } from '../queries';

export type Kind = OpenProfile['kind'];
type Seen = Output<'profiles.look'>;

const SPREADSHEETS = [{ name: 'Excel, CSV', extensions: ['xlsx', 'csv', 'txt'] }];

/** A profile being made: what it says so far, and what it would read in the file shown as an example. */
export function useProfileDraft(saved: SavedProfile | undefined, first: Kind) {
  const looking = useJob('profiles.look');
  const [kind, setKind] = useState<Kind>(saved?.profile.kind ?? first);
  const [profile, setProfile] = useState<OpenProfile | undefined>(saved?.profile);
  const [example, setExample] = useState<{ readonly picked: string; readonly name: string }>();
  const look = (picked: string, asked: Kind, given: OpenProfile | undefined) =>
    looking.mutate(
      { file: { picked }, kind: asked, ...(given === undefined ? {} : { profile: given }) },
      { onSuccess: (seen) => setProfile((now) => withMarks(now ?? seen.profile, seen)) },
    );
  return {
    kind,
    profile,
    seen: looking.data,
    example: example?.name,
    looking,
    setKind: (chosen: Kind) => {
      setKind(chosen);
      setProfile(undefined);
      if (example !== undefined) look(example.picked, chosen, undefined);
    },
    /** `isColumn`: what can be read of the example changes with it. */
    change: (changed: OpenProfile, isColumn: boolean) => {
      setProfile(changed);
      if (isColumn && example !== undefined) look(example.picked, changed.kind, changed);
    },
    async pickExample() {
      const [picked] = await shell.pick({ kind: 'file', filters: SPREADSHEETS });
      if (picked === undefined) return;
      setExample(picked);
      look(picked.picked, kind, profile);
    },
  };
}

/** Activities of a health file that nobody spoke of are no matter of the programme; marks of days are asked. */
function withMarks(profile: OpenProfile, { marks }: Seen): OpenProfile {
  if (profile.kind !== 'HEALTH_POST') return profile;
  const known = new Set(profile.marks.map(({ mark }) => mark.toUpperCase()));
  const others = marks.filter(({ mark }) => !known.has(mark)).map(({ mark }) => ({ mark, means: 'OTHER' as const }));
  return { ...profile, marks: [...profile.marks, ...others] };
}
