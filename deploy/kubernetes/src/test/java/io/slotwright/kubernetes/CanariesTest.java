package io.slotwright.kubernetes;

import static io.slotwright.kubernetes.Edit.addVariable;
import static io.slotwright.kubernetes.Edit.remove;
import static io.slotwright.kubernetes.Edit.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.kubernetes.check.Check;
import io.slotwright.kubernetes.check.Confinement;
import io.slotwright.kubernetes.check.Connections;
import io.slotwright.kubernetes.check.FitForProduction;
import io.slotwright.kubernetes.check.Images;
import io.slotwright.kubernetes.check.KnownFields;
import io.slotwright.kubernetes.check.Memory;
import io.slotwright.kubernetes.check.NoSecrets;
import io.slotwright.kubernetes.check.References;
import io.slotwright.kubernetes.check.Rollouts;
import io.slotwright.kubernetes.check.Schemas;
import io.slotwright.kubernetes.check.TopicsOfCode;
import io.slotwright.kubernetes.check.Variables;
import io.slotwright.kubernetes.manifest.Manifests;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each check refuses manifests that are wrong in one place.
class CanariesTest {

  private static final String DEPLOYMENT = "Deployment";
  private static final String SERVICE = "booking-service";
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";
  private static final String TOPIC = "slotwright.booking.booking.v1";

  private static Overlays overlays;

  @BeforeAll
  static void render(@TempDir Path folder) {
    overlays = Overlays.in(folder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "fieldsAndTypes",
    "rulesOfKinds",
    "references",
    "code",
    "network",
    "rollouts",
    "confinement",
    "secrets"
  })
  void isRefused(String fault, Check check, UnaryOperator<Manifests> mutation) {
    // when
    Manifests wrong = mutation.apply(overlays.installation());

    // then
    assertThat(check.faults(wrong)).anyMatch(each -> each.contains(fault));
  }

  static Stream<Arguments> fieldsAndTypes() {
    Check check = new KnownFields();
    return Stream.of(
        canary("terminationGracePeriod", check, service(set(POD + "/terminationGracePeriod", "5"))),
        canary("path", check, service(set(CONTAINER + "/readinessProbe/path", "\"/q\""))),
        canary("Integer", check, change("Service", SERVICE, set("/spec/ports/0/port", "\"http\""))),
        canary(
            "nobody here knows",
            check,
            change("PodDisruptionBudget", SERVICE, set("/apiVersion", "\"policy/v1beta1\""))));
  }

  static Stream<Arguments> rulesOfKinds() {
    Check check = new Schemas();
    String backend = "/spec/rules/0/backendRefs/0";
    return Stream.of(
        canary("instanze", check, change("Cluster", "booking-db", set("/spec/instanze", "3"))),
        canary("replicas", check, change("KafkaTopic", TOPIC, set("/spec/replicas", "\"three\""))),
        canary("listeners", check, change("Kafka", "slotwright", remove("/spec/kafka/listeners"))),
        canary(
            "enumeration",
            check,
            change("KafkaUser", SERVICE, set("/spec/authentication/type", "\"plain\""))),
        // Rules in CEL.
        canary("Must have port", check, route(remove(backend + "/port"))),
        canary(
            "start with '/'", check, route(set("/spec/rules/0/matches/0/path/value", "\"api\""))),
        canary(
            "hostname",
            check,
            change(
                "Gateway",
                "slotwright",
                set(
                    "/spec/listeners/0",
                    "{\"name\": \"a\", \"port\": 9, \"protocol\": \"TCP\", \"hostname\": \"a.b\"}"))),
        canary(
            "Only image catalogs",
            check,
            change("Cluster", "booking-db", set("/spec/imageCatalogRef/kind", "\"ConfigMap\""))));
  }

  static Stream<Arguments> references() {
    Check check = new References();
    String label = "/spec/template/metadata/labels/app.kubernetes.io~1name";
    return Stream.of(
        canary("does not choose its own pods", check, service(set(label, "\"other\""))),
        canary("chooses pods of 0", check, service(set(label, "\"other\""))),
        canary(
            "no port web",
            check,
            change("Service", SERVICE, set("/spec/ports/0/targetPort", "\"web\""))),
        canary("no Service for", check, it -> it.without("Service", SERVICE)),
        canary(
            "no Service for", check, change("Service", SERVICE, set("/spec/ports/0/port", "81"))),
        canary(
            "no Gateway slotwright",
            check,
            change("Gateway", "slotwright", set("/metadata/name", "\"x\""))),
        canary("no ServiceAccount", check, it -> it.without("ServiceAccount", SERVICE)),
        canary(
            "a probe asks",
            check,
            service(set(CONTAINER + "/startupProbe/httpGet/port", "\"web\""))),
        canary("no volume tmp", check, service(set(POD + "/volumes/0/name", "\"temp\""))),
        canary(
            "scales nothing",
            check,
            change(
                "HorizontalPodAutoscaler",
                SERVICE,
                set("/spec/scaleTargetRef/name", "\"booking\""))),
        canary(
            "does not choose the pods",
            check,
            change("PodDisruptionBudget", SERVICE, set("/spec/selector", "{}"))),
        canary("no pod for", check, it -> it.without("Kafka", "slotwright")),
        canary(
            "not all of its pods",
            check,
            change("NetworkPolicy", "requests", set("/spec/ingress/0/ports/0/port", "\"web\""))));
  }

