export { scan } from './scan';
export { screen } from './screen';
