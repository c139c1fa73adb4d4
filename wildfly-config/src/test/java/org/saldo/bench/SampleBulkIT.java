package org.saldo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Books;
import org.saldo.it.Deployed;
import org.saldo.it.Rows;
import org.saldo.it.server.TestStack;

/** The server has its sample data by the services: a bulk load beside it gives the same rows. */
class SampleBulkIT extends Deployed {

  @Test
  @RunAsClient
  void givesTheRowsThatTheServicesGive() {
    Schema services = new Schema(TestStack.settings().database(), "saldo");
    Schema bulk = services.beside("saldo_bulk");
    Bench.load(bulk, Integer.parseInt(System.getenv("SALDO_SAMPLE_DEBTORS")));
    // Other tests may have added to the server's rows; none of the load's may be missing there.
    assertThat(new SampleComparison(bulk, services).missing()).isEmpty();
    new Books(new Rows(bulk::getConnection)).requireInOrder();
  }
}
