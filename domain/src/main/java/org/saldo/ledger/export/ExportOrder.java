package org.saldo.ledger.export;

import java.time.LocalDate;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * What somebody wants to take out of the books.
 *
 * @param creditor key
 * @param template key of a template, for a journal as CSV only
 * @param incremental all entries after the last order of the same kind; else those of a period
 * @param closedOnly entries of closed days only
 * @param from first booking day, {@code until} the last; null when incremental
 * @param account number, for the sheet of one only
 */
public record ExportOrder(
    String creditor,
    ExportSubject subject,
    ExportFormat format,
    String template,
    boolean incremental,
    boolean closedOnly,
    LocalDate from,
    LocalDate until,
    String account) {

  /** An order that is not about one account. */
  public ExportOrder(
      String creditor,
      ExportSubject subject,
      ExportFormat format,
      String template,
      boolean incremental,
      boolean closedOnly,
      LocalDate from,
      LocalDate until) {
    this(creditor, subject, format, template, incremental, closedOnly, from, until, null);
  }

  public ExportOrder {
    // Open items have one day, the key date.
    from = subject == ExportSubject.OPEN_ITEMS ? until : from;
    account = account == null || account.isBlank() ? null : account.strip();
  }

  Optional<Refusal> problem() {
    if (subject == null) {
      return Refusal.because("export.subject").on("subject").asOptional();
    }
    if (format == null || !format.fits(subject)) {
      return Refusal.because("export.format").on("format").asOptional();
    }
    if (byTemplate() && (template == null || template.isBlank())) {
      return Refusal.because("export.template").on("template").asOptional();
    }
    if (incremental && subject.isReport()) {
      return Refusal.because("export.period").on("until").asOptional();
    }
    if ((subject == ExportSubject.ACCOUNT_SHEET) != (account != null)) {
      return Refusal.because("export.account").on("account").asOptional();
    }
    if (!incremental && from == null) {
      return Refusal.because("export.from").on("from").asOptional();
    }
    if (!incremental && (until == null || until.isBefore(from))) {
      return Refusal.because("export.until").on("until").asOptional();
    }
    return Optional.empty();
  }

  boolean byTemplate() {
    return format == ExportFormat.CSV && subject == ExportSubject.JOURNAL;
  }
}
