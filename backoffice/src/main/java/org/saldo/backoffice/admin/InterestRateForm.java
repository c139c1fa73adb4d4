package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.interest.NewRate;
import org.saldo.interest.RateBook;
import org.saldo.interest.RateSeries;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records one base rate, or those of a pasted list. */
@Named
@ViewScoped
public class InterestRateForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/admin/interest-rates?faces-redirect=true";

  @EJB private RateBook rates;

  private RateSeries series;
  private LocalDate validFrom;
  private BigDecimal percent;
  private String source;
  private String reason;
  private String lines;

  /** Records one. */
  public String submit() {
    Optional<Refusal> refusal =
        rates.record(new NewRate(series, validFrom, percent, source), reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("interest.rate.recorded", series, validFrom);
    return PAGE;
  }

  /** Records those of the list, or none. */
  public String take() {
    List<NewRate> list = new ArrayList<>();
    for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
      Optional<NewRate> rate = read(line);
      if (rate.isEmpty()) {
        Notices.refuse(
            Refusal.because("interest.rate.line", list.size() + 1, line.strip()).on("lines"));
        return null;
      }
      list.add(rate.get());
    }
    RateBook.Imported imported = rates.take(list, reason);
    if (imported.refusal().isPresent()) {
      Notices.refuse(Refusal.because("interest.rate.row", imported.row()).on("lines"));
      Notices.refuse(imported.refusal().get());
      return null;
    }
    Notices.say("interest.rate.taken", imported.recorded());
    return PAGE;
  }

  /** A day and a rate with comma or point as decimal sign, parted by semicolon or tab. */
  private Optional<NewRate> read(String line) {
    String[] parts = line.strip().split("[;\\t]", -1);
    try {
      return parts.length == 2
          ? Optional.of(
              new NewRate(
                  series,
                  LocalDate.parse(parts[0].strip()),
                  new BigDecimal(parts[1].strip().replace(',', '.')),
                  source))
          : Optional.empty();
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  public RateSeries getSeries() {
    return series;
  }

  public void setSeries(RateSeries series) {
    this.series = series;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }
}
