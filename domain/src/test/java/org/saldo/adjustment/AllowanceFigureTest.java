package org.saldo.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;

class AllowanceFigureTest {

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static AllowanceFigure of(String percent, String gross, String net) {
    return AllowanceFigure.of(new BigDecimal(percent), eur(gross), eur(net));
  }

  private static String told(AllowanceFigure figure) {
    return figure.doubtful().amount() + " " + figure.allowance().amount();
  }

  @ParameterizedTest(name = "{0} % of {1} gross, {2} net: {3}")
  @CsvSource({
    "50, 119.00, 100.00, 119.00 50.00", // SKR03 pattern: 50 % of 100.00 net
    "100, 119.00, 100.00, 119.00 100.00",
    "33.33, 119.00, 100.00, 119.00 33.33",
    "50, 0.01, 0.01, 0.01 0.01", // half a cent is a cent
    "10, 0.03, 0.03, 0.03 0.00",
    "50, 0.00, 0.00, 0.00 0.00",
    "50, -119.00, -100.00, 0.00 0.00", // a credit is never doubtful
  })
  void writesAPercentageOfTheNetDown(String percent, String gross, String net, String figure) {
    assertThat(told(of(percent, gross, net))).isEqualTo(figure);
  }

  @ParameterizedTest(name = "{0} gross, {1} net left: {2}")
  @CsvSource({
    "59.50, 50.00, 59.50 25.00",
    "0.00, 0.00, 0.00 0.00",
    "118.99, 99.99, 118.99 50.00", // half-up once, from what is left
    "119.00, 100.00, 119.00 50.00",
    "238.00, 200.00, 119.00 50.00", // more is open again: only a person or a rule doubts it
  })
  void fallsWithThePrincipalAndNeverRises(String gross, String net, String left) {
    assertThat(told(of("50", "119.00", "100.00").lowered(eur(gross), eur(net)))).isEqualTo(left);
  }

  @Test
  void comesToTheSameInOneStepOrInMany() {
    AllowanceFigure figure = of("33", "119.00", "100.00");
    for (int paid = 1; paid <= 118; paid++) {
      Money gross = eur("119.00").minus(eur(paid + ".00"));
      Money net = gross.times(new BigDecimal("0.84033613445"));
      figure = figure.lowered(gross, net);
      assertThat(told(figure)).isEqualTo(told(AllowanceFigure.of(figure.percent(), gross, net)));
    }
  }
}
