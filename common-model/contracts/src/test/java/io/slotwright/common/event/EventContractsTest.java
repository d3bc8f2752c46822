package io.slotwright.common.event;

import static io.slotwright.common.event.ExampleEvents.CLEANED_BY;
import static io.slotwright.common.event.ExampleEvents.OTHER;
import static io.slotwright.common.event.ExampleEvents.POST;
import static io.slotwright.common.event.ExampleEvents.START;
import static io.slotwright.common.event.ExampleEvents.approved;
import static io.slotwright.common.event.ExampleEvents.booking;
import static io.slotwright.common.event.ExampleEvents.link;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.common.time.Buffers;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pins the wire format: other versions of a service write and read what an approved file contains.
class EventContractsTest {

  static Stream<Arguments> contracts() {
    return ExampleEvents.all().entrySet().stream()
        .map(example -> Arguments.of(example.getKey(), example.getValue()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void writesExactlyTheApprovedJson(String name, Event event) throws IOException {
    var json = new ObjectMapper();

    assertThat(json.readTree(EventJson.write(event))).isEqualTo(json.readTree(approved(name)));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void readsTheApprovedJson(String name, Event event) throws IOException {
    assertThat(EventJson.read(approved(name), event.getClass())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void ignoresFieldsThatItDoesNotKnow(String name, Event event) throws IOException {
    String extended =
        new String(approved(name), UTF_8).replaceFirst("\\{", "{\"from_the_future\": [1],");

    assertThat(EventJson.read(extended.getBytes(UTF_8), event.getClass())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void refusesAnEventWithoutWhatTheContractPromises(String name, Event event) throws IOException {
    var json = new ObjectMapper();
    ObjectNode approved = (ObjectNode) json.readTree(approved(name));
    for (String field : List.of("occurred_at", "version")) {
      ObjectNode incomplete = approved.deepCopy();
      incomplete.remove(field);

      assertThatThrownBy(() -> EventJson.read(json.writeValueAsBytes(incomplete), event.getClass()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatMayBeAbsentMayBeAbsentAtAnyDepth() throws IOException {
    String noPhone = EventJson.write(booking()).replace("\"050 111 22 33\"", "null");
    String noEmail = EventJson.write(booking()).replace("\"olena@example.test\"", "null");

    assertThat(EventJson.read(noPhone.getBytes(UTF_8), BookingChanged.class).customer().phone())
        .isNull();
    assertThatThrownBy(() -> EventJson.read(noEmail.getBytes(UTF_8), BookingChanged.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("email");
  }

  @Test
  void readsWhatWasWrittenBeforePhoneNumbersWereRead() throws IOException {
    ObjectNode booking = (ObjectNode) new ObjectMapper().readTree(approved("booking-created"));
    ((ObjectNode) booking.get("customer")).remove("phone_number");
    byte[] before = new ObjectMapper().writeValueAsBytes(booking);

    BookingChanged.Customer customer = EventJson.read(before, BookingChanged.class).customer();

    assertThat(customer.phone()).isEqualTo("050 111 22 33");
    assertThat(customer.phoneNumber()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWasADeadline() throws IOException {
    byte[] point = without("service-point-changed", "cancellation_deadline_minutes");
    byte[] booking = without("booking-created", "cancellable_until");

    assertThat(EventJson.read(point, ServicePointChanged.class).cancellationDeadlineMinutes())
        .isNull();
    assertThat(EventJson.read(booking, BookingChanged.class).cancellableUntil()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereRulesForGuests() throws IOException {
    byte[] point = without("service-point-changed", "confirm_guests", "challenge", "limits");

    assertThat(EventJson.read(point, ServicePointChanged.class).guests())
        .isEqualTo(GuestRules.DEFAULTS);
  }

  @Test
  void readsAPointFromBeforeItSaidHowEarlyAppointmentsMayStart() throws IOException {
    byte[] point = without("service-point-changed", "minutes_early");

    assertThat(EventJson.read(point, ServicePointChanged.class).minutesEarly()).isEqualTo(30);
  }

  @Test
  void readsADayFromBeforeItToldItsClocks() throws IOException {
    byte[] day = without("post-day-changed", "clocks");

    assertThat(EventJson.read(day, PostDayChanged.class).clockShift()).isZero();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereReminders() throws IOException {
    byte[] point = without("service-point-changed", "reminders", "quiet_hours");

    ServicePointChanged read = EventJson.read(point, ServicePointChanged.class);

    assertThat(read.reminders()).isEqualTo(Reminders.DEFAULTS);
    assertThat(read.quietHours()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWasSomeLimit() throws IOException {
    String older =
        new String(approved("service-point-changed"), UTF_8)
            .replace("\"holds_per_point_per_hour\": 600,", "");

    assertThat(EventJson.read(older.getBytes(UTF_8), ServicePointChanged.class).limits())
        .isEqualTo(new PointLimits(3, null, 10, 5, 300, 20, null));
  }

  @Test
  void readsABookingFromBeforeItSaidWhoActed() throws IOException {
    byte[] booking = without("booking-created", "actor", "free_from");

    assertThat(EventJson.read(booking, BookingChanged.class).actor()).isNull();
    assertThat(EventJson.read(booking, BookingChanged.class).freeFrom()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereBuffers() throws IOException {
    byte[] post = without("post-changed", "buffer_before_minutes", "buffer_after_minutes");
    byte[] reservation =
        without(
            "reservation-held", "occupied_from", "buffer_before_minutes", "buffer_after_minutes");
    byte[] booking =
        without(
            "booking-created",
            "occupied_from",
            "slots_until",
            "buffer_before_minutes",
            "buffer_after_minutes");

    assertThat(EventJson.read(post, PostChanged.class).buffers()).isEqualTo(Buffers.NONE);
    assertThat(EventJson.read(reservation, ReservationChanged.class))
        .returns(START, ReservationChanged::occupiedFrom)
        .returns(0, ReservationChanged::bufferBeforeMinutes)
        .returns(0, ReservationChanged::bufferAfterMinutes);
    assertThat(EventJson.read(booking, BookingChanged.class))
        .returns(START, BookingChanged::occupiedFrom)
        .returns(CLEANED_BY, BookingChanged::slotsUntil)
        .returns(0, BookingChanged::bufferBeforeMinutes)
        .returns(0, BookingChanged::bufferAfterMinutes);
  }

  @Test
  void readsAServiceOfABookingFromBeforeThereWereBuffers() throws IOException {
    String older =
        EventJson.write(booking())
            .replace(",\"buffer_before_minutes\":0,\"buffer_after_minutes\":15", "");

    assertThat(EventJson.read(older.getBytes(UTF_8), BookingChanged.class).services())
        .extracting(BookingChanged.ServiceLine::buffers)
        .containsExactly(Buffers.NONE);
  }

  @Test
  void refusesWhatIsNotAnEvent() {
    assertThatThrownBy(
            () -> EventJson.read("{\"version\": null}".getBytes(UTF_8), PostChanged.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aKeyHoldsNoPersonalData() {
    assertThat(booking().key()).isEqualTo(POST.toString());
    assertThat(booking().toString()).doesNotContain("Olena", "olena@example.test", "+380");
    assertThat(link().key()).isEqualTo(OTHER.toString());
    assertThat(link().toString()).doesNotContain("olena@example.test");
  }

  @Test
  void aBookingWithoutItsCustomerTellsNothingOfThem() {
    BookingChanged erased = booking().withoutCustomer();

    assertThat(EventJson.write(erased)).doesNotContain("Olena", "olena@example.test", "+380");
    assertThat(erased.customer().isErased()).isTrue();
    assertThat(booking().customer().isErased()).isFalse();
    assertThat(erased.startsAt()).isEqualTo(START);
  }

  private static byte[] without(String name, String... fields) throws IOException {
    var json = new ObjectMapper();
    ObjectNode older = (ObjectNode) json.readTree(approved(name));
    older.remove(List.of(fields));
    return json.writeValueAsBytes(older);
  }
}
