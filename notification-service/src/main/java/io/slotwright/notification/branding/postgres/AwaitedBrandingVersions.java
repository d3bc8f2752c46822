package io.slotwright.notification.branding.postgres;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.branding.BrandingVersion;
import io.slotwright.notification.branding.BrandingVersion.Summary;
import io.slotwright.notification.branding.flow.BrandingVersions;
import io.slotwright.plumbing.postgres.PostgresWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/// Brandings that wait only while PostgreSQL answers: Hibernate accesses the pool its own way. Of
/// two simultaneous edits the later one to commit is refused.
@ApplicationScoped
class AwaitedBrandingVersions implements BrandingVersions {

  private final PanacheBrandingVersions versions;
  private final PostgresWatch watch;

  AwaitedBrandingVersions(PanacheBrandingVersions versions, PostgresWatch watch) {
    this.versions = versions;
    this.watch = watch;
  }

  @Override
  public Uni<Optional<BrandingVersion>> newest(BrandingScope scope) {
    return watch.whileItAnswers(() -> versions.newest(scope));
  }

  @Override
  public Uni<Optional<BrandingVersion>> find(BrandingScope scope, long version) {
    return watch.whileItAnswers(() -> versions.find(scope, version));
  }

  @Override
  public Uni<List<Summary>> list(BrandingScope scope, long before, int atMost) {
    return watch.whileItAnswers(() -> versions.list(scope, before, atMost));
  }

  @Override
  public Uni<Decision<BrandingVersion>> add(BrandingScope scope, LongPredicate seen, Edit edit) {
    return watch
        .whileItAnswers(() -> versions.add(scope, seen, edit))
        .onFailure(AwaitedBrandingVersions::wasOvertaken)
        .recoverWithUni(() -> newest(scope).map(AwaitedBrandingVersions::overtaken));
  }

  private static Decision<BrandingVersion> overtaken(Optional<BrandingVersion> newest) {
    return Decision.refuse(Refusal.changedSince(newest.map(BrandingVersion::version).orElse(0L)));
  }

  private static boolean wasOvertaken(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(ConstraintViolationException.class::isInstance);
  }
}
