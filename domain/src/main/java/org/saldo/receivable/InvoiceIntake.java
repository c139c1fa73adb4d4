package org.saldo.receivable;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.Terms;
import org.saldo.debtor.DebtorIntake;
import org.saldo.debtor.DebtorMatch;
import org.saldo.debtor.SearchWords;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.NewDocument;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.Ledger;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/**
 * Takes one invoice: finds or creates debtor and case, keeps the receivable, posts the entry.
 *
 * <p>All in one transaction under the creditor's ledger lock: the same invoice from two files at
 * once is taken once, and a killed server leaves an invoice whole or not at all. Everything is
 * checked before the first write.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, BILLING_SYSTEM, SYSTEM})
public class InvoiceIntake {

  private static final int TASK_DAYS = 7;

  @Resource private SessionContext session;
  @EJB private Keys keys;
  @Inject private Receivables receivables;
  @Inject private Documents documents;
  @Inject private Creditors creditors;
  @Inject private DebtorIntake debtors;
  @Inject private CaseFiles caseFiles;
  @Inject private Ledger ledger;
  @Inject private ClaimAccount claim;
  @Inject private Tasks tasks;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;
  @Inject private Event<ReceivableTaken> taken;
  @Inject private Event<CaseFileChanged> caseChanged;

  /** Takes the invoice in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public RowResult take(long creditorId, long documentId, InvoiceReader.Row row) {
    return decide(creditorId, documentId, row);
  }

  /** What taking these rows one after the other would do; nothing is kept. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<RowResult> rehearse(long creditorId, NewDocument file, List<InvoiceReader.Row> rows) {
    try {
      long documentId = documents.store(DocumentKind.INVOICE_FILE, file).id();
      List<RowResult> results = new ArrayList<>();
      for (InvoiceReader.Row row : rows) {
        results.add(decide(creditorId, documentId, row));
      }
      return results;
    } finally {
      session.setRollbackOnly();
    }
  }

  private RowResult decide(long creditorId, long documentId, InvoiceReader.Row row) {
    if (row.document() == null) {
      return RowResult.rejected(row.row(), null, row.refusals());
    }
    InvoiceDocument doc = row.document();
    CreditorView creditor = creditors.byId(creditorId).orElseThrow();
    ledger.lock(creditorId);
    Optional<Receivable> known = receivables.byNumber(creditorId, doc.number());
    if (known.isPresent()) {
      return again(row, known.get());
    }
    List<Refusal> refusals = new ArrayList<>();
    InvoiceFigures.check(doc).ifPresent(refusals::add);
    Terms terms = creditors.termsOn(creditorId, doc.issuedOn()).orElse(null);
    List<Refusal> findings = new ArrayList<>();
    seller(doc, creditor)
        .ifPresent(
            finding ->
                (terms != null && terms.sellerMismatch() == SellerMismatch.REFUSAL
                        ? refusals
                        : findings)
                    .add(finding));
    if (!refusals.isEmpty()) {
      return RowResult.rejected(row.row(), doc.number(), refusals);
    }
    InvoiceFigures figures = InvoiceFigures.of(doc);
    Optional<Receivable.DueDate> due = Receivable.DueDate.of(doc, figures, terms);
    if (due.isEmpty()) {
      return RowResult.rejected(
          row.row(), doc.number(), List.of(Refusal.because("invoice.due.missing").on("dueOn")));
    }
    Optional<Receivable> referred = referred(creditorId, doc, figures);
    if (figures.credit() && referred.isEmpty()) {
      findings.add(
          doc.preceding() == null
              ? Refusal.because("credit.reference.missing")
              : Refusal.because("credit.reference.unknown", doc.preceding()));
    }
    if (referred.isPresent() && !referred.get().currency().equals(doc.currency())) {
      return RowResult.rejected(
          row.row(),
          doc.number(),
          List.of(
              Refusal.because(
                  "credit.currency.differs", doc.preceding(), referred.get().currency())));
    }
    return keep(row, creditorId, documentId, figures, due.get(), referred.orElse(null), findings);
  }

  private RowResult again(InvoiceReader.Row row, Receivable known) {
    InvoiceDocument doc = row.document();
    if (!known.hasContent(InvoiceKeys.contentHash(doc))) {
      return RowResult.rejected(
          row.row(),
          doc.number(),
          List.of(Refusal.because("invoice.conflict", known.number()).on("number")));
    }
    String caseNumber = caseFiles.byId(known.caseFileId()).map(CaseRef::number).orElse(null);
    return new RowResult(
        row.row(), RowOutcome.ALREADY_KNOWN, doc.number(), known.view(), caseNumber, List.of());
  }

  private RowResult keep(
      InvoiceReader.Row row,
      long creditorId,
      long documentId,
      InvoiceFigures figures,
      Receivable.DueDate due,
      Receivable referred,
      List<Refusal> findings) {
    InvoiceDocument doc = row.document();
    CaseRef caseFile =
        referred == null
            ? caseOf(creditorId, doc, findings)
            : caseFiles.byId(referred.caseFileId()).orElseThrow();
    Receivable receivable =
        new Receivable(
            keys.next(),
            PublicIds.next(),
            creditorId,
            caseFile.id(),
            doc,
            figures,
            due,
            documentId);
    receivables.add(receivable);
    doc.taxes()
        .forEach(
            t ->
                receivables.add(
                    new ReceivableTax(keys.next(), receivable.id(), t, doc.creditNote())));
    post(caseFile, receivable, figures, referred, documentId, doc);
    audit.write(
        "receivable.imported",
        "Receivable",
        receivable.id(),
        doc.number() + " " + figures.payable(),
        null);
    taken.fire(new ReceivableTaken(caseFile.id(), receivable.id(), doc.creditNote()));
    caseChanged.fire(new CaseFileChanged(Set.of(caseFile.id())));
    return new RowResult(
        row.row(),
        RowOutcome.ACCEPTED,
        doc.number(),
        receivable.view(),
        caseFile.number(),
        findings);
  }

  private CaseRef caseOf(long creditorId, InvoiceDocument doc, List<Refusal> findings) {
    DebtorMatch match = debtors.findOrCreate(InvoiceParties.debtor(doc));
    CaseRef caseFile =
        caseFiles.keep(creditorId, match.debtorId(), doc.currency(), InvoiceParties.sales(doc));
    for (DebtorMatch.Candidate other : match.doubtful()) {
      findings.add(Refusal.because("debtor.doubtful", other.number(), other.name()));
      tasks.raise(
          new NewTask(
              TaskKind.DEBTOR_DUPLICATE,
              creditorId,
              caseFile.id(),
              match.debtorId(),
              clock.today().plusDays(TASK_DAYS),
              List.of(doc.buyer().name(), other.number(), other.name(), doc.number())));
    }
    return caseFile;
  }

  private void post(
      CaseRef caseFile,
      Receivable receivable,
      InvoiceFigures figures,
      Receivable referred,
      long documentId,
      InvoiceDocument doc) {
    InvoicePosting posted =
        InvoicePosting.of(
            doc,
            figures,
            caseFile,
            receivable.id(),
            documentId,
            referred == null
                ? null
                : new InvoicePosting.Referred(
                    referred.id(), referred.number(), open(caseFile, referred)));
    ledger.post(posted.posting());
    receivable.balance(posted.own());
    if (referred != null) {
      referred.balance(open(caseFile, referred));
    }
  }

  private Money open(CaseRef caseFile, Receivable receivable) {
    return claim.open(caseFile.id(), receivable.id(), receivable.currency());
  }

  private Optional<Receivable> referred(
      long creditorId, InvoiceDocument doc, InvoiceFigures figures) {
    if (!figures.credit() || doc.preceding() == null) {
      return Optional.empty();
    }
    return receivables
        .byNumber(creditorId, doc.preceding())
        .filter(r -> r.kind() == ReceivableKind.INVOICE);
  }

  /**
   * The finding that the seller is not the creditor: by VAT id where both have one, else by name.
   */
  private static Optional<Refusal> seller(InvoiceDocument doc, CreditorView creditor) {
    if (doc.seller().name() == null) {
      return Optional.empty(); // a table of invoices names no seller: the creditor was chosen
    }
    String sellerVat = doc.seller().vatId();
    String creditorVat = creditor.data().vatId();
    boolean same =
        (sellerVat != null && creditorVat != null)
            ? SearchWords.fold(sellerVat).equals(SearchWords.fold(creditorVat))
            : SearchWords.of(doc.seller().name()).equals(SearchWords.of(creditor.name()));
    return same
        ? Optional.empty()
        : Refusal.because("invoice.seller.differs", doc.seller().name(), creditor.name())
            .on("seller")
            .asOptional();
  }
}
