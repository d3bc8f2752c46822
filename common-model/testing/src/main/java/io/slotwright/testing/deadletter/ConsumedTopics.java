package io.slotwright.testing.deadletter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The topics that the service under test consumes, by its configuration.
public final class ConsumedTopics {

  private static final Pattern SETTING =
      Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");

  private ConsumedTopics() {}

  public static List<String> all() {
    Config config = ConfigProvider.getConfig();
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(SETTING.asMatchPredicate())
        .map(name -> config.getValue(name, String.class))
        .distinct()
        .sorted()
        .toList();
  }
}
