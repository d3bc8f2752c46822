package io.slotwright.common.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation no longer keeps the data of a customer: every service erases what it has of
/// them, also what earlier events bring later, and answers with [ErasureReported].
///
/// @param version always 1: an erasure is final
/// @param address a pseudonym of the e-mail address, equal in capitals or not; null when only the
/// bookings count, because they are too old to be kept
/// @param mailbox a pseudonym of its mailbox, equal for all spellings of its address; null with
/// `address`
/// @param everywhere whether no other organisation knows the address, so that what belongs to none
/// of them is erased as well
/// @param bookingIds the customer's bookings
/// @see io.slotwright.common.token.LinkTokens#pseudonymOfAddress
public record CustomerErased(
    UUID erasureId,
    long version,
    Instant occurredAt,
    UUID organisationId,
    @Nullable String address,
    @Nullable String mailbox,
    boolean everywhere,
    List<UUID> bookingIds)
    implements Event {

  public CustomerErased {
    bookingIds = List.copyOf(bookingIds);
  }

  @Override
  public String topic() {
    return Topics.CUSTOMER_ERASED;
  }

  @Override
  public String key() {
    return erasureId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.customer.erased";
  }

  @Override
  public String aggregateId() {
    return erasureId.toString();
  }
}
