import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';

/** One transaction and who acts in it. Services take it as their first argument. */
export interface Tx {
  readonly em: EntityManager;
  readonly actor: Actor;
}
