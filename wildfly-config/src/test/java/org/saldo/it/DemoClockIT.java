package org.saldo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.DemoClock;
import org.saldo.problem.Refusal;

class DemoClockIT extends InServer {

  @EJB private DemoClock demo;
  @Inject private BusinessClock clock;

  private Optional<Refusal> set(LocalDate day) {
    return As.user("carla", Set.of(CONTROLLER), () -> demo.set(day));
  }

  @Test
  void movesTodayAndNowTogether() {
    LocalDate before = clock.today();
    try {
      LocalDate day = LocalDate.of(2027, 2, 28);
      assertThat(set(day)).isEmpty();
      assertThat(clock.today()).isEqualTo(day);
      assertThat(LocalDate.ofInstant(clock.now(), clock.zone())).isEqualTo(day);
      assertThat(rows().list("SELECT today FROM business_date")).hasToString("[[2027-02-28]]");
    } finally {
      set(before);
    }
  }

  @Test
  void refusesADayThatIsNone() {
    LocalDate before = clock.today();
    assertThat(set(LocalDate.of(2101, 1, 1)).map(Refusal::code)).contains("clock.date.implausible");
    assertThat(set(LocalDate.of(1989, 12, 31)).map(Refusal::code))
        .contains("clock.date.implausible");
    assertThat(clock.today()).isEqualTo(before);
  }
}
