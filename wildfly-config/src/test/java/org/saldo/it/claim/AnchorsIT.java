package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.actor.AccessGrants;
import org.saldo.actor.Roles;
import org.saldo.anchor.AnchorDesk;
import org.saldo.anchor.AnchorDispatch;
import org.saldo.anchor.AnchorFrequency;
import org.saldo.anchor.AnchorRecipient;
import org.saldo.anchor.AnchorRecipients;
import org.saldo.it.As;
import org.saldo.ledger.proof.ProofExport;
import org.saldo.receivable.RowResult;
import org.saldo.verifier.Verifier;

/** Anchors of closed days: the verifier takes them, and each recipient gets each once. */
class AnchorsIT extends ClosingTest {

  @EJB private AnchorDesk anchors;
  @EJB private AnchorRecipients recipients;
  @EJB private ProofExport proofs;
  @EJB private AccessGrants grants;

  private String recorded(String address, AnchorFrequency frequency, LocalDate from) {
    AnchorRecipient recipient = new AnchorRecipient(address, "de", frequency, from, null);
    return code(As.anna(() -> recipients.record(creditor, recipient, "for the auditor")));
  }

  private byte[] proof() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProofExport.Proof proof = As.anna(() -> proofs.find(creditor, null, null)).orElseThrow();
    As.anna(
        () -> {
          proofs.write(proof, bytes);
          return null;
        });
    return bytes.toByteArray();
  }

  @Test
  void givesTheVerifierWhatItTakes() throws Exception {
    RowResult row = aReceivable(creditor, "Rosa " + word());
    assertThat(As.anna(() -> anchors.json(creditor, today()))).isEmpty();
    paid(row, "19.00");
    close(today());
    String json =
        new String(
            As.anna(() -> anchors.json(creditor, today())).orElseThrow().content(),
            StandardCharsets.UTF_8);
    assertThat(Verifier.verifyAnchored(new ByteArrayInputStream(proof()), json)).startsWith("OK");
    byte[] pdf = As.anna(() -> anchors.pdf(creditor, today(), "es")).orElseThrow().content();
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF")
        .contains("ETSI.CAdES.detached");
  }

  @Test
  void sendsTheAnchorOfADayOnceToEverybodyWhoGetsIt() {
    assertThat(recorded("daily@example.org", AnchorFrequency.EVERY_DAY, today())).isEqualTo("done");
    assertThat(recorded("late@example.org", AnchorFrequency.EVERY_DAY, today().plusDays(1)))
        .isEqualTo("done");
    assertThat(recorded("gone@example.org", AnchorFrequency.EVERY_DAY, today())).isEqualTo("done");
    // The same address, however it is written.
    assertThat(recorded("Gone@example.org", AnchorFrequency.EVERY_DAY, today().plusYears(1)))
        .isEqualTo("done");
    RowResult row = aReceivable(creditor, "Rosa " + word());
    paid(row, "19.00");
    close(today());
    List<AnchorDispatch> sent = As.anna(() -> anchors.sent(creditor, today()));
    assertThat(sent).extracting(AnchorDispatch::address).containsExactly("daily@example.org");
    assertThat(As.anna(() -> recipients.records(creditor)))
        .extracting(r -> r.recipient().address() + " " + r.latest())
        .containsExactly(
            "Gone@example.org true",
            "gone@example.org false",
            "late@example.org true",
            "daily@example.org true");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM outbox_parcel WHERE kind = 'ANCHOR' AND creditor_id = ?",
                    creditorId(creditor)))
        .isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBeSentAndWhoMayNotSay() {
    assertThat(recorded("nobody", AnchorFrequency.EVERY_DAY, today()))
        .isEqualTo("anchor.recipient.address");
    assertThat(recorded("a@example.org\nBcc: x@example.org", AnchorFrequency.EVERY_DAY, today()))
        .isEqualTo("anchor.recipient.address");
    assertThat(recorded("a@example.org", null, today())).isEqualTo("anchor.recipient.frequency");
    assertThat(recorded("a@example.org", AnchorFrequency.YEAR_END, null))
        .isEqualTo("anchor.recipient.from");
    AnchorRecipient fine =
        new AnchorRecipient("a@example.org", "de", AnchorFrequency.YEAR_END, today(), null);
    AnchorRecipient french =
        new AnchorRecipient("a@example.org", "fr", AnchorFrequency.YEAR_END, today(), null);
    assertThat(code(As.anna(() -> recipients.record(creditor, french, "x"))))
        .isEqualTo("anchor.recipient.language");
    assertThat(code(As.anna(() -> recipients.record(creditor, fine, " "))))
        .isEqualTo("reason.missing");
    assertThat(code(As.anna(() -> recipients.record("none", fine, "x"))))
        .isEqualTo("creditor.unknown");
    assertThatThrownBy(
            () ->
                As.user(
                    "otto", Set.of(Roles.AUDITOR), () -> recipients.record(creditor, fine, "x")))
        .isInstanceOf(EJBAccessException.class);
    String user = "of-another-" + word();
    assertThat(As.adam(() -> grants.grant(user, creditorId("linde")))).isEmpty();
    assertThat(As.user(user, Set.of(Roles.ACCOUNTANT), () -> recipients.records(creditor)))
        .isEmpty();
    assertThat(
            code(
                As.user(
                    user,
                    Set.of(Roles.ACCOUNTANT),
                    () -> recipients.record(creditor, fine, "not mine"))))
        .isEqualTo("creditor.unknown");
  }
}
