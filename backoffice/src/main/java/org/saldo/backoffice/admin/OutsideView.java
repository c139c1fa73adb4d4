package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.saldo.actor.outside.OutsideAccessBook;
import org.saldo.actor.outside.OutsideRecord;
import org.saldo.actor.outside.OutsideState;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.ui.Texts;

/** Who from outside may read whose books, and every record of how it came to that. */
@Named
@ViewScoped
public class OutsideView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private OutsideAccessBook book;
  @Inject private CreditorChoice choice;
  @Inject private BusinessClock clock;

  private Long access;
  private transient List<OutsideRecord> records;

  /** Every record, the latest first. */
  public List<OutsideRecord> getRecords() {
    if (records == null) {
      records = book.records();
    }
    return records;
  }

  /** How each access stands. */
  public List<OutsideRecord> getRows() {
    return getRecords().stream().filter(OutsideRecord::latest).toList();
  }

  /** The records of the access that the address names. */
  public List<OutsideRecord> getHistory() {
    return access == null
        ? List.of()
        : getRecords().stream().filter(r -> r.accessId() == access).toList();
  }

  /** Who reads at whom, of the access that the address names. */
  public String getHeading() {
    return getHistory().stream()
        .findFirst()
        .map(
            r ->
                Texts.of(FacesContext.getCurrentInstance())
                    .get("outside.history", r.grant().fullName(), creditorName(r)))
        .orElse("");
  }

  public OutsideState state(OutsideRecord row) {
    return row.stateOn(clock.today());
  }

  /** The kind of badge for it. */
  public String badge(OutsideRecord row) {
    return switch (state(row)) {
      case OPEN -> "ok";
      case COMING -> "info";
      case OVER, ENDED -> "neutral";
    };
  }

  public String creditorName(OutsideRecord row) {
    return choice.nameOf(row.grant().creditorId());
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "outside-access",
            "outside.access",
            "outside.version",
            "outside.step",
            "outside.user",
            "outside.full.name",
            "outside.firm",
            "outside.kind",
            "creditor.one",
            "outside.from",
            "outside.last",
            "outside.ordered",
            "outside.engagement",
            "rule.reason",
            "access.granted.by",
            "approval.rule.recorded")) {
      for (OutsideRecord r : getRecords()) {
        csv.row(
            r.accessId(),
            r.version(),
            r.step(),
            r.grant().userName(),
            r.grant().fullName(),
            r.grant().firm(),
            r.grant().kind(),
            creditorName(r),
            r.grant().fromOn(),
            r.grant().lastOn(),
            r.grant().orderedBy(),
            r.grant().engagement(),
            r.reason(),
            r.recordedBy(),
            r.recordedAt());
      }
    }
  }

  public Long getAccess() {
    return access;
  }

  public void setAccess(Long access) {
    this.access = access;
  }
}
