import type { HandlersOf } from '../../dispatch';
import { affiliate } from './affiliate';
import { answerProposals } from './answer';
import { requestDocuments, signAgreement } from './sign';
import { deciderOf, pipeline, setDecider, stepsOf } from './views';

export const affiliationHandlers: HandlersOf<'affiliation'> = {
  'affiliation.affiliate': affiliate,
  'affiliation.decider': deciderOf,
  'affiliation.setDecider': setDecider,
  'affiliation.steps': stepsOf,
  'affiliation.requestDocuments': requestDocuments,
  'affiliation.sign': signAgreement,
  'affiliation.pipeline': pipeline,
  'affiliation.answer': answerProposals,
};
