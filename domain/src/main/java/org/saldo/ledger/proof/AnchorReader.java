package org.saldo.ledger.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.saldo.identity.UuidConverter;

/** Reads the anchors of closed days; whoever asks has looked whether the reader may see them. */
@ApplicationScoped
public class AnchorReader {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private SealedDays days;

  /** The anchor of a creditor's day; empty while the day is not closed. */
  public Optional<Anchor> of(long creditorId, LocalDate day) {
    List<SealedDay> sealed = days.between(creditorId, day, day);
    return sealed.isEmpty() ? Optional.empty() : Optional.of(anchor(creditorId, sealed.get(0)));
  }

  private Anchor anchor(long creditorId, SealedDay day) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT k.creditor_key, k.name, k.public_id, d.recorded_at FROM creditor k"
                    + " JOIN ledger_day d ON d.creditor_id = k.id WHERE k.id = ?"
                    + " AND d.day_on = ?")) {
      statement.setLong(1, creditorId);
      statement.setObject(2, day.covered().day());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no closed day " + day.covered().day());
        }
        return new Anchor(
            row.getString("creditor_key"),
            row.getString("name"),
            UuidConverter.uuid(row.getBytes("public_id")),
            day.covered(),
            day.previousSeal(),
            day.seal(),
            row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("anchor of creditor " + creditorId, e);
    }
  }
}
