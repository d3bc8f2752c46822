package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.code.ServiceCode;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import io.slotwright.local.kafka.SuiteTopics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics are those of the code, with its partitions and retention, and each service may read
/// and write what its code does.
public final class TopicsOfCode implements Check {

  private static final String KAFKAS_WEEK = "604800000";

  /// A line of the script that makes the topics of a local cluster.
  private static final Pattern LINE = Pattern.compile("(?m)^topic (\\S+) ([a-z.]+)=(\\S+)$");

  private static final Pattern PARTITIONS = Pattern.compile("--partitions (\\d+)");

  /// @param retention `compact`, or milliseconds
  private record Topic(int partitions, String retention) {}

  @Override
  public Stream<String> faults(Manifests manifests) {
    Map<String, Topic> declared = declared(manifests);
    if (declared.isEmpty()) {
      return Stream.of("there are no topics");
    }
    Map<String, Topic> wanted =
        SuiteTopics.all().collect(Collectors.toMap(NewTopic::name, TopicsOfCode::wanted));
    Set<String> names = new TreeSet<>(declared.keySet());
    names.addAll(wanted.keySet());
    return Stream.concat(
        names.stream()
            .filter(
                name ->
                    !String.valueOf(declared.get(name)).equals(String.valueOf(wanted.get(name))))
            .map(
                name ->
                    "topic %s: is %s, the code wants %s"
                        .formatted(name, declared.get(name), wanted.get(name))),
        manifests.of("KafkaUser").stream().flatMap(user -> rightsFaults(user, wanted.keySet())));
  }

  private static Topic wanted(NewTopic topic) {
    Map<String, String> settings = topic.configs() == null ? Map.of() : topic.configs();
    return new Topic(
        topic.numPartitions(),
        settings.getOrDefault(
            "cleanup.policy", settings.getOrDefault("retention.ms", KAFKAS_WEEK)));
  }

  private static Map<String, Topic> declared(Manifests manifests) {
    Map<String, Topic> topics = new TreeMap<>();
    manifests.of("KafkaTopic").forEach(each -> topics.put(each.name(), declared(each)));
    manifests.of("ConfigMap").stream()
        .map(map -> map.at("/data/topics.sh").asText())
        .forEach(script -> topics.putAll(declared(script)));
    return topics;
  }

  private static Topic declared(Manifest topic) {
    Map<String, String> settings = Manifest.textsOf(topic.at("/spec/config"));
    return new Topic(
        topic.at("/spec/partitions").asInt(),
        settings.getOrDefault(
            "cleanup.policy", settings.getOrDefault("retention.ms", KAFKAS_WEEK)));
  }

  private static Map<String, Topic> declared(String script) {
    int partitions =
        PARTITIONS.matcher(script).results().mapToInt(it -> Integer.parseInt(it.group(1))).sum();
    return LINE.matcher(script)
        .results()
        .collect(Collectors.toMap(it -> it.group(1), it -> new Topic(partitions, it.group(3))));
  }

  private static Stream<String> rightsFaults(Manifest user, Set<String> topics) {
    ServiceCode code = ServiceCode.of(user.name());
    Set<String> reads = granted(user, "Read", topics);
    Set<String> writes = granted(user, "Write", topics);
    Set<String> owned =
        topics.stream().filter(topic -> isOf(code, topic)).collect(Collectors.toSet());
    return Stream.of(
            reads.equals(code.consumedTopics()) ? "" : "reads " + reads,
            writes.equals(owned) ? "" : "writes " + writes,
            groups(user).equals(Set.of(code.name())) ? "" : "is of the groups " + groups(user))
        .filter(fault -> !fault.isEmpty())
        .map(fault -> user.title() + ": " + fault);
  }

  /// Topics are named for their owner, by its database; its dead letters by its own name.
  private static boolean isOf(ServiceCode code, String topic) {
    return topic.startsWith("slotwright." + code.database() + ".")
        || topic.startsWith("slotwright." + code.name() + ".");
  }

  private static Set<String> granted(Manifest user, String operation, Set<String> topics) {
    return rules(user, "topic", operation)
        .flatMap(
            rule ->
                rule.at("/resource/patternType").asText().equals("prefix")
                    ? topics.stream().filter(it -> it.startsWith(resource(rule)))
                    : Stream.of(resource(rule)))
        .collect(Collectors.toSet());
  }

  private static Set<String> groups(Manifest user) {
    return rules(user, "group", "Read").map(TopicsOfCode::resource).collect(Collectors.toSet());
  }

  private static String resource(JsonNode rule) {
    return rule.at("/resource/name").asText();
  }

  private static Stream<JsonNode> rules(Manifest user, String type, String operation) {
    return user.at("/spec/authorization/acls")
        .valueStream()
        .filter(rule -> rule.at("/resource/type").asText().equals(type))
        .filter(
            rule ->
                rule.path("operations")
                    .valueStream()
                    .anyMatch(it -> it.asText().equals(operation)));
  }
}
