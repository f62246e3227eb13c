import { inventPerson, surnames, type InventedPerson } from './people.js';
import { seededRandom, type Random } from './random.js';
import type { DemoFamily } from './scenario.js';

/** Names, birth dates and the disappearance of one family of the demonstration; they fit each other. */
export interface FamilyHistory {
  readonly missing: { readonly name: string; readonly birthDate: string; readonly missingSince: string };
  /** In the order of the family's relatives. */
  readonly relatives: readonly InventedPerson[];
  /** The child as the collection point registered it, under an estimated age. */
  readonly found: { readonly birthYear: number; readonly foundOn: string };
}

/** A separate seed, so that the families do not change. */
const SEED = 20_261_129;
/** The one child whose age was guessed wrong: the page says that it contradicts. */
const GUESSED_WRONG = 4;
const WRONG_BY = 5;
const LAST_YEAR = 2025;

/** Lives of the families, always the same. */
export function familyHistories(families: readonly DemoFamily[]): FamilyHistory[] {
  const random = seededRandom(SEED);
  let serial = 0;
  return families.map((family, index) => {
    const names = surnames(2, random);
    const siblings = family.relatives.some(({ relation }) => relation === 'full_sibling');
    // Siblings are older, and old enough to consent themselves.
    const born = 2004 + random.below(siblings ? 7 : 14);
    const since = Math.min(LAST_YEAR - 2, born + 2 + random.below(6));
    const guess = born + random.below(3) - 1;
    const ages: Ages = { mother: 21 + random.below(12), grandfather: 22 + random.below(9) };
    const father = ages.mother + random.below(6);
    return {
      missing: {
        name: inventPerson(family.missingSex, born, names[0]!, 0, random).name,
        birthDate: day(born, random),
        missingSince: day(since, random),
      },
      relatives: family.relatives.map(({ relation, sex }) => {
        serial += 1;
        return relative(relation, sex, { born, father, ages, names, serial }, random);
      }),
      found: {
        birthYear: index === GUESSED_WRONG ? born + WRONG_BY : guess,
        foundOn: day(Math.min(LAST_YEAR, since + 1 + random.below(8)), random),
      },
    };
  });
}

interface Ages {
  readonly mother: number;
  readonly grandfather: number;
}

interface Circumstances {
  readonly born: number;
  readonly father: number;
  readonly ages: Ages;
  readonly names: readonly string[];
  readonly serial: number;
}

/** The child and the father's side have the father's surname; the mother has her own. */
function relative(
  relation: string,
  sex: 'male' | 'female',
  { born, father, ages, names, serial }: Circumstances,
  random: Random,
): InventedPerson {
  const [own = '', mothers = ''] = names;
  switch (relation) {
    case 'mother':
      return inventPerson(sex, born - ages.mother, mothers, serial, random);
    case 'father':
      return inventPerson(sex, born - father, own, serial, random);
    case 'full_sibling':
      return inventPerson(sex, born - 1 - random.below(3), own, serial, random);
    case 'paternal_grandfather':
      return inventPerson(sex, born - father - ages.grandfather, own, serial, random);
    default:
      throw new RangeError(`no life is told of a ${relation}`);
  }
}

function day(year: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}
