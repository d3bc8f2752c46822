package io.slotwright.calendar.flag;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What administrators decide about a flag.
///
/// @param enabled otherwise everybody gets the default variant
/// @param defaultVariant the name of one of the variants
/// @param variants at least one, whose shares add up to [Variant#ALL]. Their order is that of their
/// buckets: a share that changes moves the subjects at the borders of its variant only
/// @param overrides the names of the variants that members of organisations get, whatever their
/// bucket
public record FlagDetails(
    String description,
    boolean enabled,
    String defaultVariant,
    List<Variant> variants,
    SortedMap<UUID, String> overrides) {

  /// A row that somebody wrote by hand must fail when it is read, not when it is evaluated.
  ///
  /// @throws IllegalArgumentException for what breaks these rules
  public FlagDetails {
    variants = List.copyOf(variants);
    overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
    if (variants.stream().mapToInt(Variant::share).sum() != Variant.ALL) {
      throw new IllegalArgumentException("the shares do not add up");
    }
    Set<String> names = variants.stream().map(Variant::name).collect(Collectors.toSet());
    if (!names.contains(defaultVariant) || !names.containsAll(overrides.values())) {
      throw new IllegalArgumentException("a variant is named that does not exist");
    }
  }

  /// @throws IllegalArgumentException when there is none
  Variant variant(String name) {
    return variants.stream()
        .filter(variant -> variant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no variant " + name));
  }

  /// The variant that every subject gets; empty when there are several.
  Optional<Variant> only() {
    return variants.stream().filter(variant -> variant.share() == Variant.ALL).findFirst();
  }

  /// The variant whose part of the line has `bucket`.
  Variant at(Bucket bucket) {
    int end = 0;
    for (Variant variant : variants) {
      end += variant.share();
      if (bucket.number() < end) {
        return variant;
      }
    }
    throw new IllegalStateException("the shares end at " + end);
  }
}
