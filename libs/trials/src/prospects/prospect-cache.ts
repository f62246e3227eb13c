import { LRUCache } from 'lru-cache';
import type { ProspectFigures } from './prospect.types.js';

/** Families of a different structure that are remembered; there are far fewer in practice. */
const MOST = 500;

/** Figures by everything they depend on; what is being computed is not begun twice. */
export class ProspectCache {
  private readonly known = new LRUCache<string, Promise<ProspectFigures>>({ max: MOST });

  get(key: string, compute: () => Promise<ProspectFigures>): Promise<ProspectFigures> {
    const found = this.known.get(key);
    if (found) return found;
    const made = compute();
    this.known.set(key, made);
    made.catch(() => this.known.delete(key));
    return made;
  }
}
