package io.slotwright.calendar.rebuild;

/// What a rebuild changed in the read model. All but `carriedOver` are zero when it was right.
///
/// @param corrected rows that were missing or wrong
/// @param removed rows that should not have been there
/// @param carriedOver rows that were kept, because the topics have no records of them any more
public record Difference(long corrected, long removed, long carriedOver) {}
