package io.slotwright.booking.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.confirmation.ConfirmationDecision.AlreadyBooked;
import io.slotwright.booking.confirmation.ConfirmationDecision.Book;
import io.slotwright.booking.confirmation.ConfirmationDecision.Expired;
import io.slotwright.booking.confirmation.ConfirmationDecision.GiveUp;
import io.slotwright.booking.confirmation.ConfirmationDecision.NoMoreCodes;
import io.slotwright.booking.confirmation.ConfirmationDecision.WrongCode;
import io.slotwright.booking.confirmation.ConfirmationDecision.WrongToken;
import io.slotwright.booking.confirmation.ConfirmationState.Awaiting;
import io.slotwright.booking.confirmation.Proof.Code;
import io.slotwright.booking.confirmation.Proof.Token;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each state with each proof, right and wrong.
class ConfirmationTest {

  private static final UUID ID = new UUID(0, 1);
  private static final UUID BOOKING = new UUID(0, 2);
  private static final Instant END = Instant.parse("2026-11-22T18:15:00Z");
  private static final Instant IN_TIME = END.minusMillis(1);

  static Stream<Arguments> cells() {
    Confirmation fresh = new Confirmation(ID, new Awaiting(), 5, END);
    Confirmation last = new Confirmation(ID, new Awaiting(), 1, END);
    Confirmation confirmed = fresh.confirmed(BOOKING);
    Confirmation exhausted = new Confirmation(ID, confirmed.state(), 0, END);
    Confirmation givenUp = last.givenUp();
    return Stream.of(
        Arguments.of(fresh, new Code(true), IN_TIME, new Book()),
        Arguments.of(fresh, new Code(false), IN_TIME, new WrongCode(4)),
        Arguments.of(fresh, new Token(true), IN_TIME, new Book()),
        Arguments.of(fresh, new Token(false), IN_TIME, new WrongToken()),
        Arguments.of(last, new Code(true), IN_TIME, new Book()),
        Arguments.of(last, new Code(false), IN_TIME, new GiveUp()),
        Arguments.of(last, new Token(true), IN_TIME, new Book()),
        Arguments.of(last, new Token(false), IN_TIME, new WrongToken()),
        Arguments.of(fresh, new Code(true), END, new Expired(END)),
        Arguments.of(fresh, new Code(false), END, new Expired(END)),
        Arguments.of(fresh, new Token(true), END, new Expired(END)),
        Arguments.of(fresh, new Token(false), END, new Expired(END)),
        Arguments.of(confirmed, new Code(true), END, new AlreadyBooked(BOOKING)),
        Arguments.of(confirmed, new Code(false), IN_TIME, new WrongCode(4)),
        Arguments.of(confirmed, new Token(true), END, new AlreadyBooked(BOOKING)),
        Arguments.of(confirmed, new Token(false), IN_TIME, new WrongToken()),
        Arguments.of(exhausted, new Code(true), IN_TIME, new NoMoreCodes()),
        Arguments.of(exhausted, new Code(false), IN_TIME, new NoMoreCodes()),
        Arguments.of(exhausted, new Token(true), IN_TIME, new AlreadyBooked(BOOKING)),
        Arguments.of(exhausted, new Token(false), IN_TIME, new WrongToken()),
        Arguments.of(givenUp, new Code(true), IN_TIME, new NoMoreCodes()),
        Arguments.of(givenUp, new Code(false), IN_TIME, new NoMoreCodes()),
        Arguments.of(givenUp, new Token(true), IN_TIME, new NoMoreCodes()),
        Arguments.of(givenUp, new Token(false), IN_TIME, new NoMoreCodes()));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aProofHasThisConsequence(
      Confirmation confirmation, Proof proof, Instant now, ConfirmationDecision decision) {
    assertThat(confirmation.decide(proof, now)).isEqualTo(decision);
  }
}
