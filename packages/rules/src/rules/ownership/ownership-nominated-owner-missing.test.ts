import { runRule, testRule } from '../../testing';
import { ownershipNominatedOwnerMissing } from './ownership-nominated-owner-missing';

const product = (rest: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: ${lifecycle}, ${rest} }
`;

testRule(ownershipNominatedOwnerMissing, {
  passes: [
    {
      name: 'for a person, named in short, without the rest of the mesh',
      mesh: product('owner: crew, productOwner: jane.doe'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'without anybody',
      mesh: product('owner: crew'),
      paths: ['spec.productOwner'],
      findings: [
        'Data product `visits` has no product owner; one person is nominated for it by name',
      ],
      severities: ['error'],
    },
    {
      name: 'for a group',
      mesh: product("owner: crew, productOwner: 'group:crew'"),
      findings: [
        'Data product `visits` has `group:crew` as its product owner; the product owner is a person, which is a user',
      ],
    },
    {
      name: 'mildly before production',
      mesh: product('owner: crew', 'experimental'),
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'to a product that is switched off',
      mesh: product('owner: crew', 'retired'),
      reason: 'it is retired',
    },
  ],
});

it('ownership-nominated-owner-missing suggests the person who stands in the place of the team', () => {
  const mesh = product("owner: 'user:jane.doe'");
  const [{ findings }] = runRule(ownershipNominatedOwnerMissing, mesh);
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Set `spec.productOwner` to `user:jane.doe`, who stands in `spec.owner`',
      edits: [
        {
          path: ['spec', 'productOwner'],
          action: 'set',
          value: 'user:jane.doe',
        },
      ],
      isSafe: false,
    },
  ]);
});
