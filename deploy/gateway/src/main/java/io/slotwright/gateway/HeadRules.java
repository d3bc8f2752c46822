package io.slotwright.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules of RFC 9112 for the head of a request, without the leniency that the RFC permits: two
/// servers that are lenient in different ways see two different requests.
final class HeadRules {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern REQUEST_LINE =
      Pattern.compile("(" + TOKEN + ") ([\\x21-\\x7e]+) HTTP/(\\d)\\.(\\d)");
  /// A name, no blank before the colon, a value without control characters. A folded line has no
  /// name and does not match.
  private static final Pattern HEADER =
      Pattern.compile("(" + TOKEN + "):[ \\t]*([\\t\\x20-\\x7e\\x80-\\xff]*)");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9._~!$&'()*+,;=%-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://([^/?#]+)(/[^#]*|\\?[^#]*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private final int mostHeaders;

  HeadRules(int mostHeaders) {
    this.mostHeaders = mostHeaders;
  }

  /// @param lines the request line, then the headers; without line endings
  HeadVerdict judge(List<String> lines) {
    Matcher line = REQUEST_LINE.matcher(lines.getFirst());
    if (!line.matches()) {
      return bad(GatewayProblem.MALFORMED_REQUEST);
    }
    if (!line.group(3).equals("1")) {
      return bad(GatewayProblem.UNKNOWN_VERSION);
    }
    if (lines.size() - 1 > mostHeaders) {
      return bad(GatewayProblem.HEAD_TOO_LARGE);
    }
    Fields fields = Fields.of(lines.subList(1, lines.size()));
    return fields.malformed()
        ? bad(GatewayProblem.MALFORMED_REQUEST)
        : judge(line.group(1), line.group(2), !line.group(4).equals("0"), fields);
  }

  private static HeadVerdict judge(String method, String target, boolean chunks, Fields fields) {
    if (method.equals("CONNECT")) {
      return bad(GatewayProblem.UNKNOWN_METHOD);
    }
    if (fields.hosts.size() > 1
        || (chunks && fields.hosts.isEmpty())
        || !fields.hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      return bad(GatewayProblem.AMBIGUOUS_HOST);
    }
    return switch (length(fields, chunks)) {
      case HeadVerdict.Good(_, long length) -> target(method, target, length, fields.hosts);
      case HeadVerdict.Bad bad -> bad;
    };
  }

  private static HeadVerdict length(Fields fields, boolean chunks) {
    if (fields.codings.isEmpty()) {
      return switch (fields.lengths.size()) {
        case 0 -> new HeadVerdict.Good("", 0);
        case 1 -> length(fields.lengths.getFirst());
        default -> bad(GatewayProblem.AMBIGUOUS_LENGTH);
      };
    }
    if (!fields.lengths.isEmpty() || fields.codings.size() > 1 || !chunks) {
      return bad(GatewayProblem.AMBIGUOUS_LENGTH);
    }
    return fields.codings.getFirst().equalsIgnoreCase("chunked")
        ? new HeadVerdict.Good("", HeadVerdict.Good.CHUNKED)
        : bad(GatewayProblem.UNKNOWN_CODING);
  }

  private static HeadVerdict length(String value) {
    return LENGTH.matcher(value).matches()
        ? new HeadVerdict.Good("", Long.parseLong(value))
        : bad(GatewayProblem.AMBIGUOUS_LENGTH);
  }

  private static HeadVerdict target(String method, String target, long length, List<String> hosts) {
    if (target.startsWith("/") || (target.equals("*") && method.equals("OPTIONS"))) {
      return new HeadVerdict.Good(target, length);
    }
    Matcher absolute = ABSOLUTE.matcher(target);
    if (!absolute.matches()) {
      return bad(GatewayProblem.MALFORMED_REQUEST);
    }
    return hosts.stream().allMatch(absolute.group(1)::equalsIgnoreCase) && !hosts.isEmpty()
        ? new HeadVerdict.Good(originForm(absolute.group(2)), length)
        : bad(GatewayProblem.AMBIGUOUS_HOST);
  }

  private static String originForm(@org.jspecify.annotations.Nullable String rest) {
    if (rest == null) {
      return "/";
    }
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  private static HeadVerdict bad(GatewayProblem problem) {
    return new HeadVerdict.Bad(problem);
  }

  /// The fields that decide where a request is routed and where it ends.
  private record Fields(
      List<String> hosts, List<String> lengths, List<String> codings, boolean malformed) {

    static Fields of(List<String> lines) {
      Fields fields = new Fields(new ArrayList<>(1), new ArrayList<>(1), new ArrayList<>(1), false);
      for (String line : lines) {
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
          return new Fields(List.of(), List.of(), List.of(), true);
        }
        fields.add(header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip());
      }
      return fields;
    }

    private void add(String name, String value) {
      switch (name) {
        case "host" -> hosts.add(value);
        case "content-length" -> lengths.add(value);
        case "transfer-encoding" -> codings.add(value);
        default -> {}
      }
    }
  }
}
