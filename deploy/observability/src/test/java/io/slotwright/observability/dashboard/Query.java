package io.slotwright.observability.dashboard;

/// A query of a panel.
///
/// @param legend names its series: `{{label}}` stands for a label's value
/// @param expr in PromQL
record Query(String legend, String expr) {

  Query forService(String service) {
    return new Query(legend, expr.replace("$job", service));
  }
}
