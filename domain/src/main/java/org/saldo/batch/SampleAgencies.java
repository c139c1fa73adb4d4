package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.agency.AgencyData;
import org.saldo.agency.AgencyKind;
import org.saldo.agency.AgencyRegistry;
import org.saldo.agency.Agreement;
import org.saldo.agency.Member;
import org.saldo.agency.MemberRole;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.sample.SampleCreditor;

/**
 * The three agencies of the demo with one sign-in each. The collector gets the hand-overs of every
 * creditor; the lawyer and the bailiff have nothing yet, so that there is somebody who must not
 * see.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleAgencies {

  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
  private static final int ANSWER_DAYS = 7;
  private static final BigDecimal COMMISSION = new BigDecimal("9.50");
  private static final String LIMIT = "50.00";

  @EJB private AgencyRegistry agencies;

  /** Registers the agencies and what is agreed for these creditors. */
  public void register(List<SampleCreditor> creditors) {
    register(
        new AgencyData(
            "kranich",
            "Kranich Forderungsservice GmbH",
            AgencyKind.COLLECTOR,
            true,
            "Am Sandtorkai 399",
            "20457",
            "Hamburg",
            "DE",
            "akten@kranich.example.com",
            "+49 40 66969 400"),
        new Member("agnes", MemberRole.ADMIN, FROM));
    register(
        new AgencyData(
            "lehmann",
            "Kanzlei Lehmann und Ortega",
            AgencyKind.LAWYER,
            true,
            "Goethestraße 199",
            "80336",
            "München",
            "DE",
            "post@lehmann.example.com",
            "+49 89 99998 500"),
        new Member("leo", MemberRole.USER, FROM));
    register(
        new AgencyData(
            "brandt",
            "Obergerichtsvollzieherin Brandt",
            AgencyKind.BAILIFF,
            true,
            "Domstraße 299",
            "50668",
            "Köln",
            "DE",
            "dienst@brandt.example.com",
            "+49 221 4710 600"),
        new Member("berta", MemberRole.USER, FROM));
    for (SampleCreditor creditor : creditors) {
      Agreement terms =
          new Agreement(FROM, COMMISSION, Money.of(LIMIT, creditor.currency()), ANSWER_DAYS);
      require(agencies.agree("kranich", creditor.key(), terms, SamplePlayer.REASON));
    }
  }

  private void register(AgencyData data, Member member) {
    require(agencies.register(data));
    require(agencies.admit(data.key(), member));
  }

  private static void require(Optional<Refusal> refusal) {
    refusal.ifPresent(
        r -> {
          throw new IllegalStateException("the sample was refused: " + r);
        });
  }
}
