import { once } from './once';
import { rememberBy } from './rememberBy';

/**
 * Remembers within a fact about the mesh what is found out later, when somebody
 * asks. Who asks first is not who alone has read what it was found from.
 */
export interface FactMemory {
  /** Derives a part of the fact once; what that reads stands behind the fact. */
  part<Value>(derive: () => Value): () => Value;
  /**
   * Finds something for each key once; whoever asks for it has read what it was
   * found from.
   */
  recall<Key, Value>(find: (key: Key) => Value): (key: Key) => Value;
}

/** Where it does not matter who reads what. */
export const PLAIN_MEMORY: FactMemory = { part: once, recall: rememberBy };
