package io.slotwright.schedule.version;

import java.util.UUID;

/// The owner of an override or a block.
///
/// @param id of the post or of the service point
public record HoursOwner(Kind kind, UUID id) {

  public static HoursOwner post(UUID id) {
    return new HoursOwner(Kind.POST, id);
  }

  public static HoursOwner servicePoint(UUID id) {
    return new HoursOwner(Kind.SERVICE_POINT, id);
  }

  /// The hours of a post apply to it alone, those of a service point to all of its posts.
  public enum Kind {
    POST("post"),
    SERVICE_POINT("service point");

    private final String what;

    Kind(String what) {
      this.what = what;
    }

    /// Its name for people.
    public String what() {
      return what;
    }
  }
}
