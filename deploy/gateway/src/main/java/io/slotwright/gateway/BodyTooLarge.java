package io.slotwright.gateway;

/// A request's body went on beyond what the gateway passes.
final class BodyTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