  static Stream<Arguments> code() {
    return Stream.of(
        canary(
            "reads no variable SLOTWRIGHT_DATABASE",
            new Variables(),
            service(addVariable("{\"name\": \"SLOTWRIGHT_DATABASE_URL\", \"value\": \"\"}"))),
        canary(
            "reads no variable SLOTWRIGHT_SMTP_HOTS",
            new Variables(),
            settings(set("/data/SLOTWRIGHT_SMTP_HOTS", "\"\""))),
        canary(
            "password of booking-db-app",
            new Variables(),
            it -> it.without("Cluster", "booking-db")),
        canary(
            "sasl.jaas.config of booking-service",
            new Variables(),
            it -> it.without("KafkaUser", SERVICE)),
        canary(
            "nobody makes links of slotwright-links",
            new Variables(),
            service(
                addVariable(
                    "{\"name\": \"SLOTWRIGHT_LINK_KEY\", \"valueFrom\": {\"secretKeyRef\":"
                        + " {\"name\": \"slotwright-links\", \"key\": \"links\"}}}"))),
        canary(
            "nobody makes slotwright-installation",
            new Variables(),
            it -> it.without("ConfigMap", ManifestsTest.settingsOf(it))),
        canary("Topic[partitions=7", new TopicsOfCode(), topic(set("/spec/partitions", "7"))),
        canary("is Topic", new TopicsOfCode(), topic(remove("/spec/config/retention.ms"))),
        canary("is null", new TopicsOfCode(), it -> it.without("KafkaTopic", TOPIC)),
        canary(
            "wants null", new TopicsOfCode(), topic(set("/metadata/name", "\"slotwright.x.v1\""))),
        canary("reads", new TopicsOfCode(), user(remove("/spec/authorization/acls/1"))),
        canary("is of the groups", new TopicsOfCode(), user(remove("/spec/authorization/acls/0"))),
        canary(
            "writes",
            new TopicsOfCode(),
            user(set("/spec/authorization/acls/5/resource/name", "\"slotwright.\""))),
        canary("there are no topics", new TopicsOfCode(), it -> overlays.base()),
        canary(
            "does not listen",
            new Rollouts(),
            service(set(CONTAINER + "/ports/0/containerPort", "8081"))),
        canary(
            "/q/health/ready",
            new Rollouts(),
            service(set(CONTAINER + "/readinessProbe/httpGet/path", "\"/health\""))),
        canary(
            "metrics on another path",
            new Rollouts(),
            service(
                set("/spec/template/metadata/annotations/prometheus.io~1path", "\"/metrics\""))),
        canary(
            "known-database-password",
            new FitForProduction(),
            service(each -> Edit.removeVariable(each, "SLOTWRIGHT_DB_PASSWORD"))),
        canary(
            "plain-links",
            new FitForProduction(),
            settings(set("/data/SLOTWRIGHT_PUBLIC_URL", "\"http://tyres.ua\""))));
  }

  static Stream<Arguments> network() {
    Check check = new Connections();
    return Stream.of(
        canary("open by default", check, it -> it.without("NetworkPolicy", "deny-all")),
        canary(
            "may not talk to booking-db-rw",
            check,
            it -> it.without("NetworkPolicy", "booking-service-to-database")),
        canary(
            "may not talk to booking-db-rw",
            check,
            change(
                "NetworkPolicy",
                "booking-service-to-database",
                set(
                    "/spec/egress/0/to/0/podSelector/matchLabels/cnpg.io~1cluster",
                    "\"schedule-db\""))),
        canary(
            "does not let it in",
            check,
            it -> it.without("NetworkPolicy", "database-of-booking-service")),
        canary(
            "schedule-service: may talk to port 6379",
            check,
            change("NetworkPolicy", "services-to-redis", set("/spec/podSelector", "{}"))),
        canary(
            "may talk to port 22",
            check,
            change(
                "NetworkPolicy", "services-to-kafka", set("/spec/egress/0/ports/0/port", "22"))));
  }

