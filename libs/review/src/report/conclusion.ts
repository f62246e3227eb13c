import type { Evidence } from '@homeward/judging';
import type { OpinionCode } from '../opinion.codes.js';
import type { Wording } from './wording.js';

/** The conclusion in fixed wording; it names only relatives that were typed. */
export function conclusionText(
  words: Wording,
  code: OpinionCode,
  names: { readonly person: string; readonly family: string; readonly members: Evidence['members'] },
): string {
  const parents = names.members.filter(
    (member) => member.typed && (member.relation === 'father' || member.relation === 'mother'),
  );
  const father = parents.find((member) => member.relation === 'father');
  const mother = parents.find((member) => member.relation === 'mother');
  const { person, family } = names;
  if (code === 'C1' && father && mother)
    return words.provided + words.parents(father.code, mother.code, person);
  const [only, second] = parents;
  if (code === 'C2' && only && !second)
    return words.provided + words.parent(only.code, words.relations[only.relation], person);
  if (code === 'C2' && second)
    return words.provided + words.eitherParent(parents.map((member) => member.code).join(', '), person);
  return words.provided + words.kinship(person, family);
}
