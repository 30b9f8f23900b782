import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { buildMeshGraph, type MeshGraph } from '../graph/meshGraph';
import { readMesh } from '../graph/meshItem';

/** Reads a YAML file that stands beside a test. */
export function readYamlBeside(testFile: string, name: string): unknown {
  return parse(readFileSync(join(dirname(testFile), name), 'utf8'));
}

/** All documents of a YAML text. */
export function readYaml(text: string): unknown[] {
  return parseAllDocuments(text).map(document => document.toJS());
}

/** The graph of entities written as YAML; fails when one cannot be read. */
export function meshOf(text: string): MeshGraph {
  const { items, refused } = readMesh(readYaml(text));
  expect(refused).toEqual([]);
  return buildMeshGraph(items);
}
