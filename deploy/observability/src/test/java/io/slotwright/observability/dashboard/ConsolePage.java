package io.slotwright.observability.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/// Writes a dashboard as a page of Prometheus' own consoles.
final class ConsolePage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PAGE =
      """
      {{ template "head" . }}
      <style>.panels { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem } h4 { margin: 1rem 0 0 }</style>
      {{ template "prom_content_head" . }}
      <p>%s</p>
      <h1>%s</h1>
      <div class="panels">
      %s</div>
      {{ template "prom_content_tail" . }}
      {{ template "tail" }}
      """;

  private static final String PANEL =
      """
      <div>
      <h4>%s</h4>
      <div id="panel%d"></div>
      <script>
      new PromConsole.Graph({
        node: document.querySelector("#panel%d"),
        expr: %s,
        name: %s,
        min: 0,
        height: 180,
        yAxisFormatter: PromConsole.NumberFormatter.%s,
        yHoverFormatter: PromConsole.NumberFormatter.%s,
        yTitle: %s
      })
      </script>
      </div>
      """;

  private static final Map<String, String> UNITS =
      Map.of("s", "seconds", "reqps", "a second", "bytes", "bytes", "percentunit", "share");

  private ConsolePage() {}

  /// @param others all dashboards, for the links
  static String of(Dashboard dashboard, List<Dashboard> others) throws JsonProcessingException {
    StringBuilder links = new StringBuilder();
    for (Dashboard other : others) {
      links.append("<a href=\"%s.html\">%s</a> ".formatted(other.name(), other.title()));
    }
    StringBuilder panels = new StringBuilder();
    for (int i = 0; i < dashboard.panels().size(); i++) {
      panels.append(panel(dashboard.panels().get(i), i));
    }
    return PAGE.formatted(links.toString().strip(), dashboard.title(), panels);
  }

  private static String panel(Panel panel, int place) throws JsonProcessingException {
    String formatter = panel.unit().equals("bytes") ? "humanize1024" : "humanize";
    return PANEL.formatted(
        panel.title(),
        place,
        place,
        JSON.writeValueAsString(panel.queries().stream().map(Query::expr).toList()),
        JSON.writeValueAsString(
            panel.queries().stream().map(query -> legend(query.legend())).toList()),
        formatter,
        formatter,
        JSON.writeValueAsString(UNITS.getOrDefault(panel.unit(), "")));
  }

  private static String legend(String legend) {
    return legend.replace("{{", "[[ ").replace("}}", " ]]");
  }
}
