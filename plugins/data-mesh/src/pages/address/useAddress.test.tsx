import { act, renderHook, waitFor } from '@testing-library/react';
import { useAddress } from './useAddress';

describe('what a page shows stands in the query of its address', () => {
  beforeEach(() =>
    window.history.replaceState(null, '', '/data-mesh?by=owner'),
  );

  it('is read from an address that somebody shared', () => {
    const { result } = renderHook(() => useAddress());
    expect(result.current.get('by')).toBe('owner');
    expect(result.current.get('id')).toBeUndefined();
  });

  it('goes to a place, which the browser leaves again by going back', async () => {
    const { result } = renderHook(() => useAddress());
    act(() => result.current.go({ by: 'region', id: 'emea' }, 'place'));
    expect(window.location.search).toBe('?by=region&id=emea');
    expect(result.current.get('id')).toBe('emea');

    window.history.back();
    await waitFor(() => expect(result.current.get('by')).toBe('owner'), {
      timeout: 60_000,
    });
    expect(result.current.get('id')).toBeUndefined();
  });

  it('replaces the place where only a filter changes', () => {
    const { result } = renderHook(() => useAddress());
    const before = window.history.length;
    act(() => result.current.go({ status: 'fail' }, 'filter'));
    expect(window.history.length).toBe(before);
    expect(window.location.search).toBe('?by=owner&status=fail');
  });

  it('forgets a name whose value is taken away', () => {
    const { result } = renderHook(() => useAddress());
    expect(result.current.hrefWith({ by: undefined })).toBe('?');
  });
});
