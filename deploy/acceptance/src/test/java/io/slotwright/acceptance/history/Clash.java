package io.slotwright.acceptance.history;

import io.slotwright.acceptance.client.Answer;
import java.time.Instant;
import java.util.Optional;

/// A slot that an operator blocked and a guest booked at the same moment, with both answers.
///
/// @param block the status of the operator's answer
/// @param booking the id of the guest's booking; empty when it was refused
/// @param refusal the status and code of the refusal; empty when there is none
/// @param email of the guest
public record Clash(
    String post,
    Instant start,
    int block,
    Optional<String> booking,
    Optional<String> refusal,
    String email) {

  public static Clash of(String post, Instant start, Answer block, Answer booking, String email) {
    boolean booked = booking.status() == 201;
    return new Clash(
        post,
        start,
        block.status(),
        booked ? Optional.of(booking.id()) : Optional.empty(),
        booked ? Optional.empty() : Optional.of(booking.status() + " " + booking.code()),
        email);
  }
}
