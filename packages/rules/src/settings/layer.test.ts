import {
  bodyThatSays,
  EMEA,
  ENTERPRISE,
  JOURNEY,
  policy,
  recommended,
  visits,
} from './__testUtils__/settings';

describe('a layer', () => {
  describe('with a floor', () => {
    const floor = {
      name: 'a',
      scope: ENTERPRISE,
      policies: policy('floor: true', 'team-x', 'severity: warning'),
    };
    const narrower = (setting: string) => ({
      name: 'b',
      scope: JOURNEY,
      policies: policy('', 'team-x', setting),
    });

    it.each(['severity: info', "severity: 'off'", 'options: { days: 5000 }'])(
      'ignores a narrower body that says %s',
      setting => {
        expect(visits([floor, narrower(setting)])).toEqual(visits([floor]));
      },
    );

    it('follows a narrower body that tightens it', () => {
      expect(visits([floor, narrower('severity: error')])).toMatchObject({
        severity: 'error',
        origin: { source: 'governancebody:default/b' },
        floor: { origin: { source: 'governancebody:default/a' } },
      });
    });

    it('lets a third body come back to the floor, and no further', () => {
      const region = {
        name: 'c',
        scope: EMEA,
        policies: policy('', 'team-x', 'severity: error'),
      };
      const down = (severity: string) =>
        visits([floor, region, narrower(`severity: ${severity}`)])?.severity;
      expect([down('warning'), down('info')]).toEqual(['warning', 'error']);
    });

    it('binds a body that is as wide, whatever its name', () => {
      const other = {
        name: '0-other',
        scope: ENTERPRISE,
        policies: policy('', 'team-x', "severity: 'off'"),
      };
      expect(visits([floor, other])?.severity).toBe('warning');
    });
  });

  describe('without a floor', () => {
    it('may tighten a floor that is as wide, whatever its name', () => {
      const floor = bodyThatSays('a', ENTERPRISE, 'warning', 'floor: true');
      const other = bodyThatSays('0-other', ENTERPRISE, 'error');
      expect(visits([floor, other])).toMatchObject({
        severity: 'error',
        floor: { severity: 'warning' },
      });
    });

    it('gives way to a narrower floor', () => {
      const wide = bodyThatSays('a', ENTERPRISE, 'error');
      const floor = bodyThatSays('b', JOURNEY, 'warning', 'floor: true');
      expect(visits([wide, floor])).toMatchObject({
        severity: 'warning',
        origin: { source: 'governancebody:default/b' },
      });
    });
  });

  it('with a second floor keeps the stricter of both', () => {
    const both = [
      bodyThatSays('a', ENTERPRISE, 'warning', 'floor: true'),
      bodyThatSays('b', EMEA, 'error', 'floor: true'),
      bodyThatSays('c', JOURNEY, 'warning'),
    ];
    expect(visits(both)?.severity).toBe('error');
  });

  describe('in grace', () => {
    const grace = (fields: string) => ({
      name: 'a',
      scope: ENTERPRISE,
      policies: policy(fields).replace('enforced', 'grace'),
    });

    it('keeps what counts and says what will', () => {
      expect(visits([grace('graceUntil: 2026-11-20')])).toEqual({
        ...recommended,
        grace: {
          severity: 'error',
          options: { days: 90 },
          until: '2026-11-20',
          isFloor: false,
          origin: { source: 'governancebody:default/a', policy: 'p' },
        },
      });
    });

    it('that turns a rule off changes nothing', () => {
      const off = policy('', 'team-x', "severity: 'off'");
      const bodies = [
        {
          name: 'a',
          scope: ENTERPRISE,
          policies: off.replace('enforced', 'grace'),
        },
      ];
      expect(visits(bodies)).toEqual(recommended);
    });

    it('counts from the day after', () => {
      expect(visits([grace('graceUntil: 2026-11-19')])?.severity).toBe('error');
    });
  });
});
