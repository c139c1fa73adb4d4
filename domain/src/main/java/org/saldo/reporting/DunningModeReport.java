package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.procedure.DunningMode;

/** What was set about whether runs carry out or propose; the latest day first. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class DunningModeReport {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A mode that was set.
   *
   * @param creditor key of the creditor; null for all
   * @param creditorName null for all
   */
  public record Version(
      UUID id,
      String creditor,
      String creditorName,
      DunningMode mode,
      LocalDate from,
      Instant recordedAt,
      String recordedBy,
      String reason) {}

  /** Everything that was ever set for all, and for the creditors that the reader may see. */
  public List<Version> all() {
    return Sql.of(
            "SELECT m.public_id, c.creditor_key, c.name, m.mode, m.valid_from, m.recorded_at,"
                + " m.recorded_by, m.reason FROM dunning_mode m"
                + " LEFT JOIN creditor c ON c.id = m.creditor_id WHERE (m.creditor_id IS NULL OR")
        .add(actor.scope().condition("m.creditor_id"))
        .add(") ORDER BY m.valid_from DESC, m.recorded_at DESC, m.id DESC")
        .list(
            dataSource,
            r ->
                new Version(
                    r.id("public_id"),
                    r.text("creditor_key"),
                    r.text("name"),
                    r.constant("mode", DunningMode.class),
                    r.day("valid_from"),
                    r.instant("recorded_at"),
                    r.text("recorded_by"),
                    r.text("reason")));
  }
}
