package io.slotwright.calendar.rebuild.postgres;

import io.slotwright.common.event.Topics;
import java.util.List;

/// A table of the read model, and how to replace its live rows by fresh ones.
///
/// @param key the columns of its primary key
/// @param topic the topic that a row `%1$s` was told of in, in SQL
/// @param aggregate the id of its aggregate there, in SQL
record ModelTable(String name, List<String> key, String topic, String aggregate) {

  static final List<ModelTable> ALL =
      List.of(
          new ModelTable(
              "service_point",
              List.of("service_point_id"),
              quoted(Topics.SERVICE_POINT),
              "%1$s.service_point_id::text"),
          new ModelTable("post", List.of("post_id"), quoted(Topics.POST), "%1$s.post_id::text"),
          new ModelTable(
              "post_day",
              List.of("post_id", "date"),
              quoted(Topics.POST_DAY),
              "%1$s.post_id::text || '/' || to_char(%1$s.date, 'YYYY-MM-DD')"),
          new ModelTable("draft", List.of("draft_id"), quoted(Topics.DRAFT), "%1$s.draft_id::text"),
          new ModelTable(
              "allocation",
              List.of("kind", "id"),
              "CASE %1$s.kind WHEN 'held' THEN "
                  + quoted(Topics.RESERVATION)
                  + " ELSE "
                  + quoted(Topics.BOOKING)
                  + " END",
              "%1$s.id::text"));

  /// The newest event of the row's aggregate has been read again. Retention may have left an older
  /// one only, since a booking that moves to another post changes its partition.
  private static final String HEARD =
      """
      EXISTS (SELECT FROM rebuild.inbox heard
        WHERE heard.topic = %s AND heard.aggregate_id = %s AND heard.version >= coalesce((
          SELECT known.version FROM public.inbox known
          WHERE known.topic = heard.topic AND known.aggregate_id = heard.aggregate_id), 0))
      """;

  /// Deletes rows that should not be there; `$1` and `$2` are the bounds of a slice.
  String remove() {
    return "DELETE FROM public.%1$s live WHERE %2$s AND %3$s AND %4$s"
        .formatted(name, inSlice("live"), withoutTwin(), heard("live"));
  }

  /// Writes the rows that are missing or differ.
  String put(List<String> columns) {
    String all = String.join(", ", columns);
    return """
        INSERT INTO public.%1$s AS old (%2$s)
        SELECT %3$s FROM rebuild.%1$s fresh LEFT JOIN public.%1$s live ON %4$s
        WHERE %5$s AND (live.%6$s IS NULL OR ROW(%7$s) IS DISTINCT FROM ROW(%3$s)) AND %8$s
        ON CONFLICT (%9$s) DO UPDATE SET (%2$s) = ROW(%10$s)
        """
        .formatted(
            name,
            all,
            of("fresh", columns),
            sameKey(),
            inSlice("fresh"),
            key.getFirst(),
            of("live", columns),
            heard("fresh"),
            String.join(", ", key),
            of("excluded", columns));
  }

  /// Counts the rows that stay although nothing was heard of them; after [#remove].
  String countCarriedOver() {
    return "SELECT count(*) FROM public.%1$s live WHERE %2$s AND %3$s"
        .formatted(name, inSlice("live"), withoutTwin());
  }

  /// Counted, because PostgreSQL would read the whole fresh table for an anti join.
  private String withoutTwin() {
    return "(SELECT count(*) FROM rebuild.%s fresh WHERE %s) = 0".formatted(name, sameKey());
  }

  private String heard(String row) {
    return HEARD.formatted(topic.formatted(row), aggregate.formatted(row));
  }

  private String sameKey() {
    return "(%s) = (%s)".formatted(of("fresh", key), of("live", key));
  }

  /// A slice is of posts, and of service points where there is no post.
  private String inSlice(String row) {
    String column = name.equals("service_point") ? "service_point_id" : "post_id";
    return "%1$s.%2$s > $1 AND %1$s.%2$s <= $2".formatted(row, column);
  }

  private static String of(String row, List<String> columns) {
    return String.join(", ", columns.stream().map(column -> row + "." + column).toList());
  }

  private static String quoted(String topic) {
    return "'" + topic + "'";
  }
}
