/** `2026-06-03` → `03/06/2026`. */
export const dayText = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

/** An instant as the clock of this computer shows it. */
export const momentText = (iso: string) =>
  new Date(iso).toLocaleString('es-PE', { dateStyle: 'short', timeStyle: 'short' });
