package io.slotwright.gateway;

/// How long the bodies of requests may be, in bytes.
final class BodyLimits {
  /// The services' own limit: they would close the connection in the middle of a longer body.
  static final long OF_OTHERS = 1024L * 1024;

  /// Files are imported as a stream, never held in memory as a whole.
  static final String FILES = "/api/v1/imports/";

  static final long OF_A_FILE = 32L * 1024 * 1024;

  /// Calendar files are held in memory, but are longer than other bodies.
  static final String CALENDAR_FILES = "/closures/import";

  static final long OF_A_CALENDAR = 4L * 1024 * 1024;

  private BodyLimits() {}

  static long of(String path) {
    if (path.startsWith(FILES)) {
      return OF_A_FILE;
    }
    return path.endsWith(CALENDAR_FILES) ? OF_A_CALENDAR : OF_OTHERS;
  }
}
