package io.slotwright.acceptance.client;

/// A post that a test has added.
///
/// @param minutes its slot duration
public record Post(String id, int number, int minutes) {
  public String path() {
    return "/api/v1/posts/" + id;
  }
}
