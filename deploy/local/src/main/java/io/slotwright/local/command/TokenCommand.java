package io.slotwright.local.command;

import io.slotwright.local.client.Tokens;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.PortPlan;
import java.util.Map;

/// `token operator|admin|customer [--organisation second]`: prints a bearer token and nothing else.
final class TokenCommand {
  private final Tokens tokens;

  TokenCommand(Map<String, String> environment) {
    this.tokens = new Tokens(PortPlan.from(environment));
  }

  void run(Options options) {
    if (options.words().size() != 1) {
      throw new Failure("Name a role: ./slotwright token operator|admin|customer");
    }
    String role = options.words().getFirst();
    String organisation = options.value("organisation", "demo");
    System.out.println(
        switch (organisation) {
          case "demo" -> tokens.of(role);
          case "second" -> tokens.ofSecondOrganisation(role);
          default ->
              throw new Failure(
                  "There is no organisation '%s': choose demo or second.".formatted(organisation));
        });
  }
}
