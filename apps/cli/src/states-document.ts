import { caseMachine, shipmentMachine, specimenMachine } from '@homeward/intake';
import {
  approvalRuleMachine,
  exchangeMachine,
  importBatchMachine,
  importFindingMachine,
  locusCorrectionMachine,
  nonConformityMachine,
  plateMachine,
  recipientChangeMachine,
  vocabularyChangeMachine,
} from '@homeward/laboratory';
import { duplicateMachine } from '@homeward/duplicates';
import { linkMachine } from '@homeward/links';
import { hitMachine } from '@homeward/hits';
import type { StateMachine } from '@homeward/platform';
import { taskMachine } from '@homeward/verification';

type AnyMachine = StateMachine<string, string>;

/** docs/states.md, drawn from the tables that the server obeys. */
export function statesDocument(): string {
  const machines: AnyMachine[] = [
    caseMachine,
    specimenMachine,
    shipmentMachine,
    plateMachine,
    importBatchMachine,
    importFindingMachine,
    vocabularyChangeMachine,
    approvalRuleMachine,
    locusCorrectionMachine,
    nonConformityMachine,
    exchangeMachine,
    recipientChangeMachine,
    hitMachine,
    linkMachine,
    duplicateMachine,
    taskMachine,
  ];
  return [
    '# State machines',
    'Drawn from the tables in `*.states.ts` by `homeward states`; a test compares them. In brackets: who may take the step.',
    ...machines.map(drawing),
    '',
  ].join('\n');
}

function drawing({ name, initial, table }: AnyMachine): string {
  const steps = table.map(
    ({ from, event, to, roles }) => `  ${from} --> ${to}: ${event} [${roles.join(', ')}]`,
  );
  return `\n## ${name.replaceAll('_', ' ')}\n\`\`\`mermaid\nstateDiagram-v2\n  [*] --> ${initial}\n${steps.join('\n')}\n\`\`\``;
}
