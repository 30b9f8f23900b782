import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { repositoryRoot } from './repositoryRoot';

/** An entity as a stranger writes it, and what is found in it. */
export interface BadDocument {
  readonly case: string;
  readonly text: string;
  readonly finds: readonly string[];
  readonly catalog: 'accepts' | 'refuses';
}

const documents: z.ZodType<readonly BadDocument[]> = z.array(
  z.strictObject({
    case: z.string(),
    text: z.string(),
    finds: z.array(z.string()),
    catalog: z.enum(['accepts', 'refuses']),
  }),
);

const SPECIFICATION = 'packages/cli/src/badInput/__fixtures__/documents.yaml';

/** The specification in `documents.yaml`. */
export function readDocuments(): readonly BadDocument[] {
  const text = readFileSync(join(repositoryRoot, SPECIFICATION), 'utf8');
  return documents.parse(parse(text));
}
