package org.saldo.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.saldo.it.server.SaldoEar;

/** A test that needs the running server; the deployment is the same for all. */
@ArquillianTest
public abstract class Deployed {

  @Deployment
  public static Archive<?> deployment() {
    return SaldoEar.withTests();
  }

  /** The provider of card payments, an application of its own as in the demo. */
  @Deployment(name = "sandbox-psp", testable = false)
  public static Archive<?> sandboxPsp() {
    return SaldoEar.sandboxPsp();
  }
}
