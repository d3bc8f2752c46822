package io.slotwright.gateway;

/// A request's body is longer than the gateway forwards.
final class BodyTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
