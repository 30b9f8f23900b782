const SIZE = 6;

/**
 * A mesh of twelve data products in two regions and two domains, for the
 * examples of rules that need statistics. Every product reads from up to three
 * products before it: of its own region, or of the other one.
 */
export function regionMesh(options: {
  readonly isRegional: boolean;
  /** True to have the domains follow the regions. */
  readonly isDomainRegional?: boolean;
}): string {
  const { isRegional, isDomainRegional = false } = options;
  const product = (region: string, domain: string, n: number) => {
    const from = isRegional === (region === 'east') ? 'east' : 'west';
    const inputs = Array.from({ length: Math.min(n, 3) }, (_, back) => n - back)
      .map(other => `{ from: ${from}-${other} }`)
      .join(', ');
    return `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${region}-${n + 1} }
spec:
  type: aggregate
  lifecycle: production
  owner: group:${region}-crew
  domain: ${domain}
  region: ${region}
  inputPorts: [${inputs}]
`;
  };
  const products = ['east', 'west'].flatMap(region =>
    Array.from({ length: SIZE }, (_, n) =>
      product(region, domainOf(region, n, isDomainRegional), n),
    ),
  );
  return [topDomain, ...products].join('---');
}

function domainOf(region: string, n: number, isRegional: boolean): string {
  const isSales = isRegional ? region === 'east' : n % 2 === 0;
  return isSales ? 'sales' : 'care';
}

const topDomain = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: company }
spec: { owner: group:board }
`;
