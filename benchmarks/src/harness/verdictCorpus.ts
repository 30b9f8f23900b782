import { hostileMeshes } from '../../../packages/cli/src/badInput/__testUtils__/meshes';
import { readDocuments } from '../../../packages/cli/src/badInput/__testUtils__/readDocuments';
import {
  grammarTexts,
  mutatedTexts,
  sampleTexts,
} from '../../../packages/cli/src/badInput/__testUtils__/grammar';
import { readSamples } from '../../../packages/cli/src/badInput/__testUtils__/samples';
import { badTexts } from '../../../packages/cli/src/badInput/__testUtils__/texts';
import { writeMesh } from '../../../packages/cli/src/badInput/__testUtils__/writeMesh';

/** Files of one origin. */
export interface CorpusPart {
  readonly name: string;
  readonly texts: readonly string[];
}

const SEED = 20_261_120;
const MESH_SIZE = 100;
const GENERATED = 12_000;
/** The catalog's parser needs minutes for some larger ones. */
const MAX_HOSTILE = 20_000;

/** The same files in every run. */
export function verdictCorpus(): readonly CorpusPart[] {
  const samples = readSamples();
  const seeded = { count: GENERATED, seed: SEED };
  return [
    { name: 'samples as they are', texts: samples },
    {
      name: 'valid and hostile meshes',
      texts: hostileMeshes.flatMap(({ make }) => writeMesh(make(MESH_SIZE))),
    },
    {
      name: 'the specification of bad input',
      texts: [
        ...readDocuments().map(({ text }) => text),
        ...badTexts.flatMap(({ content }) =>
          typeof content === 'string' && content.length <= MAX_HOSTILE
            ? [content]
            : [],
        ),
      ],
    },
    {
      name: 'samples with a few bytes or tokens changed',
      texts: sampleTexts(mutatedTexts(samples), seeded),
    },
    {
      name: 'generated from a grammar of YAML',
      texts: sampleTexts(grammarTexts, seeded),
    },
  ];
}
