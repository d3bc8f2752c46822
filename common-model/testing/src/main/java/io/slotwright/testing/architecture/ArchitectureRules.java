package io.slotwright.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The architecture of every service. Each rule has a canary in this module's tests: a class that
/// breaks it and is caught.
///
/// A feature's root package is its domain; a sub-package is named for a technology (an adapter) or
/// is `flow`, the use cases.
public final class ArchitectureRules {

  private static final String[] ADAPTERS = {
    "..rest..",
    "..postgres..",
    "..redis..",
    "..kafka..",
    "..smtp..",
    "..imap..",
    "..qute..",
    "..websocket.."
  };

  /// Formats are pure, but know a library that reads and writes them.
  private static final String[] FORMATS = {"..icalendar..", "..json..", "..mime..", "..osm.."};

  /// OpenAPI describes a format.
  private static final String DESCRIPTION_OF_FORMATS =
      "org.eclipse.microprofile.openapi.annotations..";

  /// What a sub-package of a feature may be named: a technology, a format or `flow`. Settings
  /// stand beside the class that reads them.
  private static final Set<String> SUB_PACKAGES =
      Set.of(
          "rest",
          "postgres",
          "redis",
          "kafka",
          "smtp",
          "imap",
          "qute",
          "websocket",
          "icalendar",
          "json",
          "mime",
          "osm",
          "flow");

  /// What neither the domain nor a format may know.
  private static final String[] FRAMEWORKS = {
    "io.quarkus..",
    "io.smallrye..",
    "io.vertx..",
    "jakarta..",
    "org.eclipse.microprofile..",
    "org.hibernate..",
    "org.apache.kafka..",
    "io.micrometer..",
    "io.slotwright.plumbing.."
  };

  /// What only formats and adapters may know.
  private static final String[] LIBRARIES = {
    "com.fasterxml.jackson..",
    "com.github.benmanes.caffeine..",
    "com.networknt..",
    "ch.poole..",
    "net.fortuna..",
    "org.dmfs.."
  };

  /// The annotations of parameters that resources do not use: they use those of RESTEasy Reactive.
  private static final Set<String> OTHER_PARAMETERS =
      Set.of(
          "jakarta.ws.rs.QueryParam",
          "jakarta.ws.rs.HeaderParam",
          "jakarta.ws.rs.PathParam",
          "jakarta.ws.rs.CookieParam",
          "jakarta.ws.rs.FormParam",
          "jakarta.ws.rs.MatrixParam");

