package io.slotwright.testing.fuzz;

/// What a service answers.
///
/// @param status 0 when it does not
/// @param mediaType empty for none
public record Answer(int status, String mediaType, String body) {

  private static final int ENOUGH = 200;

  static Answer none(String why) {
    return new Answer(0, "", why);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isRefusal() {
    return status >= 400 && status < 500;
  }

  @Override
  public String toString() {
    String start = body.length() <= ENOUGH ? body : body.substring(0, ENOUGH) + "…";
    return "%d %s %s".formatted(status, mediaType, start);
  }
}
