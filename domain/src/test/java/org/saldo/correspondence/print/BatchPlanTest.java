package org.saldo.correspondence.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;

class BatchPlanTest {

  private static String laidOut(BatchPlan plan) {
    return plan.groups().stream()
        .map(
            group ->
                group.postageClass()
                    + " "
                    + group.country()
                    + "@"
                    + group.firstPage()
                    + group.letters().stream()
                        .map(placed -> " " + placed.letter().sequence() + "@" + placed.firstPage())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  @Test
  void putsASeparatorBeforeEachClassAndCountry() {
    assertThat(laidOut(BatchPlan.of(SampleBatch.head(false), SampleBatch.letters())))
        .isEqualTo(
            "Kompaktbrief DE@2 2@3; Standardbrief AT@6 4@7; Standardbrief DE@9 1@10 5@11;"
                + " null DE@13 3@14");
  }

  @Test
  void beginsEverythingOnAFrontWhenBothSidesArePrinted() {
    BatchPlan plan = BatchPlan.of(SampleBatch.head(true), SampleBatch.letters());
    assertThat(laidOut(plan))
        .isEqualTo(
            "Kompaktbrief DE@3 2@5; Standardbrief AT@9 4@11; Standardbrief DE@13 1@15 5@17;"
                + " null DE@19 3@21");
    assertThat(plan.letters()).isEqualTo(5);
    assertThat(plan.pages()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"1, true, 1", "2, true, 1", "3, true, 2", "3, false, 3"})
  void countsSheets(int pages, boolean duplex, int sheets) {
    assertThat(BatchPlan.sheets(pages, duplex)).isEqualTo(sheets);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 1, small",
    "false, 3, small",
    "false, 4, large",
    "false, 90, large",
    "false, 91,",
    "true, 1, far",
    "true, 4,"
  })
  void takesTheCheapestClassThatFits(boolean abroad, int sheets, String name) {
    List<PostageClass> classes =
        List.of(
            new PostageClass("large", false, 90, Money.of("1.80", "EUR")),
            new PostageClass("small", false, 3, Money.of("0.95", "EUR")),
            new PostageClass("dear", false, 4, Money.of("9.00", "EUR")),
            new PostageClass("far", true, 3, Money.of("1.25", "EUR")));
    assertThat(PostageClass.of(classes, abroad, sheets).map(PostageClass::name).orElse(null))
        .isEqualTo(name);
  }

  @Test
  void addsUpWhatHasAPrice() {
    BatchTotals totals =
        BatchTotals.NONE
            .with(1, 1, null)
            .with(2, 1, Money.of("0.95", "EUR"))
            .with(8, 4, Money.of("1.10", "EUR"));
    assertThat(totals).isEqualTo(new BatchTotals(3, 11, 6, Money.of("2.05", "EUR")));
  }
}