  static Stream<Arguments> rollouts() {
    Check check = new Rollouts();
    return Stream.of(
        canary("has no Deployment", check, it -> it.without(DEPLOYMENT, SERVICE)),
        canary("fewer than two", check, it -> it.without("HorizontalPodAutoscaler", SERVICE)),
        canary("fewer than two", check, service(set("/spec/replicas", "2"))),
        canary("both replicas", check, it -> it.without("PodDisruptionBudget", SERVICE)),
        canary(
            "loses a replica",
            check,
            service(set("/spec/strategy/rollingUpdate/maxUnavailable", "1"))),
        canary("not spread", check, service(remove(POD + "/topologySpreadConstraints/0"))),
        canary(
            "metrics on another port",
            check,
            service(set("/spec/template/metadata/annotations/prometheus.io~1port", "\"1\""))),
        canary("migrates", check, service(set(CONTAINER + "/startupProbe/failureThreshold", "10"))),
        canary("before gateways", check, service(remove(CONTAINER + "/lifecycle"))),
        canary(
            "before it has stopped",
            check,
            service(set(POD + "/terminationGracePeriodSeconds", "20"))),
        canary(
            "requests less memory",
            new Memory(),
            service(set(CONTAINER + "/resources/requests/memory", "\"200Mi\""))),
        canary(
            "is killed soon",
            new Memory(),
            service(set(CONTAINER + "/resources/limits/memory", "\"340Mi\""))),
        canary(
            "its heap",
            new Memory(),
            service(each -> Edit.removeVariable(each, "JDK_JAVA_OPTIONS"))),
        canary(
            "no processor time",
            new Memory(),
            service(remove(CONTAINER + "/resources/requests/cpu"))),
        canary("throttled", new Memory(), service(set(CONTAINER + "/resources/limits/cpu", "1"))));
  }

  static Stream<Arguments> confinement() {
    Check check = new Confinement();
    String context = CONTAINER + "/securityContext";
    return Stream.of(
        canary("runAsNonRoot", check, service(remove(POD + "/securityContext/runAsNonRoot"))),
        canary("seccomp", check, service(remove(POD + "/securityContext/seccompProfile"))),
        canary(
            "ServiceAccountToken", check, service(remove(POD + "/automountServiceAccountToken"))),
        canary("ServiceLinks", check, service(remove(POD + "/enableServiceLinks"))),
        canary(
            "PrivilegeEscalation",
            check,
            service(set(context + "/allowPrivilegeEscalation", "true"))),
        canary("drop", check, service(remove(context + "/capabilities"))),
        canary(
            "readOnlyRootFilesystem", check, service(remove(context + "/readOnlyRootFilesystem"))),
        canary(
            "ServiceAccount booking-service",
            check,
            change("ServiceAccount", SERVICE, remove("/automountServiceAccountToken"))));
  }

  static Stream<Arguments> secrets() {
    Check check = new NoSecrets();
    return Stream.of(
        canary(
            "SLOTWRIGHT_DB_PASSWORD",
            check,
            service(addVariable("{\"name\": \"SLOTWRIGHT_DB_PASSWORD\", \"value\": \"x\"}"))),
        canary(
            "SLOTWRIGHT_REDIS_URL",
            check,
            service(
                addVariable(
                    "{\"name\": \"SLOTWRIGHT_REDIS_URL\", \"value\": \"rediss://:x@redis:6379\"}"))),
        canary("SLOTWRIGHT_DKIM_KEY", check, settings(set("/data/SLOTWRIGHT_DKIM_KEY", "\"x\""))),
        canary("Secret slotwright-local", check, it -> overlays.local()),
        canary("not pinned", new Images(), service(set(CONTAINER + "/image", "\"booking:1\""))));
  }

  /// @param fault what the check has to say
  private static Arguments canary(String fault, Check check, UnaryOperator<Manifests> mutation) {
    return Arguments.of(fault, check, mutation);
  }

  private static UnaryOperator<Manifests> service(Consumer<ObjectNode> change) {
    return change(DEPLOYMENT, SERVICE, change);
  }

  private static UnaryOperator<Manifests> route(Consumer<ObjectNode> change) {
    return change("HTTPRoute", "slotwright", change);
  }

  private static UnaryOperator<Manifests> topic(Consumer<ObjectNode> change) {
    return change("KafkaTopic", TOPIC, change);
  }

  private static UnaryOperator<Manifests> user(Consumer<ObjectNode> change) {
    return change("KafkaUser", SERVICE, change);
  }

  private static UnaryOperator<Manifests> settings(Consumer<ObjectNode> change) {
    return manifests -> manifests.with("ConfigMap", ManifestsTest.settingsOf(manifests), change);
  }

  private static UnaryOperator<Manifests> change(
      String kind, String name, Consumer<ObjectNode> change) {
    return manifests -> manifests.with(kind, name, change);
  }
}
