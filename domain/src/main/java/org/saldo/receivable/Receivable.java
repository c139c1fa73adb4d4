package org.saldo.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.Terms;
import org.saldo.ledger.ClaimAccount;
import org.saldo.money.Money;

/** One open item with the figures of its invoice; what is open of it, the ledger knows. */
@Entity
@Table(name = "receivable")
class Receivable {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  private String number;

  @Column(name = "number_key")
  private String numberKey;

  @Enumerated(EnumType.STRING)
  private ReceivableKind kind;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "due_source")
  private DueSource dueSource;

  private String currency;

  @Column(name = "net_minor")
  private long netMinor;

  @Column(name = "vat_minor")
  private long vatMinor;

  @Column(name = "gross_minor")
  private long grossMinor;

  @Column(name = "prepaid_minor")
  private long prepaidMinor;

  @Column(name = "rounding_minor")
  private long roundingMinor;

  @Column(name = "payable_minor")
  private long payableMinor;

  @Enumerated(EnumType.STRING)
  private ReceivableStatus status;

  private String preceding;

  @Column(name = "buyer_reference")
  private String buyerReference;

  @Column(name = "payment_reference")
  private String paymentReference;

  @Column(name = "mandate_reference")
  private String mandateReference;

  @Column(name = "document_id")
  private long documentId;

  @Column(name = "content_hash")
  private byte[] contentHash;

  @Column(name = "default_since")
  private LocalDate defaultSince;

  @Enumerated(EnumType.STRING)
  @Column(name = "default_reason")
  private DefaultReason defaultReason;

  @Column(name = "default_document_id")
  private Long defaultDocumentId;

  private int cycle = 1;

  @Enumerated(EnumType.STRING)
  @Column(name = "claim_kind")
  private ClaimKind claimKind = ClaimKind.CONSIDERATION;

  private boolean secured;

  @Column(name = "interest_claimed_on")
  private LocalDate interestClaimedOn;

  @Version private long version;

  protected Receivable() {}

  /** An item from an invoice; {@code figures} signed: negative for a credit. */
  Receivable(
      long id,
      UUID publicId,
      long creditorId,
      long caseFileId,
      InvoiceDocument invoice,
      InvoiceFigures figures,
      DueDate due,
      long documentId) {
    this.id = id;
    this.publicId = publicId;
    this.creditorId = creditorId;
    this.caseFileId = caseFileId;
    this.number = invoice.number();
    this.numberKey = InvoiceKeys.numberKey(invoice.number());
    this.kind = figures.credit() ? ReceivableKind.CREDIT : ReceivableKind.INVOICE;
    this.issuedOn = invoice.issuedOn();
    this.dueOn = due.on();
    this.dueSource = due.source();
    this.currency = invoice.currency();
    this.netMinor = figures.net().minor();
    this.vatMinor = figures.vat().minor();
    this.grossMinor = figures.gross().minor();
    this.prepaidMinor = figures.prepaid().minor();
    this.roundingMinor = figures.rounding().minor();
    this.payableMinor = figures.payable().minor();
    this.status = ReceivableStatus.OPEN;
    this.preceding = cut(invoice.preceding(), 100);
    this.buyerReference = cut(invoice.buyerReference(), 200);
    this.paymentReference = cut(invoice.paymentReference(), 200);
    this.mandateReference = cut(invoice.mandateReference(), 100);
    this.documentId = documentId;
    this.contentHash = InvoiceKeys.contentHash(invoice);
  }

  /** Why and when a receivable is due. */
  record DueDate(LocalDate on, DueSource source) {

    /**
     * As the document states it; a credit without one at once; else by the creditor's terms.
     *
     * @param terms null when none
     */
    static Optional<DueDate> of(InvoiceDocument doc, InvoiceFigures figures, Terms terms) {
      if (doc.dueOn() != null) {
        return Optional.of(new DueDate(doc.dueOn(), DueSource.DOCUMENT));
      }
      if (figures.credit()) {
        return Optional.of(new DueDate(doc.issuedOn(), DueSource.IMMEDIATE));
      }
      Optional<LocalDate> byTerm = terms == null ? Optional.empty() : terms.dueOn(doc.issuedOn());
      return byTerm.map(on -> new DueDate(on, DueSource.CREDITOR_TERM));
    }
  }

  long id() {
    return id;
  }

  long caseFileId() {
    return caseFileId;
  }

  String number() {
    return number;
  }

  String currency() {
    return currency;
  }

  ReceivableKind kind() {
    return kind;
  }

  boolean hasContent(byte[] hash) {
    return java.util.Arrays.equals(contentHash, hash);
  }

  /** Says whether anything is open, after something was posted on it. */
  void balance(Money open) {
    if (open.isZero()) {
      status = ReceivableStatus.SETTLED;
    } else if (status == ReceivableStatus.SETTLED) {
      status = ReceivableStatus.OPEN;
    }
  }

  /**
   * Takes the status that ledger and holds give; a new cycle begins where a settled one reopens.
   */
  void stand(ReceivableStatus now, boolean newCycle) {
    if (status == ReceivableStatus.SETTLED && now != ReceivableStatus.SETTLED && newCycle) {
      cycle++;
    }
    status = now;
  }

  /** Default begins, unless it has begun; says whether it does now. */
  boolean defaults(LocalDate since, DefaultReason reason, Long documentId) {
    if (defaultSince != null) {
      return false;
    }
    defaultSince = since;
    defaultReason = reason;
    defaultDocumentId = documentId;
    return true;
  }

  /**
   * Default that a reminder alone had begun on a day never began; where interest was claimed since,
   * it stays. Says whether it is taken back.
   */
  boolean remindedInVain(LocalDate since) {
    if (defaultReason != DefaultReason.REMINDER
        || !since.equals(defaultSince)
        || interestClaimedOn != null) {
      return false;
    }
    defaultSince = null;
    defaultReason = null;
    defaultDocumentId = null;
    return true;
  }

  /**
   * Interest is claimed from a day on, not before default; one that is claimed already stays so.
   * Says whether it is now.
   */
  boolean claimsInterest(LocalDate on) {
    if (interestClaimedOn != null || defaultSince == null) {
      return false;
    }
    interestClaimedOn = on.isBefore(defaultSince) ? defaultSince : on;
    return true;
  }

  /** Says what it is; false when that is known. */
  boolean classify(ClaimKind kind, boolean isSecured) {
    if (claimKind == kind && secured == isSecured) {
      return false;
    }
    claimKind = kind;
    secured = isSecured;
    return true;
  }

  /**
   * Belongs to another case.
   *
   * @param keepsDefault whether default and claimed interest go along
   */
  void moves(long toCaseFileId, boolean keepsDefault) {
    caseFileId = toCaseFileId;
    if (!keepsDefault) {
      defaultSince = null;
      defaultReason = null;
      defaultDocumentId = null;
      interestClaimedOn = null;
    }
  }

  InterestFacts interestFacts() {
    return new InterestFacts(
        id, caseFileId, number, dueOn, claimKind, secured, defaultSince, interestClaimedOn);
  }

  /** With what is open; null for nothing. */
  OpenItem item(ClaimAccount.Open open) {
    ClaimAccount.Open minor = open == null ? ClaimAccount.Open.NONE : open;
    return new OpenItem(
        id,
        publicId,
        number,
        caseFileId,
        creditorId,
        kind,
        issuedOn,
        dueOn,
        status,
        defaultSince,
        cycle,
        Money.ofMinor(minor.principal(), currency),
        Money.ofMinor(minor.interest(), currency),
        Money.ofMinor(minor.fee(), currency),
        Money.ofMinor(minor.cost(), currency));
  }

  ReceivableView view() {
    return new ReceivableView(
        id, publicId, number, caseFileId, Money.ofMinor(payableMinor, currency), dueOn, dueSource);
  }

  private static String cut(String text, int max) {
    return text == null || text.length() <= max ? text : text.substring(0, max);
  }
}
