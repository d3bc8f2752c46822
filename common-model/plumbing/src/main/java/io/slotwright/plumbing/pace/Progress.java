package io.slotwright.plumbing.pace;

/// A run's report of the work that remains.
public enum Progress {
  /// More remains: the next run begins at once.
  MORE,
  /// It did something; more may follow soon.
  SOME,
  /// It found nothing to do, or cannot tell.
  NONE;

  /// Of a run that handles at most `batch` items: a full batch means that more remains.
  public static Progress of(int done, int batch) {
    return done >= batch ? MORE : done > 0 ? SOME : NONE;
  }
}
