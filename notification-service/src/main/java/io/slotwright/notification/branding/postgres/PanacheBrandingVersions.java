package io.slotwright.notification.branding.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.branding.BrandingVersion;
import io.slotwright.notification.branding.BrandingVersion.Summary;
import io.slotwright.notification.branding.flow.BrandingVersions;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Keeps brandings with Panache. Callers use [AwaitedBrandingVersions], which also answers the
/// loser of two simultaneous edits: here its transaction fails, because its version exists.
@ApplicationScoped
@Typed(PanacheBrandingVersions.class)
class PanacheBrandingVersions
    implements BrandingVersions, PanacheRepositoryBase<BrandingRecord, UUID> {

  private static final String OF_SCOPE = "organisationId = ?1 and scopeId = ?2";

  private final BrandingContent content;
  private final IdSource ids;

  PanacheBrandingVersions(BrandingContent content, IdSource ids) {
    this.content = content;
    this.ids = ids;
  }

  @Override
  @WithSession
  public Uni<Optional<BrandingVersion>> newest(BrandingScope scope) {
    return find(OF_SCOPE, Sort.descending("version"), scope.organisation(), scope.id())
        .firstResult()
        .map(this::version);
  }

  @Override
  @WithSession
  public Uni<Optional<BrandingVersion>> find(BrandingScope scope, long version) {
    return find(OF_SCOPE + " and version = ?3", scope.organisation(), scope.id(), version)
        .firstResult()
        .map(this::version);
  }

  @Override
  @WithSession
  public Uni<List<Summary>> list(BrandingScope scope, long before, int atMost) {
    return find(
            OF_SCOPE + " and version < ?3",
            Sort.descending("version"),
            scope.organisation(),
            scope.id(),
            before)
        .project(BrandingHeader.class)
        .page(0, atMost)
        .list()
        .map(found -> found.stream().map(BrandingHeader::toSummary).toList());
  }

  @Override
  @WithTransaction
  public Uni<Decision<BrandingVersion>> add(BrandingScope scope, LongPredicate seen, Edit edit) {
    return newest(scope)
        .map(newest -> newest.map(BrandingVersion::version).orElse(0L))
        .chain(
            newest ->
                seen.test(newest)
                    ? persistAndFlush(record(scope, newest + 1, edit))
                        .map(record -> Decision.accept(version(record).orElseThrow()))
                    : Decisions.refuse(Refusal.changedSince(newest)));
  }

  private BrandingRecord record(BrandingScope scope, long version, Edit edit) {
    BrandingRecord record = new BrandingRecord();
    record.id = ids.next();
    record.organisationId = scope.organisation();
    record.scopeId = scope.id();
    record.version = version;
    record.content = content.write(edit.branding());
    record.createdAt = edit.at();
    record.createdBy = edit.by();
    record.restored = edit.restored().orElse(null);
    return record;
  }

  private Optional<BrandingVersion> version(@Nullable BrandingRecord record) {
    return Optional.ofNullable(record)
        .map(
            found ->
                new BrandingVersion(
                    found.version,
                    content.read(found.content),
                    found.createdAt,
                    found.createdBy,
                    Optional.ofNullable(found.restored)));
  }
}
