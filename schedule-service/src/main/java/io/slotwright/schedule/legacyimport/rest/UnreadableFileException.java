package io.slotwright.schedule.legacyimport.rest;

import java.io.IOException;

/// A file cannot be read any further, for a reason that its sender can fix.
final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String code;

  UnreadableFileException(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
