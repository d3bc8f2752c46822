package io.slotwright.schedule.legacyimport;

/// What became of rows.
///
/// @param created points; in a dry run, that would be
/// @param unchanged rows that were imported before
/// @param posts of the points created
/// @param rejected rows
public record Tally(int created, int unchanged, int posts, int rejected) {

  /// How many rows that is.
  public int processed() {
    return created + unchanged + rejected;
  }
}
