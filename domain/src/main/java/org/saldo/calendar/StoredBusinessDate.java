package org.saldo.calendar;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The business date of a demo, kept in the database so that a restart does not change it. */
@ApplicationScoped
class StoredBusinessDate implements BusinessDates {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject
  @ConfigProperty(name = "saldo.demo")
  private boolean demo;

  private boolean loaded;
  private LocalDate today;

  @Override
  public synchronized Optional<LocalDate> fixed() {
    if (demo && !loaded) {
      today = load();
      loaded = true;
    }
    return Optional.ofNullable(today);
  }

  boolean settable() {
    return demo;
  }

  /** Sets the date, or lets the calendar run by itself again when null. */
  synchronized void set(LocalDate date) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO business_date (id, today) VALUES (1, ?) ON DUPLICATE KEY UPDATE today = ?")) {
      statement.setObject(1, date);
      statement.setObject(2, date);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the business date could not be stored", e);
    }
    today = date;
    loaded = true;
  }

  private LocalDate load() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT today FROM business_date WHERE id = 1");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getObject(1, LocalDate.class) : null;
    } catch (SQLException e) {
      throw new IllegalStateException("the business date could not be read", e);
    }
  }
}
