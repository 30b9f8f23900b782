import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';

interface LocationOfEntity {
  readonly type: string;
  readonly target: string;
}

/**
 * Resolves `$text: ./name` in entities from `file` locations, which the
 * catalog's own placeholder processor can only do for `url` locations. Reads
 * files in the folder of the entity's file, and below it, only.
 */
export class LocalTextProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'LocalTextProcessor';
  }

  /** Before the catalog's own placeholder processor, which has 20. */
  getPriority(): number {
    return 10;
  }

  /** @throws InputError when a named file cannot be read. */
  async preProcessEntity(
    entity: Entity,
    location: LocationOfEntity,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (location.type !== 'file') return entity;
    const copy = structuredClone(entity);
    await inlineTexts(copy, async name => {
      const path = resolvePath(location.target, name);
      emit(processingResult.refresh(`file:${path}`));
      return await readText(path, name);
    });
    return copy;
  }
}

type ReadText = (name: string) => Promise<string>;

async function inlineTexts(value: unknown, read: ReadText): Promise<void> {
  if (!isMap(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const name = placeholderName(child);
    if (name === undefined) await inlineTexts(child, read);
    else value[key] = await read(name);
  }
}

/** The relative path of a `$text` placeholder; addresses are left alone. */
function placeholderName(value: unknown): string | undefined {
  if (!isMap(value) || Object.keys(value).length !== 1) return undefined;
  const { $text: name } = value;
  return typeof name === 'string' && !URL.canParse(name) ? name : undefined;
}

function resolvePath(entityFile: string, name: string): string {
  try {
    return resolveSafeChildPath(dirname(entityFile), name);
  } catch (error) {
    throw new InputError(
      `$text may only name files beside the entity's file or below, not ${name}`,
      error,
    );
  }
}

async function readText(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`$text could not read ${name}`, error);
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
