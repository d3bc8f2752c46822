package io.slotwright.gateway;

import java.util.regex.Pattern;

/// How a route recognises its paths, as in Gateway API's `HTTPPathMatch`.
sealed interface PathMatch {
  boolean matches(String path);

  /// The greater, the earlier a match is asked: exact ones, then regular expressions, then
  /// prefixes.
  int rank();

  /// Among matches of the same rank the longer one is asked first.
  int length();

  /// This path and no other.
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

  /// The whole path has this form.
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

  /// The path begins with these segments; `/q` has `/q/health`, and has not `/queue`.
  ///
  /// @param value without a slash at its end; the root is empty
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
