package io.slotwright.chaos.calendar.history;

import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The full record of a round.
///
/// @param deeds of all clients; those of one client are in their order
/// @param bookings the requests to the booking service, with their answers
public record CalendarHistory(
    List<Deed> deeds, List<Operation> bookings, List<Trouble> troubles, Settled settled) {

  public CalendarHistory {
    deeds = List.copyOf(deeds);
    bookings = List.copyOf(bookings);
    troubles = List.copyOf(troubles);
  }

  /// The deeds of each client, in their order.
  public Collection<List<Deed>> byClient() {
    Map<Integer, List<Deed>> byClient = new LinkedHashMap<>();
    deeds.forEach(
        deed -> byClient.computeIfAbsent(deed.client(), any -> new ArrayList<>()).add(deed));
    return byClient.values();
  }
}
