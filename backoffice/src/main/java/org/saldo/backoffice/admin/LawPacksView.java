package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.law.LawPackBook;
import org.saldo.law.LawRuleVersion;
import org.saldo.law.LawTopic;
import org.saldo.ui.NotFound;
import org.saldo.ui.Texts;

/** The law pack of a country: what holds today, in plain words, and every record. */
@Named
@RequestScoped
public class LawPacksView {

  private static final String USUAL = "DE";

  @EJB private LawPackBook packs;

  private String country = USUAL;
  private List<LawRuleVersion> rows;

  public void load() {
    if (!packs.countries().contains(country)) {
      NotFound.answer();
    }
  }

  /** Every record. */
  public List<LawRuleVersion> getRows() {
    if (rows == null) {
      rows = packs.versions(country);
    }
    return rows;
  }

  /** What holds today. */
  public List<LawRuleVersion> getToday() {
    return getRows().stream().filter(LawRuleVersion::today).toList();
  }

  /** Whether a rule of the country was not checked against its source. */
  public boolean isUnverified() {
    return getToday().stream().anyMatch(version -> !version.rule().verified());
  }

  /** What a topic is about, in plain words. */
  public String words(LawTopic topic) {
    return Texts.of(FacesContext.getCurrentInstance()).get("law.words." + topic);
  }

  /** The countries that have a pack, by code, with their names. */
  public Map<String, String> getCountries() {
    Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    Map<String, String> names = new LinkedHashMap<>();
    packs
        .countries()
        .forEach(
            code ->
                names.put(
                    code, new Locale.Builder().setRegion(code).build().getDisplayCountry(reader)));
    return names;
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "law-pack-" + country,
            "law.country",
            "law.topic",
            "law.scope",
            "interest.rate.from",
            "law.severity",
            "law.amount",
            "law.currency",
            "law.source",
            "law.verified",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (LawRuleVersion v : getRows()) {
        csv.row(
            v.rule().country(),
            v.rule().topic(),
            v.rule().scope(),
            v.rule().validFrom(),
            v.rule().severity(),
            v.rule().amount() == null ? null : v.rule().amount().amount(),
            v.rule().amount() == null ? null : v.rule().amount().currency(),
            v.rule().source(),
            v.rule().verified(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country == null || country.isBlank() ? USUAL : country;
    rows = null; // a form that is shown again asks for them before it knows the country
  }
}
