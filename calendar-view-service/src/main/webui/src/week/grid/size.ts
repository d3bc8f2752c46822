export const DAYS = 7

/** Rows of a day, whatever the clocks do. */
export const HALF_HOURS = 48
