/**
 * For changes that may be made without a network: each keeps its version and key, and they are sent
 * one after another when the network is back.
 */
export const WAITS = { networkMode: 'online', scope: { id: 'operator' } } as const
