package org.saldo.it.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.actor.Roles.DEBTOR;
import static org.saldo.actor.Roles.SYSTEM;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.DebtorAccess;
import org.saldo.dispute.DebtorDisputes;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.DisputeReason;
import org.saldo.dispute.Evidence;
import org.saldo.dispute.Objection;
import org.saldo.dispute.Raised;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.importing.ImportTest;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.DebtorClaims;

/** Debtors of a test's own, with a sign-in each. */
abstract class DisputeTest extends ImportTest {

  static final byte[] PHOTO =
      "\u00ff\u00d8\u00ff\u00e0 photo \u00ff\u00d9".getBytes(StandardCharsets.ISO_8859_1);

  @EJB DebtorAccess access;
  @EJB DebtorDisputes debtors;
  @EJB DisputeDesk desk;
  @EJB DebtorClaims claims;
  @Inject BusinessClock clock;

  /** Somebody who owes, and the invoice. */
  record Owing(String user, String creditor, RowResult row, UUID caseId, UUID itemId) {}

  /** A new debtor with one invoice of 119.00 EUR and a sign-in. */
  Owing somebodyOwing() {
    String creditor = aCreditor();
    String name = "Rosa " + word();
    RowResult row = accepted(creditor, anInvoice("R-" + word()).to(name).of("100.00", "19"));
    String user = "rosa-" + word();
    UUID debtor =
        id(
            "SELECT d.public_id FROM debtor d JOIN case_file c ON c.debtor_id = d.id"
                + " WHERE c.number = ?",
            row.caseNumber());
    As.user("test", Set.of(SYSTEM), () -> access.link(user, debtor));
    return new Owing(
        user, creditor, row, caseOf(row.caseNumber()), itemOf(row.receivable().number()));
  }

  UUID caseOf(String number) {
    return id("SELECT public_id FROM case_file WHERE number = ?", number);
  }

  UUID itemOf(String number) {
    return id("SELECT public_id FROM receivable WHERE number = ?", number);
  }

  UUID id(String sql, Object... parameters) {
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) rows().list(sql, parameters).get(0).get(0));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  static <T> T asDebtor(String user, Callable<T> work) {
    return As.user(user, Set.of(DEBTOR), work);
  }

  static <T> T asCarla(Callable<T> work) {
    return As.user("carla", Set.of(CONTROLLER), work);
  }

  Objection anObjection(UUID item, Money part, Evidence... evidence) {
    LocalDate today = clock.today();
    return new Objection(
        UUID.randomUUID(),
        item,
        part,
        DisputeReason.WRONG_AMOUNT,
        "The amount is not right.",
        DisputeChannel.PORTAL,
        today,
        List.of(evidence));
  }

  Raised raise(Owing who, Objection objection) {
    return asDebtor(who.user(), () -> debtors.raise(who.caseId(), objection));
  }

  Raised disputed(Owing who) {
    Raised raised = raise(who, anObjection(who.itemId(), null));
    assertThat(raised.refusal()).isEmpty();
    return raised;
  }

  long version(UUID dispute) {
    return rows()
        .number("SELECT version FROM dispute WHERE public_id = ?", UuidConverter.bytes(dispute));
  }

  String state(UUID dispute) {
    return (String)
        rows()
            .list("SELECT state FROM dispute WHERE public_id = ?", UuidConverter.bytes(dispute))
            .get(0)
            .get(0);
  }

  static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("done");
  }
}
