package org.saldo.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says when days are held by findings. The server is ready all the same: people must be able to
 * mend what was found.
 */
@Readiness
@ApplicationScoped
public class LedgerHealth implements HealthCheck {

  private static final String HELD =
      "SELECT COUNT(*), MIN(r.day_on) FROM ledger_report r"
          + " WHERE r.finding_count > r.accepted_count AND r.id = (SELECT x.id"
          + " FROM ledger_report x WHERE x.creditor_id = r.creditor_id"
          + " ORDER BY x.day_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1)"
          + " AND NOT EXISTS (SELECT 1 FROM ledger_day d WHERE d.report_id = r.id)";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("ledger").up();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(HELD);
        ResultSet row = statement.executeQuery()) {
      row.next();
      long held = row.getLong(1);
      answer.withData("condition", held == 0 ? "ok" : "degraded").withData("held", held);
      if (held > 0) {
        answer.withData("since", row.getString(2));
      }
    } catch (SQLException e) {
      answer.withData("condition", "unknown").withData("problem", e.getSQLState());
    }
    return answer.build();
  }
}
