package io.slotwright.plumbing.pace;

/// What a run of a job says of the work that is left.
public enum Progress {
  /// There is surely more: the next run begins at once.
  MORE,
  /// It has done something, so that there may soon be more.
  SOME,
  /// It has found nothing to do, or does not know.
  NONE;

  /// Of a run that does at most `batch` things: one that was full leaves more.
  public static Progress of(int done, int batch) {
    return done >= batch ? MORE : done > 0 ? SOME : NONE;
  }
}
