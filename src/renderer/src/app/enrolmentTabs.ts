/** The matters of enrolment, in the order of the work; each has its word in the messages of its area. */
export const ENROLMENT_TABS = [
  { path: '/enrolment', area: 'eligibility' },
  { path: '/enrolment/documents', area: 'documents' },
  { path: '/enrolment/classification', area: 'classification' },
  { path: '/enrolment/assemblies', area: 'assemblies' },
  { path: '/enrolment/affiliation', area: 'affiliation' },
  { path: '/enrolment/benefits', area: 'benefits' },
  { path: '/enrolment/duplicates', area: 'duplicates' },
  { path: '/enrolment/proposals', area: 'proposals' },
  { path: '/enrolment/quality', area: 'quality' },
  { path: '/enrolment/territory', area: 'territory' },
  { path: '/enrolment/leaders', area: 'leaders' },
  { path: '/enrolment/rules', area: 'rules' },
] as const;
