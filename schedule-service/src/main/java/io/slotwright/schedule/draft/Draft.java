package io.slotwright.schedule.draft;

import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.DraftChanged.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of a post's hours that an operator prepares.
public sealed interface Draft {

  Content content();

  /// The draft as it is now, for the other services.
  ///
  /// @param organisation that the post belongs to
  DraftChanged changedAt(UUID organisation, Instant now);

  /// @param author the subject of the operator who began it; null when that was not stored yet
  /// @param version of the draft itself; grows by one with every change of it, from 1
  /// @param baseVersion the availability version of the post that it was drawn on
  /// @param patches where two overlap, the later one counts
  record Content(
      UUID id,
      UUID postId,
      @Nullable String author,
      long version,
      long baseVersion,
      List<Patch> patches,
      Instant createdAt) {

    public Content {
      patches = List.copyOf(patches);
    }

    private DraftChanged event(
        UUID organisation, long at, Instant now, State state, List<Patch> told) {
      return new DraftChanged(
          id,
          at,
          now,
          postId,
          organisation,
          author,
          state,
          told.stream().map(Patch::told).toList());
    }
  }

  /// One that can be changed, published and discarded.
  record Open(Content content) implements Draft {

    public static Open drawn(
        UUID id, UUID postId, String author, CheckedPatches checked, Instant now) {
      return new Open(
          new Content(id, postId, author, 1, checked.version(), checked.patches(), now));
    }

    /// The same draft with other patches; itself when they are the same.
    public Open with(List<Patch> patches) {
      return patches.equals(content.patches) ? this : next(content.baseVersion, patches);
    }

    /// The same draft, drawn on another version of the post.
    public Open rebased(long version) {
      return version == content.baseVersion ? this : next(version, content.patches);
    }

    /// Whether the post has changed since the draft was drawn on it.
    public boolean isOutdatedAt(long version) {
      return version != content.baseVersion;
    }

    /// @param availabilityVersion that the post has now
    public Published published(long availabilityVersion) {
      return new Published(next(content.baseVersion, content.patches).content, availabilityVersion);
    }

    @Override
    public DraftChanged changedAt(UUID organisation, Instant now) {
      return content.event(organisation, content.version, now, State.OPEN, content.patches);
    }

    /// The end of a draft that comes to nothing.
    public DraftChanged discardedAt(UUID organisation, Instant now) {
      return content.event(organisation, content.version + 1, now, State.DISCARDED, List.of());
    }

    /// The refusal of an outdated draft.
    ///
    /// @param version the availability version of the post
    public Refusal outdated(long version) {
      return Refusal.outdated(
              "draft-outdated",
              "Draft outdated",
              "The post has changed since the base of this draft. Rebase the draft.")
          .with("base_version", content.baseVersion)
          .with("current_version", version);
    }

    private Open next(long base, List<Patch> patches) {
      return new Open(
          new Content(
              content.id,
              content.postId,
              content.author,
              content.version + 1,
              base,
              patches,
              content.createdAt));
    }
  }

  /// One that has become the hours of its post, and is kept as it was.
  ///
  /// @param publishedVersion the availability version of the post that it became
  record Published(Content content, long publishedVersion) implements Draft {

    @Override
    public DraftChanged changedAt(UUID organisation, Instant now) {
      return content.event(organisation, content.version, now, State.PUBLISHED, List.of());
    }

    /// The reason why it cannot be changed, assessed, published or discarded.
    public Refusal refusal() {
      return Refusal.conflict(
              "draft-published", "Draft published", "This draft is already published.")
          .with("published_version", publishedVersion);
    }
  }
}
