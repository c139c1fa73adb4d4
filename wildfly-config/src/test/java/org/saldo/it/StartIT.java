package org.saldo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saldo.actor.Roles.ACCOUNTANT;
import static org.saldo.actor.Roles.DEBTOR;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;

class StartIT extends InServer {

  @EJB private CreditorRegistry creditors;

  @Test
  void startsWithTheSamplePortfolio() {
    assertThat(As.anna(creditors::inScope)).extracting(CreditorView::key).contains("linde");
    assertThat(rows().number("SELECT COUNT(*) FROM receivable")).isGreaterThan(60);
  }

  @Test
  void knowsNobodyWithoutSignIn() {
    assertThatThrownBy(() -> creditors.inScope()).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> As.user("dora", Set.of(DEBTOR), creditors::inScope))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void forgetsWhoSomebodyWas() {
    As.user("anna", Set.of(ACCOUNTANT), creditors::inScope);
    assertThatThrownBy(() -> creditors.inScope()).isInstanceOf(EJBAccessException.class);
  }
}
