package io.slotwright.gateway;

import java.util.regex.Pattern;

/// How a route matches its paths, as in Gateway API's `HTTPPathMatch`.
sealed interface PathMatch {
  boolean matches(String path);

  /// Matches of a greater rank are tried first: exact ones, then regular expressions, then
  /// prefixes.
  int rank();

  /// Among matches of one rank, the longer one is tried first.
  int length();

  /// Matches this path only.
  record Exact(String value) implements PathMatch {
    @Override
    public boolean matches(String path) {
      return path.equals(value);
    }

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public int length() {
      return value.length();
    }
  }

  /// Matches when the expression matches the whole path.
  record RegularExpression(Pattern value) implements PathMatch {
    @Override
    public boolean matches(String path) {
      return value.matcher(path).matches();
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public int length() {
      return value.pattern().length();
    }
  }

  /// Matches when the path begins with these segments: `/q` matches `/q/health`, not `/queue`.
  ///
  /// @param value without a trailing slash; the root is empty
  record PathPrefix(String value) implements PathMatch {
    public PathPrefix {
      value = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    @Override
    public boolean matches(String path) {
      return path.startsWith(value)
          && (path.length() == value.length() || path.charAt(value.length()) == '/');
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public int length() {
      return value.length();
    }
  }
}
