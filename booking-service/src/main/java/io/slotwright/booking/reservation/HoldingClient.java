package io.slotwright.booking.reservation;

/// Who holds, by pseudonyms.
///
/// @param client the browser or app if it names itself, otherwise the address
/// @param address from which the request comes, which several clients may share
public record HoldingClient(String client, String address) {}
