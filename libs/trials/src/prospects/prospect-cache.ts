import type { ProspectFigures } from './prospect.types.js';

/** Families of a different structure that are remembered; there are far fewer in practice. */
const MOST = 500;

/** Figures by everything they depend on, the least used forgotten first; what is being computed is not begun twice. */
export class ProspectCache {
  private readonly known = new Map<string, Promise<ProspectFigures>>();

  get(key: string, compute: () => Promise<ProspectFigures>): Promise<ProspectFigures> {
    const found = this.known.get(key);
    if (found) {
      this.known.delete(key);
      this.known.set(key, found);
      return found;
    }
    const made = compute();
    this.known.set(key, made);
    made.catch(() => this.known.delete(key));
    if (this.known.size > MOST) this.known.delete(this.known.keys().next().value!);
    return made;
  }
}
