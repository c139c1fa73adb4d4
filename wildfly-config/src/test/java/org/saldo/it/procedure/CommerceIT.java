package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.AGENCY_ADMIN;
import static org.saldo.actor.Roles.AGENCY_USER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.saldo.agency.AgencyDesk;
import org.saldo.agency.PlacementDesk;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.ProcedureReport;

/**
 * The sample procedure <i>Commerce</i> from the invoice of 7 January 2027, due a fortnight later,
 * to the agency and back; every day of a step is a Thursday.
 */
class CommerceIT extends DunningTest {

  private static final String WHOLESALE = "ostermann";
  private static final String ALL_DONE =
      "reminder DONE,first-warning DONE,second-warning DONE,hand-over DONE";

  @EJB private ProcedureReport report;
  @EJB private PlacementDesk office;
  @EJB private AgencyDesk agency;

  private RowResult aBusiness() {
    today("2027-01-22");
    return opened(
        WHOLESALE,
        anInvoice("C-" + word())
            .to("Probe " + word() + " GmbH")
            .at("probe-" + word() + "@example.com")
            .issuedOn("2027-01-07")
            .dueOn("2027-01-21")
            .of("100.00", "19"));
  }

  private CaseProcedure standing(RowResult row) {
    return As.sven(() -> report.ofCase(row.caseNumber())).orElseThrow();
  }

  /** The steps of the primary procedure; a new customer gets a statement beside them. */
  private String primary(RowResult row) {
    return String.join(
        ",", steps(row).stream().filter(step -> !step.startsWith("open-items")).toList());
  }

  private long count(RowResult row, String what) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM receivable r LEFT JOIN step_run s"
                + " ON s.leading_receivable_id = r.id LEFT JOIN message m ON m.id = s.subject_id"
                + " LEFT JOIN charged_fee f ON f.receivable_id = r.id WHERE r.id = ? AND "
                + what,
            row.receivable().id());
  }

  private void awaitSent(RowResult row, String step) {
    await(() -> count(row, "s.step_key = '" + step + "' AND m.state = 'SENT'") == 1);
  }

  @Test
  void goesFromTheReminderToTheAgencyAndBack() {
    RowResult row = aBusiness();
    RowResult other = aBusiness();
    assertThat(standing(row).key()).isEqualTo("commerce");
    night("2027-01-27");
    assertThat(primary(row)).as("day 20").isEmpty();
    night("2027-01-28");
    assertThat(primary(row)).isEqualTo("reminder DONE");
    assertThat(standing(row).level()).isZero();
    awaitSent(row, "reminder");
    awaitSent(other, "reminder");
    assertThat(count(row, "r.default_since = '2027-01-29'")).isPositive();

    night("2027-02-11");
    assertThat(primary(row)).isEqualTo("reminder DONE,first-warning DONE");
    assertThat(standing(row).level()).isEqualTo(1);
    awaitSent(row, "first-warning");

    night("2027-02-25");
    assertThat(standing(row).level()).isEqualTo(2);
    assertThat(letter(row)).isEqualTo("LETTER 500");
    awaitSent(row, "second-warning");
    awaitSent(other, "second-warning");
    assertThat(count(row, "f.amount_minor = 500 AND s.step_key = 'second-warning'")).isEqualTo(1);
    assertThat(count(row, "s.step_key = 'reminder' AND r.interest_claimed_on = '2027-02-26'"))
        .isEqualTo(1);

    night("2027-03-10");
    assertThat(primary(row)).as("day 62").doesNotContain("hand-over");
    night("2027-03-11");
    assertThat(primary(row)).isEqualTo(ALL_DONE);
    assertThat(primary(other)).isEqualTo(ALL_DONE);
    assertThat(standing(row).level()).isEqualTo(3);
    assertThat(placement(row)).startsWith("OFFERED 11900 500 ");
    assertThat(status(row)).isEqualTo("PLACED");

    today("2027-03-12");
    recalled(row);
    returned(other);
    night("2027-03-20");
    for (RowResult back : List.of(row, other)) {
      assertThat(primary(back)).as("what was done is not done again").isEqualTo(ALL_DONE);
      assertThat(standing(back).level()).as("the level never falls").isEqualTo(3);
      assertThat(standing(back).next()).as("a person goes on").isEmpty();
      assertThat(status(back)).isEqualTo("OPEN");
    }
  }

  /** Channel of the second warning and the fee that it names, in cents. */
  private String letter(RowResult row) {
    List<Object> letter =
        rows()
            .list(
                "SELECT m.channel, a.amount_minor FROM step_run s JOIN message m"
                    + " ON m.id = s.subject_id JOIN announced_fee a ON a.message_id = m.id"
                    + " WHERE s.leading_receivable_id = ? AND s.step_key = 'second-warning'",
                row.receivable().id())
            .get(0);
    return letter.get(0) + " " + letter.get(1);
  }

  private List<Object> placed(RowResult row) {
    return rows()
        .list(
            "SELECT p.state, i.principal_minor, i.fee_minor, i.interest_minor, p.public_id,"
                + " p.version, a.agency_key, s.step_key FROM placement p JOIN placement_item i"
                + " ON i.placement_id = p.id JOIN agency a ON a.id = p.agency_id"
                + " JOIN step_run s ON s.id = p.step_run_id WHERE i.receivable_id = ?",
            row.receivable().id())
        .get(0);
  }

  private String placement(RowResult row) {
    List<Object> placed = placed(row);
    return placed.get(0) + " " + placed.get(1) + " " + placed.get(2) + " " + placed.get(3);
  }

  private String status(RowResult row) {
    return (String)
        rows()
            .list("SELECT status FROM receivable WHERE id = ?", row.receivable().id())
            .get(0)
            .get(0);
  }

  private static UUID id(List<Object> placed) {
    return UuidConverter.uuid((byte[]) placed.get(4));
  }

  private void recalled(RowResult row) {
    List<Object> placed = placed(row);
    assertThat(placed.get(7)).isEqualTo("hand-over");
    long version = ((Number) placed.get(5)).longValue();
    assertThat(As.sven(() -> office.recall(id(placed), version, "The debtor pays us"))).isEmpty();
    assertThat(placement(row)).startsWith("RECALLED");
  }

  private void returned(RowResult row) {
    UUID id = id(placed(row));
    assertThat(agnes(() -> agency.accept(id, null))).isEmpty();
    assertThat(agnes(() -> agency.giveBack(id, null, "Nothing to be had"))).isEmpty();
    assertThat(placement(row)).startsWith("RETURNED");
    assertThat(clock.today()).isEqualTo(LocalDate.parse("2027-03-12"));
  }

  private static <T> T agnes(Callable<T> work) {
    return As.user("agnes", Set.of(AGENCY_USER, AGENCY_ADMIN), work);
  }
}
