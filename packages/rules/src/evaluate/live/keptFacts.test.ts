import {
  createLiveMesh,
  dataProduct,
  finish,
  isOfKind,
} from '@backstage-data-mesh/model';
import { openBooks } from './books';
import { items, product, sales } from './__testUtils__/salesMesh';

/** What a product says, kept; and how often it was found. */
function keepOf(derive: 'owner' | 'domain owner') {
  const mesh = createLiveMesh(items(sales(), product('visits')));
  const books = openBooks(mesh.graph, () => 2);
  const { seen, keeper, log, kinds } = books;
  const node = mesh.graph.nodeOf('dataproduct:default/visits')!;
  let found = 0;
  const factOf = keeper.ofEntity(of => {
    found++;
    if (derive === 'owner') return seen.get(dataProduct, of)?.spec.owner;
    const domain = seen.first(of, 'partOf');
    return domain === undefined ? undefined : seen.first(domain, 'ownedBy');
  });
  const judge = (subject: number) =>
    log.judge({ subject, kind: kinds.of(subject), isWhole: true }, () =>
      factOf(node),
    );
  const put = (spec: object) => {
    const touch = mesh.apply({ put: items(product('visits', spec)) });
    finish(books.take(touch, () => {}));
  };
  const takeAll = () => {
    const due: number[] = [];
    for (let next = books.agenda.take(); next; next = books.agenda.take())
      due.push(next.node);
    return due;
  };
  const domain = mesh.graph.nodeOf('domain:default/sales')!;
  return { node, domain, judge, put, takeAll, factOf, count: () => found };
}

describe('a fact that follows from one entity', () => {
  it('is found once, whoever asks, until the entity says something else', () => {
    const { factOf, node, put, count } = keepOf('owner');
    expect([factOf(node), factOf(node)]).toEqual(['group:crew', 'group:crew']);
    expect(count()).toBe(1);
    put({ owner: 'group:others' });
    expect(factOf(node)).toBe('group:others');
    expect(count()).toBe(2);
  });

  it('holds while the entity says something else that it does not follow from', () => {
    const { factOf, node, put, count } = keepOf('owner');
    factOf(node);
    put({ version: '2.0.0', lifecycle: 'experimental' });
    factOf(node);
    expect(count()).toBe(1);
  });

  it('is read by all who ask, also when it was found for another', () => {
    const { node, domain, judge, put, takeAll } = keepOf('owner');
    judge(node);
    judge(domain);
    put({ owner: 'group:others' });
    expect(takeAll().sort()).toEqual([node, domain].sort());
  });

  it('is not kept where it follows from another entity, too', () => {
    const { node, factOf, count } = keepOf('domain owner');
    const first = factOf(node);
    const tries = count();
    expect(factOf(node)).toBe(first);
    expect(count()).toBe(tries + 1);
  });
});

describe('a fact that is compared', () => {
  const isRetired = () => {
    const mesh = createLiveMesh(items(sales(), product('visits')));
    const { keeper, log, kinds, agenda, take } = openBooks(mesh.graph, () => 2);
    const visits = mesh.graph.nodeOf('dataproduct:default/visits')!;
    const reader = mesh.graph.nodeOf('domain:default/sales')!;
    const factOf = keeper.compared(
      'retired',
      item =>
        isOfKind(item, dataProduct) && item.entity.spec.lifecycle === 'retired',
    );
    const look = { subject: reader, kind: kinds.of(reader), isWhole: true };
    /** What the reader sees after a change, where it has to look again. */
    return (spec: object) => {
      log.judge(look, () => factOf(visits));
      const put = items(product('visits', spec));
      finish(take(mesh.apply({ put }), () => {}));
      let isDue = false;
      for (let next = agenda.take(); next; next = agenda.take())
        isDue ||= next.node === reader;
      return isDue ? factOf(visits) : 'the same';
    };
  };

  it('has those look again who read it when it is another one, and only then', () => {
    const seenAfter = isRetired();
    expect(
      ['experimental', 'retired', 'retired', 'production'].map(lifecycle =>
        seenAfter({ lifecycle, version: lifecycle }),
      ),
    ).toEqual(['the same', true, 'the same', false]);
  });
});
