package org.saldo.correspondence.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;

/** What is set about print batches. */
@ApplicationScoped
class PrintSettings {

  @Inject private BusinessClock clock;

  @Inject
  @ConfigProperty(name = "saldo.print.most")
  private int most;

  @Inject
  @ConfigProperty(name = "saldo.print.pause.seconds")
  private long pauseSeconds;

  @Inject
  @ConfigProperty(name = "saldo.print.at")
  private Optional<String> at;

  @Inject
  @ConfigProperty(name = "saldo.print.duplex")
  private boolean duplex;

  @Inject
  @ConfigProperty(name = "saldo.print.language")
  private String language;

  @Inject
  @ConfigProperty(name = "saldo.print.country")
  private String country;

  int most() {
    return Math.max(1, most);
  }

  CuttingTimes times() {
    return new CuttingTimes(
        Duration.ofSeconds(Math.max(0, pauseSeconds)),
        at.filter(time -> !time.isBlank()).map(LocalTime::parse).orElse(null),
        clock.zone());
  }

  PrintBatch.Paper paper() {
    return new PrintBatch.Paper(duplex, language);
  }

  /** Where letters are posted. */
  String country() {
    return country;
  }
}
