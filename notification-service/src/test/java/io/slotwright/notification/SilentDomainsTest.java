package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.infrastructure.Certificate;
import io.slotwright.notification.infrastructure.ScriptedSmtp;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Domains whose mails the server takes, but never answers.
@QuarkusTest
class SilentDomainsTest extends ServiceTest {

  private static final int SILENT = 100;
  private static final int MAILS = 20;

  @Inject Pool pool;
  @TempDir Path folder;

  private final String run = UUID.randomUUID().toString();
  private ScriptedSmtp script;

  @BeforeEach
  void aServerThatIsSilentAboutSomeDomains() throws Exception {
    script = new ScriptedSmtp(new Certificate(folder).context()).silentAbout("@silent-");
    gate.close();
    gate.openTo(script.port());
    tellOfThePoint();
  }

  @AfterEach
  void close() {
    gate.close();
    script.close();
    // An outcome that is recorded meanwhile may lock the same mails in another order.
    pool.preparedQuery("DELETE FROM delivery WHERE domain LIKE $1")
        .execute(Tuple.of("%" + run + "%"))
        .onFailure(PgException.class)
        .retry()
        .atMost(5)
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  @Test
  void theyHoldBackNoOther() {
    // given
    events.tell(bookings(SILENT, "silent-%d." + run + ".test"));
    await().until(() -> script.messages().size() >= 5);
    // when
    events.tell(bookings(MAILS, "healthy." + run + ".test"));
    // then
    await().atMost(Duration.ofSeconds(60)).until(() -> sent("healthy." + run + ".test") == MAILS);
    assertThat(sent("silent-%." + run + ".test")).isZero();
  }

  private BookingChanged[] bookings(int count, String domain) {
    return IntStream.range(0, count)
        .mapToObj(i -> aBookingOf("olena@" + domain.formatted(i)).doneBy("operator").build())
        .toArray(BookingChanged[]::new);
  }

  private long sent(String domain) {
    return pool.preparedQuery(
            "SELECT count(*) FROM delivery WHERE domain LIKE $1 AND status = 'sent'")
        .executeAndAwait(Tuple.of(domain))
        .iterator()
        .next()
        .getLong(0);
  }
}
