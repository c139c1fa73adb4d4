package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.PostalAddress;

/** Opens debtors that have a case in scope, with everything recorded of them. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER, SYSTEM})
@OpenToOutside
public class DebtorSheets {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A debtor with its records, newest first within their kind, and its cases in scope.
   *
   * @param today the day that {@code address} and {@code facts} hold on
   */
  public record DebtorSheet(
      UUID id,
      long version,
      String number,
      String name,
      DebtorKind kind,
      String language,
      LocalDate today,
      PostalAddress address,
      List<CaseSheet.DebtorFact> facts,
      List<DebtorRecord> records,
      List<CaseLink> cases) {

    public DebtorSheet {
      facts = List.copyOf(facts);
      records = List.copyOf(records);
      cases = List.copyOf(cases);
    }
  }

  /** A case of the debtor. */
  public record CaseLink(UUID id, String number, String creditorName) {}

  private record Head(
      long key,
      UUID id,
      long version,
      String number,
      String name,
      DebtorKind kind,
      String language) {}

  /** The debtor; empty when there is none with a case in scope. */
  public Optional<DebtorSheet> byId(UUID id) {
    Optional<Head> head =
        Sql.of(
                "SELECT id, public_id, version, number, display_name, kind, language FROM debtor"
                    + " WHERE public_id = ?",
                id)
            .first(
                dataSource,
                r ->
                    new Head(
                        r.number("id"),
                        r.id("public_id"),
                        r.number("version"),
                        r.text("number"),
                        r.text("display_name"),
                        r.constant("kind", DebtorKind.class),
                        r.text("language")));
    return head.flatMap(this::sheet);
  }

  private Optional<DebtorSheet> sheet(Head head) {
    List<CaseLink> cases =
        Sql.of(
                "SELECT c.public_id, c.number, k.name FROM case_file c"
                    + " JOIN creditor k ON k.id = c.creditor_id WHERE c.debtor_id = ? AND",
                head.key())
            .add(actor.scope().condition("c.creditor_id"))
            .add("ORDER BY c.number LIMIT 100")
            .list(
                dataSource, r -> new CaseLink(r.id("public_id"), r.text("number"), r.text("name")));
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = clock.today();
    // The latest that has begun; if none has, the earliest known is the best.
    PostalAddress address =
        Sql.of(
                "SELECT street, street_extra, postcode, city, country FROM debtor_address"
                    + " WHERE debtor_id = ? AND replaced_at IS NULL"
                    + " ORDER BY valid_from > ?, ABS(DATEDIFF(valid_from, ?)), id DESC LIMIT 1",
                head.key(),
                today,
                today)
            .first(
                dataSource,
                r ->
                    new PostalAddress(
                        r.text("street"),
                        r.text("street_extra"),
                        r.text("postcode"),
                        r.text("city"),
                        r.text("country")))
            .orElse(new PostalAddress(null, null, null, null, "DE"));
    List<DebtorRecord> records = DebtorFacts.all(dataSource, head.key());
    return Optional.of(
        new DebtorSheet(
            head.id(),
            head.version(),
            head.number(),
            head.name(),
            head.kind(),
            head.language(),
            today,
            address,
            DebtorFacts.on(records, today),
            records,
            cases));
  }
}
