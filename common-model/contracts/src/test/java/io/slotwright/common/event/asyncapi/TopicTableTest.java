package io.slotwright.common.event.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.Topic;
import io.slotwright.common.event.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may read and write which topic, as it is published.
class TopicTableTest {

  private static final Path REPOSITORY = Path.of("..", "..");

  static Stream<Topic> topics() {
    return Topics.ofEvents().stream();
  }

  @Test
  void thePublishedTableIsThatOfTheServices() throws IOException {
    assertThat(Files.readString(REPOSITORY.resolve("docs/consume-events.md")))
        .contains(TopicTable.markdown());
  }

  @Test
  void everyServiceIsRead() {
    assertThat(TopicTable.consumedTopics())
        .hasSize(4)
        .allSatisfy((service, topics) -> assertThat(topics).as(service).isNotEmpty());
  }

  @Test
  void onlyKnownTopicsAreConsumed() {
    assertThat(TopicTable.consumedTopics().values().stream().flatMap(Set::stream))
        .isSubsetOf(topics().map(Topic::name).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theWriterMakesTheEvents(Topic topic) throws IOException {
    String constructor = "new " + topic.event().getSimpleName() + "(";
    Path sources = REPOSITORY.resolve(topic.writer()).resolve("src/main/java");

    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(files.filter(Files::isRegularFile)).anyMatch(file -> contains(file, constructor));
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
