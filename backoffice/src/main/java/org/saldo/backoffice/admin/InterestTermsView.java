package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.interest.InterestTermsVersion;
import org.saldo.ui.NotFound;
import org.saldo.ui.Texts;

/** The interest that a creditor asks for, with every version. */
@Named
@RequestScoped
public class InterestTermsView {

  @EJB private InterestTermsBook terms;
  @EJB private CreditorRegistry creditors;
  @Inject private BusinessClock clock;

  private String creditor;
  private CreditorView found;
  private List<InterestTermsVersion> rows;
  private Set<Long> inForce;

  public void load() {
    if (found() == null) {
      NotFound.answer();
    }
  }

  /** Looked for when it is needed: a form that is shown again comes without {@link #load}. */
  private CreditorView found() {
    if (found == null && creditor != null) {
      found = creditors.byKey(creditor).orElse(null);
    }
    return found;
  }

  public String getName() {
    return found() == null ? "" : found().data().name();
  }

  public List<InterestTermsVersion> getRows() {
    if (rows == null && found() != null) {
      rows = terms.versions(creditor);
    }
    return rows == null ? List.of() : rows;
  }

  /** Whether claims that fall due today follow it. */
  public boolean inForce(InterestTermsVersion version) {
    if (inForce == null) {
      Set<Object> seen = new HashSet<>();
      inForce =
          getRows().stream()
              .filter(v -> !v.terms().validFrom().isAfter(clock.today()))
              .filter(v -> seen.add(v.terms().claimKind()))
              .map(InterestTermsVersion::id)
              .collect(Collectors.toSet());
    }
    return inForce.contains(version.id());
  }

  /** Which interest it is, in the reader's language. */
  public String rate(InterestTerms each) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return each.kind() == InterestKind.NONE
        ? texts.label(each.kind())
        : texts.get(
            "interest.terms.rate." + each.kind(),
            texts.rate(each.consumerPercent()),
            texts.rate(each.businessPercent()));
  }

  /** Sends every version. */
  public void export() {
    if (found() == null) {
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "interest-terms-" + creditor,
            "interest.terms.claim",
            "interest.rate.from",
            "interest.terms.kind",
            "interest.rate.series",
            "interest.terms.consumer",
            "interest.terms.business",
            "interest.terms.days",
            "interest.terms.claimed",
            "interest.terms.principal.first",
            "interest.terms.pooled",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (InterestTermsVersion v : getRows()) {
        csv.row(
            v.terms().claimKind(),
            v.terms().validFrom(),
            v.terms().kind(),
            v.terms().series(),
            v.terms().consumerPercent(),
            v.terms().businessPercent(),
            v.terms().dayCount(),
            v.terms().claimedBy(),
            v.terms().principalFirst(),
            v.terms().pooled(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
