package org.saldo.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else uses the database, and sets the server's clock
 * face to UTC: instants are stored in UTC, business dates come from the business time zone.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try {
      Flyway.configure(SchemaMigration.class.getClassLoader())
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      LOG.log(
          Level.SEVERE,
          "Saldo cannot start: the database is not reachable or its schema could not be migrated."
              + " Check SALDO_DB_URL, SALDO_DB_USER and SALDO_DB_PASSWORD. {0}",
          e.getMessage());
      throw e;
    }
  }
}
