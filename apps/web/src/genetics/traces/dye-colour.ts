/** Dyes by the colour in which laboratories draw them; yellow is drawn black, because it cannot be seen on white. */
const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/FAM|^FL|BLUE/i, 'blue'],
  [/VIC|JOE|HEX|BTG|GREEN/i, 'green'],
  [/NED|TMR|BTY|TAMRA|YELLOW/i, 'black'],
  [/PET|TAZ|ROX|CXR|BTR|PAT|RED/i, 'red'],
  [/SID|TOM|BTP|PURPLE/i, 'purple'],
  [/LIZ|WEN|CC5|BTO|ORANGE/i, 'orange'],
];

/** The name of the colour of a dye, for the class `tr-…`. */
export function dyeColour(dye: string): string {
  return COLOURS.find(([names]) => names.test(dye))?.[1] ?? 'black';
}
