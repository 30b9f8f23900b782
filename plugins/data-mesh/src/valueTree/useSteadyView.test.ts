import { renderHook } from '@testing-library/react';
import { treeOf } from './__testUtils__/trees';
import { layoutTree, NODE } from './layoutTree';
import { useSteadyView } from './useSteadyView';

const small = layoutTree(treeOf(['Town', ['Readers']]).nodes);
const large = layoutTree(
  treeOf(['Town', ['Rooms', ['A'], ['B']], ['Readers'], ['Shelves', ['C']]])
    .nodes,
);

function regionOf(size: { clientWidth: number; clientHeight: number }) {
  const region = document.createElement('div');
  Object.defineProperties(region, {
    clientWidth: { value: size.clientWidth },
    clientHeight: { value: size.clientHeight },
  });
  return { current: region };
}

function topOf(layout: typeof small, id: string) {
  return layout.boxes.find(({ node }) => node.id === id)!.y;
}

describe('useSteadyView', () => {
  it('brings a node into view that would stand outside', () => {
    const region = regionOf({ clientWidth: 300, clientHeight: NODE.height });
    renderHook(() => useSteadyView(region, large, 'readers'));
    expect(region.current.scrollLeft).toBe(288 + NODE.width + 48 - 300);
    expect(region.current.scrollTop).toBe(topOf(large, 'readers'));
  });

  it('keeps a node in its place while branches open around it', () => {
    const region = regionOf({ clientWidth: 900, clientHeight: NODE.height });
    const { rerender } = renderHook(
      ({ layout }) => useSteadyView(region, layout, 'readers'),
      { initialProps: { layout: small } },
    );
    region.current.scrollTop = 20;
    rerender({ layout: large });
    const shift = topOf(large, 'readers') - topOf(small, 'readers');
    expect(shift).toBeGreaterThan(0);
    expect(region.current.scrollTop).toBe(20 + shift);
  });

  it('leaves the region alone when nothing moved', () => {
    const region = regionOf({ clientWidth: 900, clientHeight: 600 });
    const { rerender } = renderHook(
      ({ anchor }) => useSteadyView(region, small, anchor),
      { initialProps: { anchor: 'readers' } },
    );
    region.current.scrollTop = 33;
    rerender({ anchor: 'town' });
    expect(region.current.scrollTop).toBe(33);
  });
});
