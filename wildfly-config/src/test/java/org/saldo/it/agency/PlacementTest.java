package org.saldo.it.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.AGENCY_ADMIN;
import static org.saldo.actor.Roles.AGENCY_USER;
import static org.saldo.actor.Roles.SYSTEM;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.saldo.agency.AgencyDesk;
import org.saldo.agency.AgencyRegistry;
import org.saldo.agency.AgencyReports;
import org.saldo.agency.Agreement;
import org.saldo.agency.CostKind;
import org.saldo.agency.CostReport;
import org.saldo.agency.HandOver;
import org.saldo.agency.PaymentReport;
import org.saldo.agency.PlacementDesk;
import org.saldo.agency.PlacementState;
import org.saldo.agency.Reported;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.it.As;
import org.saldo.it.importing.ImportTest;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepOrder;
import org.saldo.procedure.StepRecipient;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.ItemStates;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.PlacementSheet;
import org.saldo.reporting.PlacementSheets;

/** Hands a fresh receivable over and acts for both sides. */
abstract class PlacementTest extends ImportTest {

  static final byte[] PROOF = "%PDF-1.7\nbill\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

  @Resource(lookup = "java:jboss/UserTransaction")
  private UserTransaction transaction;

  @Inject private HandOver handOver;
  @Inject private ItemStates states;
  @Inject private CaseFiles caseFiles;
  @Inject BusinessClock clock;
  @EJB private AgencyRegistry agencies;
  @EJB AgencyDesk desk;
  @EJB AgencyReports reports;
  @EJB PlacementDesk office;
  @EJB PlacementSheets sheets;

  /** A receivable of 119.00 EUR in default and what became of it. */
  record Placed(RowResult receivable, UUID id, String number) {}

  static <T> T agnes(Callable<T> work) {
    return As.user("agnes", Set.of(AGENCY_USER, AGENCY_ADMIN), work);
  }

  static <T> T leo(Callable<T> work) {
    return As.user("leo", Set.of(AGENCY_USER), work);
  }

  static <T> T berta(Callable<T> work) {
    return As.user("berta", Set.of(AGENCY_USER), work);
  }

  /**
   * Placed with an agency of the demo: costs up to 50.00 EUR need no approval, 7 days to answer.
   */
  Placed placedWith(String agency) {
    return placedWith(agency, aCreditor());
  }

  /** The same, of a receivable of a creditor. */
  Placed placedWith(String agency, String creditor) {
    agree(agency, creditor);
    RowResult row = accepted(creditor, anInvoice(word()).of("100.00", "19"));
    place(row);
    List<Object> found =
        rows()
            .list(
                "SELECT HEX(p.public_id), p.number FROM placement p JOIN placement_item i"
                    + " ON i.placement_id = p.id WHERE i.receivable_id = ?",
                row.receivable().id())
            .get(0);
    return new Placed(row, uuid((String) found.get(0)), (String) found.get(1));
  }

  static UUID uuid(String hex) {
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  void agree(String agency, String creditor) {
    Agreement terms =
        new Agreement(LocalDate.of(2020, 1, 1), new BigDecimal("9.5"), Money.of("50.00", "EUR"), 7);
    assertThat(As.adam(() -> agencies.agree(agency, creditor, terms, "test"))).isEmpty();
  }

  private void place(RowResult row) {
    As.user(
        "system",
        Set.of(SYSTEM),
        () -> {
          transaction.begin();
          try {
            long id = row.receivable().id();
            LocalDate since = row.receivable().dueOn().plusDays(1);
            states.defaultBegins(List.of(id), since, DefaultReason.REMINDER, null);
            StepOrder order = order(row);
            assertThat(handOver.check(order)).isEmpty();
            handOver.carryOut(order);
            assertThat(handOver.check(order).map(Refusal::code))
                .contains("placement.already.placed");
            transaction.commit();
          } catch (Exception | AssertionError failure) {
            transaction.rollback();
            throw failure;
          }
          return null;
        });
  }

  private StepOrder order(RowResult row) {
    return new StepOrder(
        1,
        caseFiles.byId(row.receivable().caseFileId()).orElseThrow(),
        null,
        "standard",
        "hand-over",
        StepChannel.AGENCY_HANDOVER,
        null,
        StepRecipient.DEBTOR,
        null,
        3,
        clock.today(),
        row.receivable().id(),
        List.of(
            new StepOrder.Item(
                row.receivable().id(),
                row.receivable().number(),
                row.receivable().dueOn(),
                row.receivable().payable())));
  }

  Placed accepted(Placed placed) {
    assertThat(agnes(() -> desk.accept(placed.id(), null))).isEmpty();
    return placed;
  }

  CostReport aCost(String reference, String amount) {
    return new CostReport(
        CostKind.ENQUIRY,
        reference,
        Money.of(amount, "EUR"),
        clock.today(),
        null,
        "bill.pdf",
        PROOF);
  }

  PaymentReport aPayment(String reference, String amount) {
    return new PaymentReport(reference, Money.of(amount, "EUR"), clock.today(), null);
  }

  static String code(Reported reported) {
    return reported.refusal().map(Refusal::code).orElse("taken");
  }

  PlacementSheet seenByAgnes(Placed placed) {
    return agnes(() -> sheets.byId(placed.id())).orElseThrow();
  }

  PlacementState state(Placed placed) {
    return seenByAgnes(placed).header().state();
  }

  String status(Placed placed) {
    return (String)
        rows()
            .list(
                "SELECT status FROM receivable WHERE id = ?", placed.receivable().receivable().id())
            .get(0)
            .get(0);
  }

  long version(Placed placed) {
    return rows().number("SELECT version FROM placement WHERE number = ?", placed.number());
  }
}
