package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.saldo.identity.UuidConverter;
import org.saldo.it.Rows;

/** Messages put on a case as they lie in the database once they left or came in. */
public record MessageRows(Rows rows, String caseNumber) {

  /** What the document of every message holds. */
  public static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private static long key() {
    return ThreadLocalRandom.current().nextLong(1L << 50, 1L << 60);
  }

  private void one(String sql, Object... parameters) {
    assertThat(rows.change(sql, parameters)).as(sql).isOne();
  }

  /**
   * A message of ours that left.
   *
   * @param demand whether it asks for what the case's first receivable asks
   * @return the public id of its document
   */
  public UUID sent(String channel, String template, boolean demand) {
    UUID document = UUID.randomUUID();
    long kept = document("LETTER", document, channel + "-" + template + ".pdf", "DEBTOR");
    long message = key();
    one(
        "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
            + " direction, template_key, template_version, subject, document_id, demand, currency,"
            + " state, occurred_at, sent_at, recorded_by, version) SELECT ?, ?, creditor_id, id,"
            + " debtor_id, ?, 'OUT', ?, 1, 'Unser Zeichen', ?, ?, currency, 'SENT',"
            + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'test', 1 FROM case_file WHERE number = ?",
        message,
        UuidConverter.bytes(UUID.randomUUID()),
        channel,
        template,
        kept,
        demand,
        caseNumber);
    one(
        "INSERT INTO message_receivable (id, message_id, receivable_id, asked_minor) SELECT ?, ?,"
            + " MIN(r.id), 100 FROM receivable r JOIN case_file c ON c.id = r.case_file_id"
            + " WHERE c.number = ?",
        key(),
        message,
        caseNumber);
    return document;
  }

  /**
   * Something that came in and was assigned to the case.
   *
   * @param byDebtor whether a person said that the debtor wrote it
   * @param subject by which a test knows it
   * @return its internal key, for {@link #file}
   */
  public long received(
      String channel, String nature, String sender, boolean byDebtor, String subject) {
    long message = key();
    one(
        "INSERT INTO message (id, public_id, creditor_id, case_file_id, debtor_id, channel,"
            + " direction, sender, by_debtor, subject, body, demand, currency, state, occurred_at,"
            + " recorded_by, version) SELECT ?, ?, creditor_id, id, debtor_id, ?, 'IN', ?, ?, ?,"
            + " 'Guten Tag,\nich zahle am Freitag.', FALSE, currency, 'LOGGED',"
            + " UTC_TIMESTAMP(6), 'test', 1 FROM case_file WHERE number = ?",
        message,
        UuidConverter.bytes(UUID.randomUUID()),
        channel,
        sender,
        byDebtor,
        subject,
        caseNumber);
    long incoming = key();
    one(
        "INSERT INTO incoming_message (id, public_id, source, source_key, channel, nature, state,"
            + " waiting, sender, subject, note, received_on, taken_at, taken_by, match_reason,"
            + " creditor_id, case_file_id, message_id, version) SELECT ?, ?, 'MAILBOX',"
            + " SHA2(?, 256), ?, ?, 'ASSIGNED', FALSE, ?, ?, 'Notiz nur für uns', UTC_DATE(),"
            + " UTC_TIMESTAMP(6), 'test', 'PERSON', creditor_id, id, ?, 1 FROM case_file"
            + " WHERE number = ?",
        incoming,
        UuidConverter.bytes(UUID.randomUUID()),
        String.valueOf(incoming),
        channel,
        nature,
        sender,
        subject,
        message,
        caseNumber);
    return incoming;
  }

  /**
   * A file of it.
   *
   * @param original whether it is the whole as it was received
   * @return the public id of its document
   */
  public UUID file(long incoming, String name, boolean original, String state) {
    UUID document = UUID.randomUUID();
    long kept = document("INCOMING", document, "scan.pdf", "INTERNAL");
    one(
        "INSERT INTO incoming_file (id, public_id, incoming_id, position_no, document_id,"
            + " file_name, media_type, size_bytes, original, state, refusal) SELECT ?, ?, ?,"
            + " COUNT(*), ?, ?, 'application/pdf', ?, ?, ?, ? FROM incoming_file"
            + " WHERE incoming_id = ?",
        key(),
        UuidConverter.bytes(UUID.randomUUID()),
        incoming,
        kept,
        name,
        PDF.length,
        original,
        state,
        state.equals("KEPT") ? null : "[]",
        incoming);
    return document;
  }

  private long document(String kind, UUID id, String name, String visibility) {
    long key = key();
    one(
        "INSERT INTO document (id, public_id, kind, file_name, media_type, size_bytes, sha256,"
            + " visibility, creditor_id, stored_at, stored_by) SELECT ?, ?, ?, ?,"
            + " 'application/pdf', ?, UNHEX(SHA2(?, 256)), ?, creditor_id, UTC_TIMESTAMP(6),"
            + " 'test' FROM case_file WHERE number = ?",
        key,
        UuidConverter.bytes(id),
        kind,
        name,
        PDF.length,
        id.toString(),
        visibility,
        caseNumber);
    one("INSERT INTO document_content (document_id, content) VALUES (?, ?)", key, PDF);
    return key;
  }

  /** Gives the debtor of the case an e-mail address. */
  public void address(String email) {
    one(
        "INSERT INTO debtor_contact (id, debtor_id, kind, value, valid_from, recorded_at,"
            + " recorded_by, reason) SELECT ?, debtor_id, 'EMAIL', ?, '2020-01-01',"
            + " UTC_TIMESTAMP(6), 'test', 'test' FROM case_file WHERE number = ?",
        key(),
        email,
        caseNumber);
  }
}
