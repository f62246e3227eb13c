import { proposalMachine } from '../four-eyes/proposal.states.js';

/** A recipient that is to be added or changed: proposed by one lead and approved by another. */
export const recipientChangeMachine = proposalMachine('recipient change', {
  proposers: ['lab_lead'],
  deciders: ['lab_lead'],
});
