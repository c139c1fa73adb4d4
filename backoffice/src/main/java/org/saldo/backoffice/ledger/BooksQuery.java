package org.saldo.backoffice.ledger;

import java.time.LocalDate;
import java.util.List;
import org.saldo.ledger.EventKind;
import org.saldo.reporting.BookDate;

/** What pages of the books are asked by in their address; each page uses some of it. */
public abstract class BooksQuery {

  private String creditor;
  private String account;
  private String caseFile;
  private EventKind event;
  private BookDate by;
  private LocalDate from;
  private LocalDate to;

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getCaseFile() {
    return caseFile;
  }

  public void setCaseFile(String caseFile) {
    this.caseFile = caseFile;
  }

  public EventKind getEvent() {
    return event;
  }

  public void setEvent(EventKind event) {
    this.event = event;
  }

  /** What may have happened. */
  public List<EventKind> getEvents() {
    return List.of(EventKind.values());
  }

  public BookDate getBy() {
    return by == null ? BookDate.VALUE : by;
  }

  public void setBy(BookDate by) {
    this.by = by;
  }

  /** By which date the days may be. */
  public List<BookDate> getDates() {
    return List.of(BookDate.values());
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
