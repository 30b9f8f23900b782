import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  findReservedFields,
  readEntity,
  declarationOf,
} from '@backstage-data-mesh/model';
import type { EntityFinding } from '@backstage-data-mesh/rules';
import type { ProcessedHints } from '../hints/ProcessedHints';
import { annotateFindings } from '../findings/annotateFindings';
import { explainFindings } from '../findings/explainFindings';
import { judgeEntity } from '../findings/judgeEntity';
import { collectRelations } from './collectRelations';
import { explainRejection } from './explainRejection';
import { sortReferenceLists } from './sortReferenceLists';

/**
 * Recognises the entities of the data mesh kinds, refuses those that cannot be
 * used, and emits their relations. It reads nothing but the entity.
 */
export class DataMeshEntitiesProcessor implements CatalogProcessor {
  /**
   * @param rejecting - Ids of the rules whose errors refuse an entity.
   * @param hints - Tells whoever holds the mesh what was processed.
   */
  constructor(
    private readonly rejecting: ReadonlySet<string> = new Set(),
    private readonly hints?: Pick<ProcessedHints, 'note'>,
  ) {}

  /** Operators name it so in `catalog.processorOptions`. */
  getProcessorName(): string {
    return 'DataMeshEntitiesProcessor';
  }

  /**
   * Before the processors of the catalog, which have 20: so the same mistake
   * gives the same message with and without a catalog model.
   */
  getPriority(): number {
    return 10;
  }

  /** Sorts lists of related entities, so that their order is no change. */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    const kind = declarationOf(entity);
    return kind ? sortReferenceLists(kind, entity) : entity;
  }

  /**
   * True for usable entities of our own kinds. False for all others, also for
   * built-in kinds that carry a part of ours: those the catalog recognises.
   *
   * @throws InputError that lists all problems, when one of them means that
   * the entity, or our part of it, cannot be used.
   */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    const read = readEntity(entity);
    if (read.is === 'foreign') return false;
    const isOurs = read.kind?.extendsAt === undefined;
    const reserved = isOurs ? findReservedFields(entity) : [];
    const problems = [...reserved, ...read.result.problems];
    if (problems.some(problem => problem.breaks)) {
      throw new InputError(explainRejection(problems));
    }
    this.assertAllowed(judgeEntity(entity, read).findings);
    return isOurs;
  }

  /**
   * Emits the relations of all references, both ways, and writes what the rules
   * find into annotations.
   */
  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    this.hints?.note(entity);
    const kind = declarationOf(entity);
    if (!kind) return entity;
    for (const relation of collectRelations(kind, entity)) {
      emit(processingResult.relation(relation));
    }
    return annotateFindings(entity, judgeEntity(entity));
  }

  private assertAllowed(findings: readonly EntityFinding[]): void {
    const isRejected = findings.some(
      ({ rule, severity }) => severity === 'error' && this.rejecting.has(rule),
    );
    if (isRejected) throw new InputError(explainFindings(findings));
  }
}
