import { prospectFigures } from './prospect-figures.js';

/** The thread that computes prospects, so that no request waits for another's. */
export default prospectFigures;
