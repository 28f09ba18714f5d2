/**
 * Plazo de aviso: within how many hours of knowing of it the authority for the protection of personal data (ANPD) is told of
 * an incident; a digital one also the national centre of digital security, and who is affected. The article is unconfirmed.
 */
export const INCIDENT_NOTICE = {
  hours: 48,
  validFrom: '2025-03-30',
  reference: 'Ley 29733 y su reglamento, D. S. 016-2024-JUS (artículo por confirmar)',
  confirmed: false,
} as const;

/** Until when the notice is given, as office time `YYYY-MM-DDTHH:MM`; undefined: no such day or time. */
export function noticeDue(day: string, time: string): string | undefined {
  const known = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(known)) return undefined;
  return new Date(known + INCIDENT_NOTICE.hours * 3_600_000).toISOString().slice(0, 16);
}
