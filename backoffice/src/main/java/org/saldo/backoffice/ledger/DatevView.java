package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.datev.DatevBook;
import org.saldo.ledger.datev.DatevDate;
import org.saldo.ledger.datev.DatevRecord;
import org.saldo.ledger.datev.DatevSettings;
import org.saldo.ledger.datev.DatevTax;
import org.saldo.ledger.fiscal.FiscalYearBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** How a creditor's books stand in DATEV, with every record, and a new one. */
@Named
@ViewScoped
public class DatevView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DatevBook book;
  @EJB private FiscalYearBook years;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private transient List<DatevRecord> rows;
  private boolean filled;
  private Integer consultantNo;
  private Integer clientNo;
  private Integer accountLength = 4;
  private Integer yearStartMonth = 1;
  private String initials;
  private boolean personal = true;
  private DatevDate datedBy = DatevDate.VALUE;
  private boolean utf8;
  private String taxes;
  private String reason;

  /** Fills the form with what holds, or with what is shipped. */
  public void load() {
    if (filled) {
      return;
    }
    filled = true;
    if (getRows().isEmpty()) {
      taxes = text(DatevSettings.shipped(book.chart(getCreditor())));
      yearStartMonth =
          years.yearOf(getCreditor(), null).map(y -> y.firstOn().getMonthValue()).orElse(1);
      return;
    }
    DatevSettings now = getRows().get(0).settings();
    consultantNo = now.consultantNo();
    clientNo = now.clientNo();
    accountLength = now.accountLength();
    yearStartMonth = now.yearStartMonth();
    initials = now.initials();
    personal = now.personal();
    datedBy = now.datedBy();
    utf8 = !now.windows();
    taxes = now.taxText();
  }

  private String text(List<DatevTax> shipped) {
    return new DatevSettings(0, 0, 4, "03", 1, null, personal, datedBy, true, shipped).taxText();
  }

  public List<DatevRecord> getRows() {
    if (rows == null) {
      rows = book.records(getCreditor());
    }
    return rows;
  }

  public String submit() {
    List<DatevTax> read;
    try {
      read = DatevSettings.taxes(taxes);
    } catch (IllegalArgumentException unreadable) {
      Notices.refuse(Refusal.because("datev.taxes", unreadable.getMessage()).on("taxes"));
      return null;
    }
    Optional<Refusal> refusal =
        book.record(
            getCreditor(),
            new DatevSettings(
                consultantNo,
                clientNo,
                accountLength,
                book.chart(getCreditor()),
                yearStartMonth,
                initials == null || initials.isBlank() ? null : initials.strip(),
                personal,
                datedBy,
                !utf8,
                read),
            reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("datev.recorded");
    return "/ledger/datev?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "datev-settings",
            "datev.consultant",
            "datev.client",
            "datev.length",
            "datev.chart",
            "datev.year",
            "datev.initials",
            "datev.personal",
            "datev.dated",
            "datev.utf8",
            "datev.taxes",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (DatevRecord r : getRows()) {
        DatevSettings s = r.settings();
        csv.row(
            s.consultantNo(),
            s.clientNo(),
            s.accountLength(),
            s.chart(),
            s.yearStartMonth(),
            s.initials(),
            s.personal(),
            s.datedBy(),
            !s.windows(),
            s.taxText(),
            r.recordedBy(),
            r.recordedAt(),
            r.reason());
      }
    }
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public Integer getConsultantNo() {
    return consultantNo;
  }

  public void setConsultantNo(Integer consultantNo) {
    this.consultantNo = consultantNo;
  }

  public Integer getClientNo() {
    return clientNo;
  }

  public void setClientNo(Integer clientNo) {
    this.clientNo = clientNo;
  }

  public Integer getAccountLength() {
    return accountLength;
  }

  public void setAccountLength(Integer accountLength) {
    this.accountLength = accountLength;
  }

  public Integer getYearStartMonth() {
    return yearStartMonth;
  }

  public void setYearStartMonth(Integer yearStartMonth) {
    this.yearStartMonth = yearStartMonth;
  }

  public String getInitials() {
    return initials;
  }

  public void setInitials(String initials) {
    this.initials = initials;
  }

  public boolean isPersonal() {
    return personal;
  }

  public void setPersonal(boolean personal) {
    this.personal = personal;
  }

  public DatevDate getDatedBy() {
    return datedBy;
  }

  public void setDatedBy(DatevDate datedBy) {
    this.datedBy = datedBy;
  }

  public boolean isUtf8() {
    return utf8;
  }

  public void setUtf8(boolean utf8) {
    this.utf8 = utf8;
  }

  public String getTaxes() {
    return taxes;
  }

  public void setTaxes(String taxes) {
    this.taxes = taxes;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
