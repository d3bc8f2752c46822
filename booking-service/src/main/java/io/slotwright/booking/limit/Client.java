package io.slotwright.booking.limit;

/// The client that holds and books, by pseudonyms.
///
/// @param name the browser or app if it names itself, otherwise the address
/// @param address from which the request comes, which several clients may share
public record Client(String name, String address) {

  /// Whether it names itself. A client chooses its name freely, so a name never widens the limits
  /// of its address.
  public boolean isNamed() {
    return !name.equals(address);
  }
}
