import type { DocumentSentences } from './documents';

export const documentsEn: DocumentSentences = {
  tasks: {
    MISSING: 'No document',
    TEMPORARY: 'Only a CNV',
    LAPSED: 'Lapsed',
    FILLER: 'Made-up number',
    LAPSING: 'About to lapse',
    REPAIRED: 'Zeros put back',
  },
  steps: {
    MISSING: 'Apply for the document',
    TEMPORARY: 'Obtain the CUI or the DNI',
    LAPSED: 'Renew the document',
    FILLER: 'Find out the true number',
    LAPSING: 'Renew before it lapses',
    REPAIRED: 'Check the number against the document itself',
  },
  results: {
    OBTAINED: 'Obtained a document',
    VERIFIED: 'Document seen',
    IN_PROCESS: 'Applied for',
    MISSING_PAPERS: 'Papers missing',
    ABSENT: 'Did not come',
  },
  answers: {
    MATCH: 'Match',
    NAME_DIFF: 'Other name',
    NOT_FOUND: 'Not found',
    DECEASED: 'Deceased',
  },
  settlements: { ACCEPTED: "RENIEC's name was taken over", KEPT: 'what is registered stays' },
};
