package org.saldo.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.AccessGrants;
import org.saldo.identity.UuidConverter;
import org.saldo.incoming.Fingerprint;
import org.saldo.incoming.IncomingDesk;
import org.saldo.incoming.LetterDesk;
import org.saldo.incoming.NewLetter;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.reporting.IncomingFilter;
import org.saldo.reporting.IncomingList;
import org.saldo.reporting.IncomingRow;

/** Who sees one creditor alone sees what came in about it, and nothing that is nobody's yet. */
class IncomingScopeIT extends InServer {

  private static final String SCOPED = "carla-of-linde";

  @EJB private IncomingList list;
  @EJB private IncomingDesk desk;
  @EJB private LetterDesk letters;
  @EJB private AccessGrants grants;

  private UUID letterTo(String condition) {
    List<Object> row =
        rows()
            .list(
                "SELECT c.public_id, c.number FROM case_file c JOIN creditor k"
                    + " ON k.id = c.creditor_id WHERE "
                    + condition
                    + " ORDER BY c.id LIMIT 1")
            .get(0);
    byte[] pdf =
        ("%PDF-1.4\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    NewLetter letter =
        new NewLetter(LocalDate.of(2026, 1, 2), "Amt", false, "Brief", null, false, "a.pdf", pdf);
    UUID caseFile = UuidConverter.uuid((byte[]) row.get(0));
    LetterDesk.Brought brought =
        As.user("carla", Set.of(CONTROLLER), () -> letters.bring(caseFile, letter));
    assertThat(brought.refusal()).isNull();
    return brought.id();
  }

  @Test
  void showsOnlyWhatIsAboutTheirCreditor() {
    UUID ours = letterTo("k.creditor_key = 'linde'");
    UUID others = letterTo("k.creditor_key <> 'linde'");
    long linde = rows().number("SELECT id FROM creditor WHERE creditor_key = 'linde'");
    assertThat(As.adam(() -> grants.grant(SCOPED, linde))).isEmpty();
    As.user(
        SCOPED,
        Set.of(CONTROLLER),
        () -> {
          assertThat(list.byId(ours)).isPresent();
          assertThat(list.byId(others)).isEmpty();
          assertThat(desk.candidates(others)).isEmpty();
          assertThat(desk.dismiss(others, 1, "none of mine").orElseThrow().code())
              .isEqualTo("incoming.unknown");
          assertThat(list.page(new IncomingFilter(null, null, null), 1, 200).rows())
              .extracting(IncomingRow::creditorKey)
              .isNotEmpty()
              .containsOnly("linde");
        });
  }

  /** A scan that they cannot see is not theirs to decide, whatever they upload. */
  @Test
  void decidesNothingThatTheyCannotSee() {
    byte[] pdf =
        ("%PDF-1.4\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    String key = Fingerprint.of(pdf);
    rows()
        .change(
            "INSERT INTO incoming_message (id, public_id, source, source_key, channel, nature,"
                + " state, waiting, subject, received_on, taken_at, taken_by, version)"
                + " SELECT LEAST(COALESCE(MIN(id), 0), 0) - 1, UNHEX(?), 'SCAN_FOLDER', ?, 'LETTER', 'MESSAGE',"
                + " 'UNMATCHED', TRUE, 'scan.pdf', '2026-01-02', UTC_TIMESTAMP(6), 'system', 1"
                + " FROM incoming_message",
            UUID.randomUUID().toString().replace("-", ""),
            key);
    List<Object> row =
        rows()
            .list(
                "SELECT c.public_id, c.creditor_id FROM case_file c JOIN creditor k"
                    + " ON k.id = c.creditor_id WHERE k.creditor_key = 'linde'"
                    + " ORDER BY c.id LIMIT 1")
            .get(0);
    String scoped = SCOPED + "-uploads";
    assertThat(As.adam(() -> grants.grant(scoped, ((Number) row.get(1)).longValue()))).isEmpty();
    NewLetter letter =
        new NewLetter(LocalDate.of(2026, 1, 2), "Amt", false, "Brief", null, false, "a.pdf", pdf);
    LetterDesk.Brought brought =
        As.user(
            scoped,
            Set.of(CONTROLLER),
            () -> letters.bring(UuidConverter.uuid((byte[]) row.get(0)), letter));
    assertThat(brought.refusal()).isNull();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM incoming_message WHERE source_key = ? AND waiting", key))
        .isOne();
  }
}
