package io.slotwright.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.booking.BookingCommand.Cancel;
import io.slotwright.booking.booking.BookingCommand.Complete;
import io.slotwright.booking.booking.BookingCommand.Confirm;
import io.slotwright.booking.booking.BookingCommand.MarkNoShow;
import io.slotwright.booking.booking.BookingCommand.Reschedule;
import io.slotwright.booking.booking.BookingCommand.Start;
import io.slotwright.booking.booking.BookingState.By;
import io.slotwright.booking.booking.Transition.AlreadySo;
import io.slotwright.booking.booking.Transition.Changed;
import io.slotwright.booking.booking.Transition.Illegal;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of the design: every state with every command.
class BookingLifeTest {

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource({
    "PENDING,               confirm,            CONFIRMED,             CONFIRMED",
    "PENDING,               start,              illegal,               ",
    "PENDING,               complete,           illegal,               ",
    "PENDING,               no-show,            illegal,               ",
    "PENDING,               cancel by customer, CANCELLED_BY_CUSTOMER, CANCELLED",
    "PENDING,               cancel by operator, CANCELLED_BY_OPERATOR, CANCELLED",
    "PENDING,               reschedule,         PENDING,               RESCHEDULED",
    "PENDING,               change post,        PENDING,               RESCHEDULED",
    "CONFIRMED,             confirm,            illegal,               ",
    "CONFIRMED,             start,              IN_PROGRESS,           STARTED",
    "CONFIRMED,             complete,           illegal,               ",
    "CONFIRMED,             no-show,            NO_SHOW,               NO_SHOW",
    "CONFIRMED,             cancel by customer, CANCELLED_BY_CUSTOMER, CANCELLED",
    "CONFIRMED,             cancel by operator, CANCELLED_BY_OPERATOR, CANCELLED",
    "CONFIRMED,             reschedule,         CONFIRMED,             RESCHEDULED",
    "CONFIRMED,             change post,        CONFIRMED,             RESCHEDULED",
    "IN_PROGRESS,           confirm,            illegal,               ",
    "IN_PROGRESS,           start,              illegal,               ",
    "IN_PROGRESS,           complete,           COMPLETED,             COMPLETED",
    "IN_PROGRESS,           no-show,            illegal,               ",
    "IN_PROGRESS,           cancel by customer, illegal,               ",
    "IN_PROGRESS,           cancel by operator, illegal,               ",
    "IN_PROGRESS,           reschedule,         illegal,               ",
    "IN_PROGRESS,           change post,        IN_PROGRESS,           RESCHEDULED",
    "COMPLETED,             confirm,            illegal,               ",
    "COMPLETED,             start,              illegal,               ",
    "COMPLETED,             complete,           illegal,               ",
    "COMPLETED,             no-show,            illegal,               ",
    "COMPLETED,             cancel by customer, illegal,               ",
    "COMPLETED,             cancel by operator, illegal,               ",
    "COMPLETED,             reschedule,         illegal,               ",
    "COMPLETED,             change post,        illegal,               ",
    "NO_SHOW,               confirm,            illegal,               ",
    "NO_SHOW,               start,              illegal,               ",
    "NO_SHOW,               complete,           illegal,               ",
    "NO_SHOW,               no-show,            illegal,               ",
    "NO_SHOW,               cancel by customer, illegal,               ",
    "NO_SHOW,               cancel by operator, illegal,               ",
    "NO_SHOW,               reschedule,         illegal,               ",
    "NO_SHOW,               change post,        illegal,               ",
    "CANCELLED_BY_CUSTOMER, confirm,            illegal,               ",
    "CANCELLED_BY_CUSTOMER, start,              illegal,               ",
    "CANCELLED_BY_CUSTOMER, complete,           illegal,               ",
    "CANCELLED_BY_CUSTOMER, no-show,            illegal,               ",
    "CANCELLED_BY_CUSTOMER, cancel by customer, already,               ",
    "CANCELLED_BY_CUSTOMER, cancel by operator, already,               ",
    "CANCELLED_BY_CUSTOMER, reschedule,         illegal,               ",
    "CANCELLED_BY_CUSTOMER, change post,        illegal,               ",
    "CANCELLED_BY_OPERATOR, confirm,            illegal,               ",
    "CANCELLED_BY_OPERATOR, start,              illegal,               ",
    "CANCELLED_BY_OPERATOR, complete,           illegal,               ",
    "CANCELLED_BY_OPERATOR, no-show,            illegal,               ",
    "CANCELLED_BY_OPERATOR, cancel by customer, already,               ",
    "CANCELLED_BY_OPERATOR, cancel by operator, already,               ",
    "CANCELLED_BY_OPERATOR, reschedule,         illegal,               ",
    "CANCELLED_BY_OPERATOR, change post,        illegal,               "
  })
  void everyStateMeetsEveryCommand(BookingStatus from, String command, String outcome, What what) {
    BookingState state = BookingState.of(from);

    Transition transition = BookingLife.decide(state, command(command));

    switch (outcome) {
      case "illegal" ->
          assertThat(transition)
              .isEqualTo(new Illegal(from, command(command).name(), BookingLife.allowed(state)));
      case "already" -> assertThat(transition).isEqualTo(new AlreadySo());
      default ->
          assertThat(transition)
              .isEqualTo(new Changed(BookingState.of(BookingStatus.valueOf(outcome)), what));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAllowedIsWhatChangesSomething(BookingStatus status) {
    BookingState state = BookingState.of(status);

    var changing =
        Stream.of(
                new Confirm(),
                new Start(),
                new Complete(),
                new MarkNoShow(),
                new Cancel(By.OPERATOR),
                new Reschedule())
            .filter(command -> BookingLife.decide(state, command) instanceof Changed)
            .map(BookingCommand::name)
            .toList();

    assertThat(BookingLife.allowed(state)).containsExactlyElementsOf(changing);
  }

  private static BookingCommand command(String name) {
    return switch (name) {
      case "confirm" -> new Confirm();
      case "start" -> new Start();
      case "complete" -> new Complete();
      case "no-show" -> new MarkNoShow();
      case "cancel by customer" -> new Cancel(By.CUSTOMER);
      case "cancel by operator" -> new Cancel(By.OPERATOR);
      case "reschedule" -> new Reschedule();
      case "change post" -> new Reschedule(true);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
