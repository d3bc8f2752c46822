package io.slotwright.plumbing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTableTest {

  private final HistoryTable table = HistoryTable.of("tool_history", "tool_id", "actor");

  @Test
  void aPageFollowsTheVersionsOfOneThing() {
    assertThat(table.page())
        .isEqualTo(
            "SELECT tool_id, version, what, occurred_at, subject, state_before, state_after, actor"
                + " FROM tool_history WHERE tool_id = $1 AND version > $2 ORDER BY version LIMIT $3");
  }

  @Test
  void anEntryIsWrittenIfTheChangeWasMade() {
    assertThat(table.insert(5, "changed"))
        .isEqualToIgnoringWhitespace(
            """
            INSERT INTO tool_history
              (tool_id, version, what, occurred_at, subject, state_before, state_after, actor)
            SELECT entry.tool_id, entry.version, entry.what, entry.occurred_at, entry.subject,
              entry.state_before, entry.state_after, entry.actor
            FROM changed, jsonb_populate_record(NULL::tool_history, $5::jsonb) AS entry
            """);
  }
}
