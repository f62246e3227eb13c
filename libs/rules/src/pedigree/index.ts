export { type PedigreePerson } from './generations.js';
export { layoutPedigree, type PedigreeLayout, type PlacedPerson, type PlacedUnion } from './layout.js';
export { pedigreePicture, type PedigreeMeasures, type PedigreePicture, type Point } from './picture.js';
