package io.slotwright.plumbing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SendingTest {

  private static final Sending.Lane POST_ONE = new Sending.Lane("days", "post-1");
  private static final Sending.Lane POST_TWO = new Sending.Lane("days", "post-2");

  @Test
  void whatFollowsAFailureInItsLaneIsSentAgain() {
    List<Sending> ended =
        List.of(acked(1, POST_ONE), failed(2, POST_ONE), acked(3, POST_TWO), acked(4, POST_ONE));

    assertThat(Sending.settled(ended)).containsExactly(1L, 3L);
  }

  @Test
  void aFailureEndsThePass() {
    assertThat(Sending.countUnlessFailed(List.of(acked(1, POST_ONE), acked(2, POST_TWO))))
        .isEqualTo(2);
    assertThatThrownBy(() -> Sending.countUnlessFailed(List.of(failed(7, POST_ONE))))
        .hasMessageContaining("record 7")
        .hasRootCauseMessage("away");
  }

  private static Sending acked(long id, Sending.Lane lane) {
    return new Sending(id, lane, null);
  }

  private static Sending failed(long id, Sending.Lane lane) {
    return new Sending(id, lane, new IllegalStateException("away"));
  }
}
