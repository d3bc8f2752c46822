package io.slotwright.schedule.legacyimport;

/// The results of the rows of an import.
///
/// @param created points; in a dry run, that would be
/// @param unchanged rows that were imported before
/// @param posts of the points created
/// @param rejected rows
public record Tally(int created, int unchanged, int posts, int rejected) {

  /// The number of rows processed.
  public int processed() {
    return created + unchanged + rejected;
  }
}
