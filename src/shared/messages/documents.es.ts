import type { DocumentSentences } from './documents';

export const documentsEs: DocumentSentences = {
  tasks: {
    MISSING: 'Sin documento',
    TEMPORARY: 'Solo CNV',
    LAPSED: 'Vencido',
    FILLER: 'Número de relleno',
    LAPSING: 'Por vencer',
    REPAIRED: 'Ceros repuestos',
  },
  steps: {
    MISSING: 'Tramitar el documento',
    TEMPORARY: 'Obtener el CUI o el DNI',
    LAPSED: 'Renovar el documento',
    FILLER: 'Averiguar el número verdadero',
    LAPSING: 'Renovar antes de que venza',
    REPAIRED: 'Comprobar el número con el documento a la vista',
  },
  results: {
    OBTAINED: 'Obtuvo documento',
    VERIFIED: 'Documento verificado',
    IN_PROCESS: 'En trámite',
    MISSING_PAPERS: 'Faltan papeles',
    ABSENT: 'No asistió',
  },
  answers: {
    MATCH: 'Coincide',
    NAME_DIFF: 'Nombre diferente',
    NOT_FOUND: 'No encontrado',
    DECEASED: 'Fallecido',
  },
  settlements: { ACCEPTED: 'se tomó el nombre del RENIEC', KEPT: 'se mantiene lo registrado' },
};
