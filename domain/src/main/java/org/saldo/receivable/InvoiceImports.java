package org.saldo.receivable;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.document.NewDocument;
import org.saldo.document.Visibility;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * Brings files of invoices in.
 *
 * <p>Each invoice is a transaction of its own: one bad row does not hold up the others, and after a
 * crash the same file can be brought in again, the invoices taken before are then already known.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, BILLING_SYSTEM, SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceImports {

  private static final int ATTEMPTS = 4;

  @Inject @Any private Instance<InvoiceReader> readers;
  @Inject private Creditors creditors;
  @EJB private InvoiceIntake intake;
  @EJB private InvoiceImportLog log;

  @Inject
  @ConfigProperty(name = "saldo.import.max.bytes")
  private int maxBytes;

  @Inject
  @ConfigProperty(name = "saldo.import.max.rows")
  private int maxRows;

  /** Reads the file and takes its invoices, or says what taking them would do. */
  public ImportResult bringIn(ImportRequest request) {
    Optional<CreditorView> creditor = creditors.byKey(request.creditorKey());
    if (creditor.isEmpty()) {
      return ImportResult.refused(
          Refusal.because("creditor.unknown", String.valueOf(request.creditorKey()))
              .on("creditor"));
    }
    if (request.content() == null || request.content().length == 0) {
      return ImportResult.refused(Refusal.because("file.empty").on("file"));
    }
    if (request.content().length > maxBytes) {
      return ImportResult.refused(
          Refusal.because("file.too.large", maxBytes / (1024 * 1024)).on("file"));
    }
    InvoiceFormat format =
        request.format() == null ? formatOf(request.content()) : request.format();
    InvoiceReader.Reading reading = reader(format).read(request.content(), format);
    if (reading.refusal().isPresent()) {
      return ImportResult.refused(reading.refusal().get());
    }
    if (reading.rows().isEmpty()) {
      return ImportResult.refused(Refusal.because("file.no.invoices").on("file"));
    }
    if (reading.rows().size() > maxRows) {
      return ImportResult.refused(
          Refusal.because("file.too.many.rows", reading.rows().size(), maxRows).on("file"));
    }
    long creditorId = creditor.get().id();
    return request.dryRun()
        ? rehearse(creditorId, format, request, reading.rows())
        : take(creditorId, format, request, reading.rows());
  }

  private ImportResult rehearse(
      long creditorId, InvoiceFormat format, ImportRequest request, List<InvoiceReader.Row> rows) {
    try {
      List<RowResult> results =
          intake.rehearse(creditorId, document(creditorId, format, request), rows);
      return new ImportResult(null, format, true, Optional.empty(), results);
    } catch (RefusedException refused) {
      return ImportResult.refused(refused.refusal());
    }
  }

  private ImportResult take(
      long creditorId, InvoiceFormat format, ImportRequest request, List<InvoiceReader.Row> rows) {
    InvoiceImportLog.Started started =
        log.start(creditorId, format, document(creditorId, format, request));
    List<RowResult> results = new ArrayList<>();
    for (InvoiceReader.Row row : rows) {
      results.add(take(creditorId, started.documentId(), row));
    }
    log.finish(started.id(), results);
    return new ImportResult(started.publicId(), format, false, Optional.empty(), results);
  }

  /** Takes a row; one that lost against another transaction is tried again. */
  private RowResult take(long creditorId, long documentId, InvoiceReader.Row row) {
    for (int attempt = 1; ; attempt++) {
      try {
        return intake.take(creditorId, documentId, row);
      } catch (RefusedException refused) {
        return RowResult.rejected(row.row(), row.document().number(), List.of(refused.refusal()));
      } catch (EJBException | PersistenceException collision) {
        if (attempt == ATTEMPTS) {
          throw collision;
        }
      }
    }
  }

  private InvoiceReader reader(InvoiceFormat format) {
    return readers.stream()
        .filter(r -> r.formats().contains(format))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no reader for " + format));
  }

  private static NewDocument document(
      long creditorId, InvoiceFormat format, ImportRequest request) {
    String mediaType =
        switch (format) {
          case UBL, CII -> "application/xml";
          case FACTURX -> "application/pdf";
          case CSV -> "text/csv";
        };
    return new NewDocument(
        request.fileName(), mediaType, request.content(), visibility(format), creditorId);
  }

  /** The formats of one invoice are the debtor's own; a table holds those of other people too. */
  private static Visibility visibility(InvoiceFormat format) {
    return format == InvoiceFormat.CSV ? Visibility.INTERNAL : Visibility.DEBTOR;
  }

  /** Tells the format by the content: a PDF, one of the two XML roots, else a table. */
  static InvoiceFormat formatOf(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 4000), StandardCharsets.ISO_8859_1)
            .replace("\u0000", "");
    if (start.startsWith("%PDF")) {
      return InvoiceFormat.FACTURX;
    }
    if (start.contains("CrossIndustryInvoice")) {
      return InvoiceFormat.CII;
    }
    boolean xml = start.replaceAll("^[^<\\w\"]{0,4}\\s*", "").startsWith("<");
    return xml ? InvoiceFormat.UBL : InvoiceFormat.CSV;
  }
}
