import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitDocuments } from '../../source/splitDocuments';
import { repositoryRoot } from './repositoryRoot';

const MAX_LINES = 60;

/** The documents of the sample organisation and of the kinds, cut to size. */
export function readSamples(): readonly string[] {
  return ['examples/**/*.yaml', 'packages/model/src/kinds/*/*.yaml']
    .flatMap(pattern => globSync(pattern, { cwd: repositoryRoot }).sort())
    .filter(name => !/\.od[cp]s\.yaml$/.test(name))
    .map(name => readFileSync(path.join(repositoryRoot, name), 'utf8'))
    .flatMap(text => splitDocuments(text).map(part => part.text))
    .map(text => text.split('\n').slice(0, MAX_LINES).join('\n'));
}
