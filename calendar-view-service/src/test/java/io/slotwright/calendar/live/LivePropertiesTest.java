package io.slotwright.calendar.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.calendar.live.LiveStory.Step;
import io.slotwright.calendar.live.LiveStory.What;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LivePropertiesTest {

  private static final int MOST_STEPS = 40;
  private static final int STORIES = 20_000;

  @Property(tries = 3_000)
  void whateverIsCutAndResumedEndsWithTheFreshWeek(@ForAll("stories") List<Step> story) {
    assertThat(LiveStory.complaint(Server.RIGHT, story)).isEmpty();
  }

  @Example
  void thePropertyFindsEachMistakeThatOthersHaveMade() {
    assertThat(Server.values())
        .filteredOn(server -> server != Server.RIGHT)
        .allMatch(LivePropertiesTest::isFound);
  }

  @Provide
  Arbitrary<List<Step>> stories() {
    return Combinators.combine(Arbitraries.of(What.values()), Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(MOST_STEPS);
  }

  private static boolean isFound(Server mistaken) {
    Random random = new Random(7);
    return Stream.generate(() -> story(random))
        .limit(STORIES)
        .anyMatch(story -> LiveStory.complaint(mistaken, story).isPresent());
  }

  private static List<Step> story(Random random) {
    return Stream.generate(() -> step(random)).limit(random.nextInt(MOST_STEPS)).toList();
  }

  private static Step step(Random random) {
    return new Step(What.values()[random.nextInt(What.values().length)], random.nextInt(4));
  }
}
