/** `2026-06-03` → `03/06/2026`. */
export const dayText = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

/** An instant as the clock of this computer shows it: `03/06/2026, 17:50`. */
export const momentText = (iso: string) =>
  new Date(iso).toLocaleString('es-PE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

/** `1507` → `15:07`. */
export const hourText = (time: string) => `${time.slice(0, 2)}:${time.slice(2)}`;
