import type {
  DataProductEntity,
  OutputPort,
} from '../kinds/dataProduct/dataProduct';
import type { Slo } from '../parts/slo';

/** An output port and its place in the product. @public */
export interface OfferedPort {
  readonly index: number;
  readonly port: OutputPort;
  /**
   * What the product promises for all of its ports: it holds where the port and
   * its contract are silent.
   */
  readonly inherited?: readonly Slo[];
}

/** What is inherited is read when somebody asks for it. */
class ProductPort implements OfferedPort {
  constructor(
    readonly index: number,
    readonly port: OutputPort,
    private readonly spec: DataProductEntity['spec'],
  ) {}

  get inherited(): readonly Slo[] | undefined {
    return this.spec.slos;
  }
}

/** The output ports of a product, each with what it inherits. @public */
export function offeredPorts({ spec }: DataProductEntity): OfferedPort[] {
  const { outputPorts = [] } = spec;
  return outputPorts.map((port, index) => new ProductPort(index, port, spec));
}

/**
 * What a port says that it promises; where it is silent what its contract says,
 * else what it inherits.
 *
 * @param contract - What its contract says, where somebody has read it.
 * @public
 */
export function levelsOfPort(
  { port: { slos = [] }, inherited = [] }: OfferedPort,
  contract: readonly Slo[] = [],
): readonly Slo[] {
  const said = new Set<string>();
  return [slos, contract, inherited].flatMap(levels => {
    const news = levels.filter(({ property }) => !said.has(wordOf(property)));
    news.forEach(({ property }) => said.add(wordOf(property)));
    return news;
  });
}

/** A property, however its words are joined. */
function wordOf(property: string): string {
  return property.toLowerCase().replace(/[\s_-]/g, '');
}
