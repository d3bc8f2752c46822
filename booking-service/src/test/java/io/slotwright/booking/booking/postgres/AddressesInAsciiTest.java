package io.slotwright.booking.booking.postgres;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bookings of earlier releases, which stored addresses as they were typed.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AddressesInAsciiTest {

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject Flyway flyway;
  @Inject DataSource database;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "olena@приклад.укр, olena@xn--80aikifvh.xn--j1amh",
    "Olena.K@BÜCHER.example, Olena.K@xn--bcher-kva.example",
    "olena@example.test, olena@example.test",
    "Olena@EXAMPLE.test, Olena@EXAMPLE.test",
    "немає адреси, немає адреси",
    "'', ''"
  })
  void anInternationalDomainIsRewrittenAndNothingElse(String typed, String rewritten)
      throws Exception {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00")));
    write(made, typed);

    try (Connection connection = database.getConnection()) {
      new AddressesInAscii().migrate(in(connection));
    }

    assertThat(address(made)).isEqualTo(rewritten);
    given()
        .header("Manage-Token", made.manageToken())
        .get("/api/v1/bookings/" + made.id())
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
  }

  @Test
  void itRunsWithTheOtherMigrations() {
    assertThat(flyway.info().applied())
        .extracting(migration -> migration.getVersion().getVersion())
        .contains("55", "56");
  }

  private void write(Made made, String address) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE booking SET customer_email = ? WHERE id = ?")) {
      update.setString(1, address);
      update.setObject(2, UUID.fromString(made.id()));
      update.executeUpdate();
    }
  }

  private String address(Made made) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT customer_email FROM booking WHERE id = ?")) {
      select.setObject(1, UUID.fromString(made.id()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static Context in(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        throw new UnsupportedOperationException();
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }
}
