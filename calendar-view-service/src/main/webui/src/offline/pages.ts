/**
 * Addresses, each a path with its query, that the page answers: as its routes. What other sites frame
 * is not among them, because it has headers of its own.
 */
export const PAGES =
  /^\/($|\?|(book|manage|confirm|operator)\/|(week|my-bookings|preferences|operator|callback)($|\?))/
