import { proposalMachine } from '../four-eyes/proposal.states.js';

/** A version of the rule who approves a batch: proposed by one lead and approved by another. */
export const approvalRuleMachine = proposalMachine('approval rule', {
  proposers: ['lab_lead'],
  deciders: ['lab_lead'],
});
