package io.slotwright.booking.limit;

/// Who holds and books, by pseudonyms.
///
/// @param name the browser or app if it names itself, otherwise the address
/// @param address from which the request comes, which several clients may share
public record Client(String name, String address) {

  /// Whether it names itself. A name is the client's own word, so it never widens what its address
  /// may do.
  public boolean isNamed() {
    return !name.equals(address);
  }
}
