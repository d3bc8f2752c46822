package io.slotwright.booking.catalogue.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.plumbing.idempotency.Answer;
import io.slotwright.plumbing.idempotency.Idempotency;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/// Transactions that add a service and, sent again under the same key, give the one that they added
/// the first time.
@ApplicationScoped
class AddOnce {

  private static final int CREATED = 201;

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final ObjectMapper json;

  AddOnce(Transactions transactions, Idempotency idempotency, ObjectMapper json) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.json = json;
  }

  Uni<Service> run(RequestKey key, Function<SqlConnection, Uni<Service>> work) {
    return transactions
        .run(
            connection ->
                idempotency.once(
                    connection,
                    key.scope(),
                    key.key(),
                    key.request(),
                    () -> work.apply(connection).map(this::answer)))
        .map(this::service);
  }

  private Answer answer(Service service) {
    try {
      return new Answer(CREATED, service.id(), json.writeValueAsString(service));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Service service(Answer answer) {
    try {
      return json.readValue(answer.bodyJson(), Service.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
