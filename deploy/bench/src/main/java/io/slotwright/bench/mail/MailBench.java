package io.slotwright.bench.mail;

import io.slotwright.bench.figure.Medians;
import io.slotwright.bench.figure.Spread;
import io.slotwright.bench.load.OtherBuild;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Port;
import io.slotwright.local.service.SuiteService;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// All measurements of the notification service.
public final class MailBench {
  /// As many as the service has to its mail server.
  static final int CONNECTIONS = 20;

  private static final Logger KAFKA_LOG = Logger.getLogger("org.apache.kafka");

  private final Path home;
  private final Map<String, String> environment;
  private final Optional<Path> other;
  private final Plan plan;

  /// @param parts those to measure; all when empty
  /// @param times how often each is repeated
  public record Plan(List<String> parts, int times) {
    public Plan {
      parts = List.copyOf(parts);
      List<String> known = List.of("claims", "mails", "events", "reminders");
      parts.stream()
          .filter(part -> !known.contains(part))
          .forEach(
              part -> {
                throw new Failure(
                    "There is no part %s: choose from %s."
                        .formatted(part, String.join(", ", known)));
              });
    }

    boolean has(String part) {
      return parts.isEmpty() || parts.contains(part);
    }
  }

  /// @param home the repository, built
  /// @param other another one, built, to be measured beside it
  public MailBench(Path home, Map<String, String> environment, Optional<Path> other, Plan plan) {
    this.home = home;
    this.environment = environment;
    this.other = other;
    this.plan = plan;
  }

  /// Takes some fifteen minutes.
  ///
  /// @param out receives the Markdown, each table as soon as it is measured
  public void measure(Consumer<String> out) throws Exception {
    // Kafka's client logs a page of settings for each producer.
    KAFKA_LOG.setLevel(Level.WARNING);
    double bareRate = 0;
    try (SmtpSink sink = new SmtpSink()) {
      Map<String, String> settings = Map.of("SLOTWRIGHT_SMTP_PORT", Integer.toString(sink.port()));
      Optional<OtherBuild> build =
          other.map(
              folder -> new OtherBuild(SuiteService.NOTIFICATION, folder, Port.CALENDAR, settings));
      try (ServiceStack stack =
              ServiceStack.start(
                  SuiteService.NOTIFICATION, home, environment, settings, build.stream().toList());
          Connection database = stack.database()) {
        bareRate = measure(stack, database, sink, build, out);
      }
      if (plan.has("reminders")) {
        out.accept("\n## Very many reminders\n");
        out.accept(new ReminderStorm(sink).measure(home, environment, settings, bareRate));
      }
    }
  }

  /// The mails a second that a bare client sends.
  private double measure(
      ServiceStack stack,
      Connection database,
      SmtpSink sink,
      Optional<OtherBuild> build,
      Consumer<String> out)
      throws Exception {
    QueuedMails mails = new QueuedMails(database);
    double bareRate = 0;
    if (plan.has("mails") || plan.has("reminders")) {
      out.accept("\n## Mails\n");
      try (@Nullable Connection ofOther =
          build.isEmpty()
              ? null
              : stack.database(SuiteService.NOTIFICATION, build.get().database())) {
        MailRates rates =
            new MailRates(
                sink, mails, ofOther == null ? null : new QueuedMails(ofOther), plan.times());
        out.accept(rates.measure());
        bareRate = Medians.of(rates.bare());
      }
    }
    if (plan.has("claims")) {
      out.accept("\n## Claims\n");
      out.accept(new ClaimRates(database, mails, plan.times()).measure());
    }
    if (plan.has("events")) {
      out.accept("\n## From an event to its mail\n");
      out.accept(new EventToMail(sink, mails, stack.kafka(), plan.times()).measure());
    }
    return bareRate;
  }

  static String header(String what, int times) {
    return """
        | %s | median of %d (least to most) | of the limit | target |
        | --- | --- | --- | --- |"""
        .formatted(what, times);
  }

  static String row(String name, List<Double> values, List<Double> limit, String target) {
    Spread spread = new Spread(values);
    return "| %s | %s | %.2f | %s |"
        .formatted(
            name, spread.text("%,.0f"), spread.median() / new Spread(limit).median(), target);
  }

  static String limit(String name, List<Double> values) {
    return "| %s | %s | – | – |".formatted(name, new Spread(values).text("%,.0f"));
  }
}
