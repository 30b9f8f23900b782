const severities = ['error', 'warning', 'info'];

/** A policy that asks for something. */
export function policy(index: number) {
  return {
    id: `p${index}`,
    status: 'enforced',
    floor: index % 2 === 0,
    rules: [
      {
        rule: 'interop-port-without-contract',
        severity: severities[index % severities.length],
      },
    ],
    appliesTo: { 'spec.lifecycle': 'production' },
  };
}

/** A waiver that may count or not. */
export function waiver(index: number) {
  return {
    id: `w${index}`,
    rule: 'interop-port-without-contract',
    entity: `dataproduct:p${index}`,
    approvedBy: `user:u${index}`,
    approvedOn: '2026-11-01',
    expires: '2026-12-01',
  };
}
