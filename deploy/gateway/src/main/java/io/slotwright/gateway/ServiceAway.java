package io.slotwright.gateway;

/// There is no connection to a service, so that nothing was sent to it.
final class ServiceAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServiceAway(Throwable cause) {
    super(cause);
  }
}
