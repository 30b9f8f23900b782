import {
  createLiveMesh,
  readMesh,
  type MeshItem,
} from '@backstage-data-mesh/model';
import { items, product, sales } from './__testUtils__/salesMesh';
import { BrokenMesh } from './brokenMesh';

const brokenProduct = (): readonly MeshItem[] =>
  readMesh([{ ...product('visits', { lifecycle: 7 }) }]).items;

function meshOf(most: number, ...put: (readonly MeshItem[])[]) {
  const mesh = createLiveMesh(put.flat());
  const broken = new BrokenMesh(mesh.graph, most);
  return { mesh, broken };
}

describe('a mesh in which something is broken', () => {
  it('is judged in full while it is small enough', () => {
    const { mesh, broken } = meshOf(100, items(sales()), brokenProduct());
    expect(broken.isThere).toBe(true);
    expect(
      meshOf(mesh.graph.nodeCount - 1, items(sales()), brokenProduct()).broken
        .isThere,
    ).toBe(false);
  });

  it('may be there before or after a change that breaks or mends something', () => {
    const { broken } = meshOf(100, items(sales()));
    expect(broken.mayBeThere({ put: items(product('visits')) })).toBe(false);
    const put = brokenProduct();
    expect(broken.mayBeThere({ put })).toBe(true);
    broken.take({ put });
    expect(broken.mayBeThere({ put: items(product('visits')) })).toBe(true);
  });

  it('may be there where a change makes a large mesh small', () => {
    const { mesh, broken } = meshOf(1, items(sales()), brokenProduct());
    const refs = mesh.graph.nodes().map(mesh.graph.refOf);
    expect(broken.mayBeThere({})).toBe(false);
    expect(broken.mayBeThere({ remove: refs })).toBe(true);
  });
});
