package io.slotwright.calendar.telemetry;

/// A measure of how a page feels (web.dev/vitals). In milliseconds, but for the layout shift.
public enum WebVital {
  /// Cumulative layout shift, in thousandths of its score
  CLS,
  /// First contentful paint
  FCP,
  /// Interaction to next paint
  INP,
  /// Largest contentful paint
  LCP,
  /// Time to first byte
  TTFB
}
