package io.slotwright.acceptance.suite;

import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Mailbox;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The suite through its public addresses.
public class RunningSuite {
  private final PortPlan ports;
  private final Tokens tokens;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /// Tokens are valid for an hour; on a slow machine the tests may take longer.
  private record Known(String token, Instant since) {
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    boolean isFresh() {
      return since.plus(GOOD_FOR).isAfter(Instant.now());
    }
  }

  RunningSuite(PortPlan ports) {
    this.ports = ports;
    this.tokens = new Tokens(ports);
  }

  /// A client of the gateway, without a token.
  public String url() {
    return ports.publicUrl();
  }

  public Api anonymous() {
    return Api.at(url());
  }

  /// An operator of the demo organisation.
  public Operator operator() {
    return new Operator(as("operator"));
  }

  /// An operator of another organisation, who must not see any data of the first.
  public Operator operatorOfSecondOrganisation() {
    return new Operator(
        anonymous().withToken(fresh("second", _ -> tokens.ofSecondOrganisation("operator"))));
  }

  /// A guest, who has no account.
  public Customer customer() {
    return new Customer(anonymous());
  }

  /// Opens a workshop of the demo organisation.
  ///
  /// @param minutes the slot duration of each of its posts
  public Workshop opensWorkshop(String zone, int... minutes) {
    return Workshop.open(operator(), customer(), zone, minutes);
  }

  public Mailbox mailbox() {
    return new Mailbox(Api.at(mailboxUrl()));
  }

  public String mailboxUrl() {
    return "http://127.0.0.1:" + ports.of(Port.MAILBOX);
  }

  /// Kafka's bootstrap server.
  public String kafka() {
    return ports.address(Port.KAFKA);
  }

  /// A person with a real token of the demo organisation.
  ///
  /// @param role `operator`, `admin` or `customer`
  public Api as(String role) {
    return anonymous().withToken(token(role));
  }

  public Tokens tokens() {
    return tokens;
  }

  /// A bearer token of the demo organisation.
  public String token(String role) {
    return fresh(role, tokens::of);
  }

  private String fresh(String name, UnaryOperator<String> renewal) {
    return known
        .compute(
            name,
            (_, last) ->
                last != null && last.isFresh()
                    ? last
                    : new Known(renewal.apply(name), Instant.now()))
        .token();
  }
}
