import type { AssemblyDetail } from '@shared/contract/assemblies';
import { typedTime } from '../../ui/typedTime';

type Meeting = AssemblyDetail['meeting'];
export type Authority = Meeting['authorities'][number];

/** The meeting as it stands in the fields: figures as they are typed, and a blank row to go on with. */
export type MeetingValues = Omit<Meeting, 'heldOn' | 'attendees'> & {
  readonly heldOn: string | null;
  readonly attendees: string;
};

export const NO_AUTHORITY: Authority = { name: '', dni: '', position: '', organisation: '' };
export const AUTHORITIES_MAX = 40;

export const isTyped = (authority: Authority | undefined): boolean =>
  authority !== undefined && Object.values(authority).some((value) => value.trim() !== '');

export const shownMeeting = ({ attendees, authorities, ...same }: Meeting): MeetingValues => ({
  ...same,
  attendees: attendees === null ? '' : String(attendees),
  authorities: authorities.length < AUTHORITIES_MAX ? [...authorities, NO_AUTHORITY] : authorities,
});

/** As the route takes it; blank rows at the end are none. */
export function readMeeting({ startTime, endTime, attendees, authorities, ...same }: MeetingValues) {
  const last = authorities.findLastIndex(isTyped);
  return {
    ...same,
    startTime: typedTime(startTime),
    endTime: typedTime(endTime),
    attendees: readPeople(attendees),
    authorities: authorities.slice(0, last + 1),
  };
}

/** What is no number stays as it was typed, and is refused. */
function readPeople(typed: string): number | string | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}
