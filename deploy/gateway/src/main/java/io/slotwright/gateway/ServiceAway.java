package io.slotwright.gateway;

/// No connection to the service, so the request was not sent.
final class ServiceAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServiceAway(Throwable cause) {
    super(cause);
  }
}
