package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;

/** The placements of the creditors in scope, for the creditor's side. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
@OpenToOutside
public class PlacementReport {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private ClaimFigures figures;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A page of placements: offers first, ended ones last.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<PlacementRow> page(PlacementFilter filter, int number, int size) {
    return table().page(filter, number, size);
  }

  /** The placements of a case, newest first; none when the case is out of scope. */
  public List<PlacementRow> ofCase(long caseKey) {
    return table().ofCase(caseKey);
  }

  /** A placement in scope; of its documents those that the agency reported. */
  public Optional<PlacementSheet> byId(UUID id) {
    return sheet("p.public_id = ?", id);
  }

  /** The placement in scope with a number. */
  public Optional<PlacementSheet> byNumber(String number) {
    return sheet("p.number = ?", number);
  }

  private Optional<PlacementSheet> sheet(String condition, Object value) {
    PlacementReader reader = new PlacementReader(dataSource, figures);
    return reader
        .header(this::inScope, condition, value)
        .map(header -> reader.sheet(header, clock.today(), Set.of()));
  }

  private PlacementTable table() {
    return new PlacementTable(dataSource, this::inScope, clock.today());
  }

  private Sql inScope(Sql sql) {
    return sql.add("WHERE " + actor.scope().condition("p.creditor_id"));
  }
}
