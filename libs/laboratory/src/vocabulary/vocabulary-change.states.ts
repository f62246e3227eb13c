import {
  PROPOSAL_STATUSES,
  proposalMachine,
  type ProposalEvent,
  type ProposalStatus,
} from '../four-eyes/proposal.states.js';

export const CHANGE_STATUSES = PROPOSAL_STATUSES;
export type ChangeStatus = ProposalStatus;
export type ChangeEvent = ProposalEvent;

/** A change of the vocabulary is proposed by one account and approved by another. */
export const vocabularyChangeMachine = proposalMachine('vocabulary change', {
  proposers: ['analyst', 'lab_lead'],
  deciders: ['lab_lead'],
});
