package io.slotwright.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"SELECT * FROM booking WHERE id = $1\"",
        "SELECT *\n  FROM booking",
        "INSERT INTO booking (id) VALUES ($1) RETURNING *",
        "SELECT entry.* FROM history AS entry",
        "SELECT current.id, piece.* FROM piece",
        "SELECT id, *, 1 FROM piece",
        "\"SELECT pg_advisory_lock($1)\"",
        "\"SELECT pg_try_advisory_lock($1)\"",
        "\"SELECT pg_advisory_unlock_all()\"",
        "\"SELECT pg_try_advisory_lock_shared($1)\""
      })
  void isRefused(String source) {
    assertThat(SqlRules.violations(source)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"SELECT count(*) FROM booking\"",
        "SELECT id, slot * minutes AS length FROM booking",
        "SELECT * FROM unnest($1::uuid[])",
        "SELECT pg_advisory_xact_lock(1)",
        "SELECT pg_try_advisory_xact_lock(1)",
        "  /// SELECT * FROM booking",
        "int product = one * other;"
      })
  void isAccepted(String source) {
    assertThat(SqlRules.violations(source)).isEmpty();
  }
}
