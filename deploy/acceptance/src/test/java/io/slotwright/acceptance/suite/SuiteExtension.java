package io.slotwright.acceptance.suite;

import io.slotwright.local.machine.PortPlan;
import java.net.URI;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the suite when the first test asks for it, and ends it after the last.
final class SuiteExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final Namespace OURS = Namespace.create(SuiteExtension.class);

  private static final int GATEWAY_OFFSET = 80;

  /// Lives as long as the test run.
  private static final class Shared implements AutoCloseable {
    final RunningSuite suite;
    volatile boolean failed;

    Shared() {
      String running = System.getenv(WithSuite.RUNNING);
      suite =
          running == null
              ? OwnSuite.start()
              : new RunningSuite(PortPlan.above(URI.create(running).getPort() - GATEWAY_OFFSET));
    }

    @Override
    public void close() {
      if (suite instanceof OwnSuite own) {
        own.stop(failed);
      }
    }
  }

  private static Shared shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return RunningSuite.class.isAssignableFrom(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared(context).suite;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    remember(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    remember(context);
  }

  private static void remember(ExtensionContext context) {
    context.getExecutionException().ifPresent(failure -> shared(context).failed = true);
  }
}
