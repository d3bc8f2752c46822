package io.slotwright.calendar.flag.rest;

/// Why a request of the remote evaluation protocol was refused.
///
/// @param details for people; never quotes what was sent
record OfrepError(Code code, String details) {

  /// The words of OpenFeature (specification, types, error code).
  enum Code {
    FLAG_NOT_FOUND(404),
    TARGETING_KEY_MISSING(400),
    INVALID_CONTEXT(400),
    PARSE_ERROR(400);

    private final int status;

    Code(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  static OfrepError flagNotFound() {
    return new OfrepError(Code.FLAG_NOT_FOUND, "There is no such feature flag.");
  }

  static OfrepError targetingKeyMissing() {
    return new OfrepError(
        Code.TARGETING_KEY_MISSING, "This flag divides subjects: send context.targetingKey.");
  }

  static OfrepError invalidContext(String details) {
    return new OfrepError(Code.INVALID_CONTEXT, details);
  }

  static OfrepError parseError() {
    return new OfrepError(Code.PARSE_ERROR, "The body is a JSON object.");
  }

  /// This error on its way to the client.
  Refused refused() {
    return new Refused(this);
  }

  /// Thrown at the REST edge only.
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient OfrepError error;

    private Refused(OfrepError error) {
      super(error.details(), null, false, false);
      this.error = error;
    }

    OfrepError error() {
      return error;
    }
  }
}
