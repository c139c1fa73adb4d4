package org.saldo.receivable;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.NewDocument;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusals;

/** Keeps which files were brought in and what came of each row; each step commits by itself. */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, BILLING_SYSTEM, SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvoiceImportLog {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Documents documents;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** A started import. */
  public record Started(long id, java.util.UUID publicId, long documentId) {}

  /** Stores the file and notes that its import runs. */
  public Started start(long creditorId, InvoiceFormat format, NewDocument file) {
    long documentId = documents.store(DocumentKind.INVOICE_FILE, file).id();
    InvoiceImport started =
        new InvoiceImport(
            keys.next(),
            PublicIds.next(),
            creditorId,
            documentId,
            file.fileName(),
            format,
            clock.now(),
            actor.name());
    em.persist(started);
    audit.write("invoices.import.started", "InvoiceImport", started.id(), file.fileName(), null);
    return new Started(started.id(), started.publicId(), documentId);
  }

  /** Notes what came of the rows; the import is done. */
  public void finish(long importId, List<RowResult> rows) {
    for (RowResult row : rows) {
      em.persist(new InvoiceImportRow(keys.next(), importId, row, Refusals.write(row.messages())));
    }
    em.find(InvoiceImport.class, importId)
        .finish(
            count(rows, RowOutcome.ACCEPTED),
            count(rows, RowOutcome.ALREADY_KNOWN),
            count(rows, RowOutcome.REJECTED),
            clock.now());
  }

  static int count(List<RowResult> rows, RowOutcome outcome) {
    return (int) rows.stream().filter(r -> r.outcome() == outcome).count();
  }
}
