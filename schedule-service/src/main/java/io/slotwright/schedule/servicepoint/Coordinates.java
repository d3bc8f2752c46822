package io.slotwright.schedule.servicepoint;

/// Where a service point is on a map, by WGS 84 and to six decimals, which is 0.1 m.
///
/// @param latitude -90 to 90 degrees, positive in the north
/// @param longitude -180 to 180 degrees, positive in the east
public record Coordinates(double latitude, double longitude) {

  private static final double DECIMALS = 1e6;

  public Coordinates {
    latitude = rounded(latitude);
    longitude = rounded(longitude);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
