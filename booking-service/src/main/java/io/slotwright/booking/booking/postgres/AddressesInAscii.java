package io.slotwright.booking.booking.postgres;

import io.slotwright.common.guest.MailAddress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// Brings addresses with international domains into the form in which customers are looked for.
/// Earlier releases stored them as they were typed. SQL alone cannot do this.
public final class AddressesInAscii implements JavaMigration {

  private static final String TYPED =
      "SELECT id, customer_email FROM booking WHERE customer_email ~ '[^[:ascii:]]'";

  private static final String REWRITE = "UPDATE booking SET customer_email = ? WHERE id = ?";

  @Override
  public void migrate(Context context) throws SQLException {
    try (Statement select = context.getConnection().createStatement();
        PreparedStatement update = context.getConnection().prepareStatement(REWRITE);
        ResultSet typed = select.executeQuery(TYPED)) {
      while (typed.next()) {
        Optional<MailAddress> address = MailAddress.parse(typed.getString("customer_email"));
        if (address.isPresent()) {
          update.setString(1, address.get().text());
          update.setObject(2, typed.getObject("id", UUID.class));
          update.executeUpdate();
        }
      }
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("56");
  }

  @Override
  public String getDescription() {
    return "addresses in ascii";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
