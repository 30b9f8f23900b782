import type { KindDeclaration } from '../declare/kind';
import type { ReferenceField } from '../declare/schemaTree';
import { NumberList } from '../memory/numberList';
import type { FieldName } from './fieldName';
import { References } from './references';
import { resolveReference, type ReferenceTarget } from './targets';
import { visitTexts } from './visitTexts';

/** What of an entity tells what its references mean. */
interface ReferringEntity {
  readonly metadata: { readonly namespace?: string };
}

/** Resolves what an entity of a kind refers to. @public */
export type ReadReferences = <Entity extends ReferringEntity>(
  kind: Pick<KindDeclaration<Entity>, 'references'>,
  entity: Entity,
) => References<FieldName<Entity>>;

/** Gives each target a number: the same for all texts that say the same. */
class TargetNumbers {
  /** By their numbers; 0 is the number of texts that are no ref. */
  readonly targets: (ReferenceTarget | undefined)[] = [undefined];
  private readonly known = new Map<
    ReferenceField,
    Map<string, NumbersByText>
  >();
  /** Most texts stand in the same field as the one before. */
  private last?: {
    field: ReferenceField;
    namespace: string;
    in: NumbersByText;
  };

  numberOf(field: ReferenceField, text: string, namespace: string): number {
    const known = this.knownIn(field, namespace);
    let number = known.get(text);
    if (number === undefined) {
      const target = resolveReference(field, text, namespace || undefined);
      number = target ? this.targets.push(target) - 1 : 0;
      known.set(text, number);
    }
    return number;
  }

  private knownIn(field: ReferenceField, namespace: string): NumbersByText {
    const { last } = this;
    if (last?.field === field && last.namespace === namespace) return last.in;
    const ofField = this.known.get(field) ?? new Map<string, NumbersByText>();
    const known = ofField.get(namespace) ?? new Map<string, number>();
    this.known.set(field, ofField.set(namespace, known));
    this.last = { field, namespace, in: known };
    return known;
  }
}

/**
 * Resolves the references of entities that are read together: each text once for
 * a field and namespace, so that all references that say the same share one
 * target. The reader remembers every text that it met, the references only what
 * the texts name: let the reader go when all is read.
 *
 * @public
 */
export function createReferenceReader(): ReadReferences {
  const numbers = new TargetNumbers();
  const { targets } = numbers;
  const rows = new NumberList();
  // one function for all fields of all entities
  let field: ReferenceField;
  let namespace: string;
  const take = (text: string) => {
    rows.push(numbers.numberOf(field, text, namespace));
  };
  return (kind, entity) => {
    const fields = kind.references;
    namespace = entity.metadata.namespace ?? '';
    const start = rows.length;
    for (const _ of fields) rows.push(0);
    for (let place = 0; place < fields.length; place++) {
      field = fields[place];
      visitTexts(field, entity, take);
      rows.set(start + place, rows.length);
    }
    return new References(fields, entity, { targets, rows, start });
  };
}

/** Resolves what one entity of a kind refers to. @public */
export const resolveReferences: ReadReferences = (kind, entity) =>
  createReferenceReader()(kind, entity);

type NumbersByText = Map<string, number>;
