package org.saldo.backoffice.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.saldo.interest.InterestLine;
import org.saldo.money.Money;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.Texts;

/** How interest grew on the case that the page shows, up to its date. */
@Named
@RequestScoped
public class CaseInterest {

  @Inject private CaseFileView caseFile;

  /**
   * A stretch of days on which a receivable bore interest.
   *
   * @param source where the rate comes from, in the reader's language
   */
  public record BearingLine(String receivable, String source, InterestLine line) {}

  /** How interest grew on every receivable. */
  public List<BearingLine> getLines() {
    return items().stream()
        .flatMap(
            item ->
                item.interestLines().stream()
                    .map(line -> new BearingLine(item.number(), source(line.rateSource()), line)))
        .toList();
  }

  private List<CaseSheet.Item> items() {
    return caseFile.getSheet() == null ? List.of() : caseFile.getSheet().receivables();
  }

  private static String source(String source) {
    return InterestSource.of(source, Texts.of(FacesContext.getCurrentInstance()));
  }

  /** All interest that grew. */
  public Money getGrown() {
    return sum(
        item ->
            Money.sum(
                item.accruing().currency(),
                item.interestLines().stream().map(InterestLine::interest).toList()));
  }

  /** What grew without being claimed. */
  public Money getAccruing() {
    return sum(CaseSheet.Item::accruing);
  }

  private Money sum(Function<CaseSheet.Item, Money> part) {
    return Money.sum(caseFile.getSheet().header().currency(), items().stream().map(part).toList());
  }
}
