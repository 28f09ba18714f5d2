/** `9:30`, `930`, `9.30` and `14` as `09:30`, `14:00`; what is no time stays as it was typed. */
export function typedTime(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2}?)(?:[:.h]?(\d{2}))?$/.exec(text.trim()) ?? [];
  return hours === undefined ? text.trim() : `${hours.padStart(2, '0')}:${minutes}`;
}
