import { toNestErrors } from '@hookform/resolvers';
import { useRef, useState } from 'react';
import { useForm, useWatch, type Resolver } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { assemblyRoutes, type AssemblyDetail } from '@shared/contract/assemblies';
import { yearOf } from '@shared/domain/calendar';
import { useCommand } from '../../app/queries';
import { readMeeting, shownMeeting, type MeetingValues } from './meetingValues';

const schema = assemblyRoutes['assemblies.record'].input;

/** What is typed of the meeting. It lives as long as the screen of the assembly: another view loses nothing. */
export function useMeetingForm({ assembly, meeting: known }: AssemblyDetail) {
  const faultOf = useMeetingFaults();
  const save = useCommand('assemblies.record');
  const check = (values: MeetingValues) => schema.safeParse({ assembly, meeting: readMeeting(values) });
  const resolver: Resolver<MeetingValues> = (values, _context, options) => {
    const checked = check(values);
    if (checked.success) return { values, errors: {} };
    const errors = Object.fromEntries(
      checked.error.issues.map(({ path, code }) => {
        const field = path.slice(1);
        return [field.join('.'), { type: code, message: faultOf(String(field.at(-1))) }];
      }),
    );
    return { values: {}, errors: toNestErrors<MeetingValues>(errors, options) };
  };
  const form = useForm<MeetingValues>({ defaultValues: shownMeeting(known), resolver, mode: 'onBlur' });
  const [saved, setSaved] = useState(JSON.stringify(known));
  const sent = useRef(saved);
  const now = check(useWatch({ control: form.control, compute: (values: MeetingValues) => values }));
  const settle = () => {
    void form.trigger();
    const checked = check(form.getValues());
    if (!checked.success) return;
    const { meeting } = checked.data;
    for (const time of ['startTime', 'endTime'] as const) form.setValue(time, meeting[time]);
    const stated = JSON.stringify(meeting);
    if (stated === sent.current) return;
    sent.current = stated;
    save.mutate(checked.data, {
      onSuccess: () => setSaved(stated),
      onError: () => {
        sent.current = saved;
      },
    });
  };
  return {
    form,
    settle,
    problem: save.error?.problem,
    isPending: save.isPending,
    isSaved: now.success && JSON.stringify(now.data.meeting) === saved,
    latestYear: yearOf(known.heldOn) + 1,
  };
}

export type MeetingForm = ReturnType<typeof useMeetingForm>;

function useMeetingFaults() {
  const { t } = useTranslation('assemblies');
  const sentences: Readonly<Record<string, string>> = {
    heldOn: t('wrongDay'),
    startTime: t('wrongTime'),
    endTime: t('wrongTime'),
    attendees: t('wrongAttendees'),
    dni: t('wrongDni'),
    name: t('wrongName'),
  };
  return (field: string) => sentences[field] ?? t('wrong');
}
