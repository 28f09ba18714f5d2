/** Rises when an older program could misread what a newer one sends out. */
export const SCHEMA_VERSION = 1;

/** First column of the hidden sheet `_datos`. */
export const IDENTITY_LABELS = {
  form: 'Código de formulario',
  kind: 'Tipo',
  schema: 'Versión del formulario',
  registry: 'Registro',
  period: 'Bimestre',
  facility: 'Servicio',
  rows: 'Filas emitidas',
  keys: 'Resumen de claves',
} as const;