  private static final Set<String> CLOCKS =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          LocalTime.class.getName(),
          OffsetDateTime.class.getName(),
          ZonedDateTime.class.getName());

  private static final Set<String> SYSTEM_CLOCKS =
      Set.of(Clock.class.getName(), InstantSource.class.getName());

  private static final Set<String> PROMISES =
      Set.of("io.smallrye.mutiny.Uni", "io.vertx.core.Future");

  private static final Set<String> STREAMS =
      Set.of("io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi");

  /// The classes that may subscribe: a job; calls to PostgreSQL, which go on when their caller has
  /// given up; a shared run that several callers await; a mail on its way, for which only a stop
  /// waits; a drawn week that is kept for other replicas while its client is answered; a push to a
  /// client.
  private static final Set<String> SUBSCRIBERS =
      Set.of(
          "io.slotwright.plumbing.pace.Repeater",
          "io.slotwright.plumbing.postgres.OpenCalls",
          "io.slotwright.plumbing.feed.SharedRuns",
          "io.slotwright.notification.delivery.flow.MailsOnTheirWay",
          "io.slotwright.calendar.week.redis.RedisWeeks",
          "io.slotwright.calendar.live.websocket.Viewer");

  /// The exceptions of use cases: `IndexNotCurrent` and `CalendarsNotCurrent` say that nothing can
  /// be answered for the moment; the others roll a transaction back for a use case that catches
  /// them and goes on.
  private static final Set<String> EXCEPTIONS =
      Set.of(
          "io.slotwright.booking.allocation.flow.DidNotTake",
          "io.slotwright.booking.booking.flow.ChangedMeanwhile",
          "io.slotwright.booking.booking.flow.NeedsConfirmation",
          "io.slotwright.booking.limit.flow.LimitReachedException",
          "io.slotwright.booking.index.flow.IndexNotCurrent",
          "io.slotwright.calendar.week.flow.CalendarsNotCurrent");

  private static final Set<String> POOLS =
      Set.of("io.vertx.mutiny.sqlclient.Pool", "io.vertx.sqlclient.Pool");

  private static final DescribedPredicate<JavaClass> ADAPTER_OR_FLOW =
      resideInAnyPackage(ADAPTERS).or(resideInAnyPackage("..flow..", "..config.."));

  private static final DescribedPredicate<JavaClass> DOMAIN =
      DescribedPredicate.not(ADAPTER_OR_FLOW)
          .and(DescribedPredicate.not(resideInAnyPackage(FORMATS)))
          .as("the domain");

  private ArchitectureRules() {}

  public static ArchRule theDomainKnowsNoFramework() {
    return noClasses().that(DOMAIN).should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);
  }

  public static ArchRule theDomainKnowsNoLibraryOfFormats() {
    return noClasses().that(DOMAIN).should().dependOnClassesThat().resideInAnyPackage(LIBRARIES);
  }

  public static ArchRule formatsKnowNoFramework() {
    return noClasses()
        .that()
        .resideInAnyPackage(FORMATS)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(FRAMEWORKS)
                .and(DescribedPredicate.not(resideInAnyPackage(DESCRIPTION_OF_FORMATS))))
        .allowEmptyShould(true);
  }

  public static ArchRule theDomainKnowsNoShell() {
    return noClasses()
        .that(DOMAIN)
        .should()
        .dependOnClassesThat(ADAPTER_OR_FLOW.or(resideInAnyPackage(FORMATS)));
  }

  /// Time and ids enter from outside: see `InstantSource` and `IdSource`.
  public static ArchRule nobodyReadsTheClockOrRollsIds() {
    return noClasses()
        .that(alwaysTrue())
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "reads a clock or rolls an id",
                call ->
                    readsClock(call.getTargetOwner().getName(), call.getName())
                        || rollsId(call.getTargetOwner().getName(), call.getName())));
  }

  /// A thread blocked on a result may be the one that has to deliver it.
  public static ArchRule nobodyWaits() {
    return noClasses()
        .that(alwaysTrue())
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "waits for a Uni or a Future",
                call -> waits(call.getTargetOwner().getName(), call.getName())));
  }

  /// Work that is not awaited fails unseen, overlaps itself and is cut off by a stop. Repeated work
  /// is a job.
  public static ArchRule nobodySubscribes() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are not named here", found -> !SUBSCRIBERS.contains(found.getName())))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "subscribes to a Uni or a Multi",
                call ->
                    STREAMS.contains(call.getTargetOwner().getName())
                        && call.getName().startsWith("subscribe")));
  }

  /// Only jobs use the scheduler: they have one way of pacing, draining and reporting.
  public static ArchRule nobodySchedules() {
    return noMethods()
        .should()
        .beAnnotatedWith("io.quarkus.scheduler.Scheduled")
        .orShould()
        .beAnnotatedWith("io.quarkus.scheduler.Scheduled$Schedules")
        .allowEmptyShould(true);
  }

  /// A connection that arrives after its caller stopped waiting is never released. `withConnection`
  /// and `withTransaction` do release it.
  public static ArchRule connectionsAreLentNotTaken() {
    return noClasses()
        .that(alwaysTrue())
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "takes a connection of a pool",
                call ->
                    POOLS.contains(call.getTargetOwner().getName())
                        && call.getName().startsWith("getConnection")));
  }

  /// A refusal is a value: a `Decision`, or a result of the use case's own.
  public static ArchRule useCasesRefuseByValues() {
    return noClasses()
        .that()
        .resideInAPackage("..flow..")
        .and(
            DescribedPredicate.describe(
                "are not named here", found -> !EXCEPTIONS.contains(found.getName())))
        .should()
        .beAssignableTo(Throwable.class)
        .allowEmptyShould(true);
  }

  public static ArchRule useCasesKnowNoAdapter() {
    return noClasses()
        .that()
        .resideInAPackage("..flow..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ADAPTERS)
        .allowEmptyShould(true);
  }

  /// HTTP and storage adapters know use cases, never each other.
  public static ArchRule httpEdgesKnowNoStorage() {
    return noClasses()
        .that()
        .resideInAnyPackage("..rest..", "..websocket..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..postgres..", "..redis..", "..kafka..", "..smtp..")
        .allowEmptyShould(true);
  }

  public static ArchRule storageKnowsNoHttpEdge() {
    return noClasses()
        .that()
        .resideInAnyPackage("..postgres..", "..redis..", "..kafka..", "..smtp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..rest..", "..websocket..")
        .allowEmptyShould(true);
  }

  /// A reader of one feature need not know the features that depend on it.
  ///
  /// @param root the package whose sub-packages are the features
  public static ArchRule featuresFormNoRing(String root) {
    return slices()
        .matching(root + ".(*)..")
        .namingSlices("$1")
        .should()
        .beFreeOfCycles()
        .as("features of " + root + " form no ring");
  }

  /// What stands in the root package is above all features: it starts them.
  ///
  /// @param root the package whose sub-packages are the features
  public static ArchRule featuresDoNotKnowTheRoot(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root)
        .as("features of " + root + " do not know its root");
  }

  /// A sub-package of an unknown name would count as domain, whatever is in it.
  ///
  /// @param root the package whose sub-packages are the features
  public static ArchRule subPackagesAreKnown(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".*.*..")
        .should(resideInAKnownSubPackage(root))
        .allowEmptyShould(true);
  }

  /// Code of a service that a tool uses cannot change alone, so the tool names the packages that it
  /// uses.
  ///
  /// @param service the root package of the service
  /// @param used packages of the service
  public static ArchRule onlyTheseAreUsedOf(String service, String... used) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(service + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(service + "..").and(DescribedPredicate.not(resideInAnyPackage(used))))
        .as("only %s are used of %s".formatted(List.of(used), service));
  }

  /// The configuration denies by default; this rule makes the author declare who may call.
  public static ArchRule everyEndpointSaysWhoMayCallIt() {
    return methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .should(sayWhoMayCall())
        .allowEmptyShould(true);
  }

  /// Nothing but HTTP calls a resource.
  public static ArchRule resourcesArePackagePrivate() {
    return classes()
        .that()
        .areMetaAnnotatedWith(Path.class)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true);
  }

  /// A reader learns one family of annotations.
  public static ArchRule parametersAreAnnotatedInOneWay() {
    return classes().should(useNoOtherParameters());
  }

  /// A simple name means one type, wherever it is read.
  public static ArchRule simpleNamesAreUnique() {
    return classes().that().areTopLevelClasses().should(haveTheirSimpleNameAlone());
  }

  /// A name says a role or a technology of the field; these say neither.
  public static ArchRule namesSayWhatAThingIs() {
    return classes()
        .should()
        .haveNameNotMatching(".*(Impl|Utils?|Helper|Dto|DTO|Manager)$")
        .because("such a name says nothing about what the class is");
  }

  private static boolean readsClock(String owner, String method) {
    return CLOCKS.contains(owner) && method.equals("now")
        || SYSTEM_CLOCKS.contains(owner) && method.startsWith("system")
        || owner.equals(System.class.getName()) && method.equals("currentTimeMillis");
  }

  private static boolean waits(String owner, String method) {
    return PROMISES.contains(owner) && method.equals("await") || method.endsWith("AndAwait");
  }

  private static boolean rollsId(String owner, String method) {
    return owner.equals(UUID.class.getName()) && method.equals("randomUUID");
  }

  private static ArchCondition<JavaClass> resideInAKnownSubPackage(String root) {
    return new ArchCondition<>("reside in a known sub-package") {
      @Override
      public void check(JavaClass found, ConditionEvents events) {
        String name = found.getPackageName().substring(root.length() + 1);
        if (!SUB_PACKAGES.contains(name.substring(name.indexOf('.') + 1))) {
          events.add(
              SimpleConditionEvent.violated(
                  found, found.getName() + " is in an unknown sub-package"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> useNoOtherParameters() {
    return new ArchCondition<>("use no other annotations of parameters") {
      @Override
      public void check(JavaClass found, ConditionEvents events) {
        found.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getName())
            .filter(OTHER_PARAMETERS::contains)
            .distinct()
            .forEach(
                name ->
                    events.add(
                        SimpleConditionEvent.violated(
                            found, found.getSimpleName() + " uses " + name)));
      }
    };
  }

  private static ArchCondition<JavaClass> haveTheirSimpleNameAlone() {
    return new ArchCondition<>("have their simple name alone") {

      private final Map<String, Long> uses = new HashMap<>();

      @Override
      public void init(Collection<JavaClass> all) {
        uses.clear();
        all.forEach(found -> uses.merge(found.getSimpleName(), 1L, Long::sum));
      }

      @Override
      public void check(JavaClass found, ConditionEvents events) {
        if (uses.getOrDefault(found.getSimpleName(), 0L) > 1
            && !found.getSimpleName().equals("package-info")) {
          events.add(
              SimpleConditionEvent.violated(
                  found, found.getName() + " has the simple name of another type"));
        }
      }
    };
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    return new ArchCondition<>("say who may call it") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean said =
            method.isAnnotatedWith(PermitAll.class)
                || method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(DenyAll.class);
        if (!said) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " does not say who may call it"));
        }
      }
    };
  }
}
