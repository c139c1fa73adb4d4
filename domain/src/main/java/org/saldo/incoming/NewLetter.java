package org.saldo.incoming;

import java.time.LocalDate;
import java.util.Optional;
import org.saldo.document.EvidenceFile;
import org.saldo.problem.Refusal;

/**
 * A letter that came in and that a person brings to its case.
 *
 * @param from who wrote, 1 to 250 characters
 * @param byDebtor whether that is the debtor himself, who may then see it
 * @param subject what about, 1 to 250 characters
 * @param note a person's words, up to 500 characters, null for none
 * @param task whether somebody has to look at it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewLetter(
    LocalDate receivedOn,
    String from,
    boolean byDebtor,
    String subject,
    String note,
    boolean task,
    String fileName,
    byte[] content) {

  private static final int MAX_LINE = 250;
  private static final int MAX_NOTE = 500;

  public NewLetter {
    from = clean(from);
    subject = clean(subject);
    note = clean(note);
  }

  Optional<Refusal> check(LocalDate today, int maxBytes) {
    if (receivedOn == null || receivedOn.isAfter(today)) {
      return Refusal.because("incoming.letter.day").on("receivedOn").asOptional();
    }
    if (from == null || from.length() > MAX_LINE) {
      return Refusal.because("incoming.letter.from", MAX_LINE).on("from").asOptional();
    }
    if (subject == null || subject.length() > MAX_LINE) {
      return Refusal.because("incoming.letter.subject", MAX_LINE).on("subject").asOptional();
    }
    if (note != null && note.length() > MAX_NOTE) {
      return Refusal.because("text.too.long", MAX_NOTE).on("note").asOptional();
    }
    return EvidenceFile.check(content, maxBytes);
  }

  private static String clean(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
