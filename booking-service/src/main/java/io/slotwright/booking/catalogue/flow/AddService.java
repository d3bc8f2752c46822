package io.slotwright.booking.catalogue.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.booking.allocation.flow.RequestKey;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.plumbing.idempotency.Answer;
import io.slotwright.plumbing.idempotency.Idempotency;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Adds a service to the catalogue; sent again under the same key, the same one.
@ApplicationScoped
public class AddService {

  private static final int CREATED = 201;

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final Services services;
  private final ObjectMapper json;

  AddService(
      Transactions transactions, Idempotency idempotency, Services services, ObjectMapper json) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.services = services;
    this.json = json;
  }

  /// The service as it was added the first time.
  public Uni<Service> add(Service service, RequestKey key) {
    return transactions
        .run(
            connection ->
                idempotency.once(
                    connection,
                    key.scope(),
                    key.key(),
                    key.request(),
                    () -> services.add(connection, service).map(this::answer)))
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
