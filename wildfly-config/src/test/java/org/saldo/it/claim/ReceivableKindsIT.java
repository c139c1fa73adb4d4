package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.claim.ReceivableKinds;
import org.saldo.creditor.ClaimKind;
import org.saldo.interest.InterestKind;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.receivable.RowResult;

/** What a receivable is decides about its interest and about who is paid first. */
class ReceivableKindsIT extends BearingInterest {

  @EJB private ReceivableKinds kinds;

  private Optional<Refusal> classify(RowResult row, ClaimKind kind, boolean secured) {
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    return As.anna(() -> kinds.classify(id, receivable, kind, secured, "contract of 2025"));
  }

  @Test
  void paysWhatIsSecuredLast() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult older = aReceivable(creditor, debtor);
    RowResult younger =
        accepted(
            creditor, anInvoice("R-" + word()).to(debtor).dueOn("2025-05-01").of("100.00", "19"));
    paid(older, "60.00");
    assertThat(open(older)).isEqualTo("59.00 EUR");
    assertThat(classify(older, ClaimKind.CONSIDERATION, true)).isEmpty();
    assertThat(open(older)).isEqualTo("119.00 EUR");
    assertThat(open(younger)).isEqualTo("59.00 EUR");
    requireInStep(older);
    requireVerified();
  }

  @Test
  void paysPrincipalOfAConsumerCreditFirst() {
    RowResult row = owed();
    agree(
        header(row).creditorKey(),
        ClaimKind.CONSUMER_CREDIT,
        InterestKind.FIXED,
        null,
        BigDecimal.valueOf(10),
        true);
    claimed(row, today().minusDays(60));
    paid(row, "20.00");
    String interestFirst = parts(row);
    assertThat(classify(row, ClaimKind.CONSUMER_CREDIT, false)).isEmpty();
    assertThat(parts(row)).isNotEqualTo(interestFirst).endsWith(" 99.00");
    booksAreWhole(row);
    assertThat(classify(row, ClaimKind.CONSIDERATION, false)).isEmpty();
    booksAreWhole(row);
  }

  @Test
  void refusesWhatSaysNothing() {
    RowResult row = aReceivable();
    UUID id = caseOf(row);
    UUID receivable = idOf(row);
    assertThat(code(classify(row, ClaimKind.CONSIDERATION, false)))
        .isEqualTo("receivable.kind.same");
    assertThat(code(classify(row, null, false))).isEqualTo("receivable.kind.missing");
    assertThat(code(As.anna(() -> kinds.classify(id, receivable, ClaimKind.OTHER, true, " "))))
        .isEqualTo("reason.missing");
    assertThat(
            code(
                As.anna(
                    () -> kinds.classify(id, UUID.randomUUID(), ClaimKind.OTHER, true, "test"))))
        .isEqualTo("receivable.unknown");
    assertThatThrownBy(
            () ->
                As.user(
                    "carla",
                    Set.of(Roles.CONTROLLER),
                    () -> kinds.classify(id, receivable, ClaimKind.OTHER, true, "test")))
        .isInstanceOf(EJBAccessException.class);
  }
}
